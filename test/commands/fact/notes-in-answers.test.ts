import { describe, expect, it } from "vitest";
import { aTeam } from "../a-team.ts";

const source = "https://news.example.org/1";
const ofAnother = { guildId: "200", channelId: "2001" };

describe("what a server notes", () => {
  it("stands in the main answer on the leader, disputed and marked as the server's own", async () => {
    const team = await aTeam();
    await team.ask("fact add", { about: "Ghafari", claim: "Said to have been killed in Balkh", source });

    const answer = await team.ask("lookup leader");

    expect(answer).toMatch(
      /\*\*Disputed\*\*[\s\S]*Ghafari: Said to have been killed in Balkh \(this server, reported: news\.example\.org/u,
    );
    expect(answer).toMatch(/Leader since June 2020 \(UN\)/u);
    expect(await team.ask("lookup leader", {}, ofAnother)).not.toContain("Balkh");
  });

  it("stands in the answers on a country and on strength too", async () => {
    const team = await aTeam();
    await team.ask("fact add", { about: "India", claim: "An invented cell was found", source });
    await team.ask("fact add", { about: "ISIS-K", claim: "An invented count of its fighters", source });

    expect(await team.ask("lookup country", { name: "India" })).toContain("An invented cell was found");
    expect(await team.ask("lookup strength")).toContain("An invented count of its fighters");
  });
});

describe("a correction", () => {
  it("keeps what kind of statement it is: the leader's answer keeps its date and says what was there", async () => {
    const team = await aTeam();

    const reply = await team.ask("fact correct", {
      statement: "ghafari-leads-un",
      claim: "Ghafari",
      from: "2020-05",
      source,
    });

    const answer = await team.ask("lookup leader");
    expect(reply).toMatch(/since June 2020.* → .*since May 2020/u);
    expect(answer).toMatch(/Leader since May 2020 \(this server, reported: .*corrected here, was: .*since June 2020/u);
    expect(answer).toContain("last confirmed July 2025");
    expect(await team.ask("lookup leader", {}, ofAnother)).toContain("Leader since June 2020 (UN)");
  });

  it("takes a figure for a figure, and says how one is written", async () => {
    const team = await aTeam();
    const correct = (claim: string) => team.ask("fact correct", { statement: "strength-un-2025", claim, source });

    expect(await correct("many")).toContain("`claim` is one too");
    await correct("at least 2,500");

    expect(await team.ask("lookup strength")).toMatch(/December 2025: at least 2,500 fighters \(this server/u);
  });

  it("takes nothing from an answer but what it corrects", async () => {
    const team = await aTeam();
    const lines = async () => (await team.ask("lookup person", { name: "Azam" })).split("\n");
    const before = await lines();

    await team.ask("fact correct", { statement: "azam-born", claim: "1979", source });

    const after = await lines();
    const words = (line: string) => line.replace(/ \[[\d, …]+\]$/u, "");
    const gone = before.map(words).filter((line) => !after.map(words).includes(line));
    expect(gone.filter((line) => !line.startsWith("[") && !line.startsWith("… "))).toEqual([
      expect.stringContaining("Born: 1978"),
    ]);
    expect(after.join("\n")).toMatch(/Born: 1979 .*corrected here, was: 1978/u);
  });

  it("that would end before it begins is refused", async () => {
    const team = await aTeam();
    const dates = { from: "2022", to: "2021" };

    expect(
      await team.ask("fact correct", { statement: "ghafari-leads-un", claim: "Ghafari", source, ...dates }),
    ).toContain("end before it begins");
  });

  it("is asked for by “Report an error”: the statement that is chosen comes with its form", async () => {
    const team = await aTeam();
    const which = await team.press(await team.message("lookup person", { name: "Khalozai" }), "Report an error");

    const sent = await team.fillIn(
      which,
      "Ismatullah Khalozai, sanctioned: US Specially Designated Global Terrorist (Treasury)",
      {
        claim: "listed by an invented list",
        source,
      },
    );

    expect(sent.content).toMatch(/Treasury.* → .*listed by an invented list/u);
  });
});

describe("/lookup changes", () => {
  it("shows what this server noted, corrected and took out, and shows it to no other", async () => {
    const team = await aTeam();
    await team.ask("fact add", { about: "India", claim: "An invented cell was found", source });
    await team.ask("fact correct", { statement: "azam-born", claim: "1979", source });
    await team.ask("fact retract", { statement: "isisk-pledges-sri-lanka" });
    const today = new Date().toISOString().slice(0, 10);
    const asked = { since: today.slice(0, 4) };

    const [own, other] = [await team.ask("lookup changes", asked), await team.ask("lookup changes", asked, ofAnother)];

    expect(own).toMatch(/Azam, born: 1979.*was: 1978/u);
    expect(own).toContain("retracted 1 and restored 0");
    expect(other).not.toMatch(/1979|retracted 1|invented/u);
  });
});

describe("a misspelt name", () => {
  it("gets a button for the nearest, which asks again with it", async () => {
    const team = await aTeam();
    const unknown = await team.message("lookup person", { name: "Sultan Aziz Azzamm" });

    const answer = await team.press(unknown, "Azam");

    expect(unknown.content).toContain("Unknown");
    expect(answer.content).toContain("**Sultan Aziz Azam**");
  });
});
