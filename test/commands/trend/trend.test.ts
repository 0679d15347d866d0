import { describe, expect, it, vi } from "vitest";
import { queryDigest } from "../../../src/app/jobs/keep-ledger.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { addDays, daysUntil } from "../../../src/trends/calendar.ts";
import { nothing } from "../../../src/trends/day-tally.ts";
import { storyOf } from "../../trends/a-report.ts";
import { aTeam } from "../a-team.ts";
import { aSource } from "../source/beside-a-site.ts";

const today = new Date(systemClock.now()).toISOString().slice(0, 10);
const dayMs = 86_400_000;

/** A team with a ledger of 80 days, in which ISIS-K had two stories a day of one source that was read all day. */
async function aTeamWithALedger() {
  const team = await aTeam({ catalogue: [aSource("wire", { name: "Степь <b>*" })] });
  const { watches } = await team.repositories.watchlists.of("100");
  const watch = watches.find(({ name }) => name === "ISIS-K");
  if (watch === undefined) throw new Error("no watch");
  // The ledger of the running engine has begun, and does not look again while the test runs.
  const isClosed = async () => (await team.repositories.ledger.guildDays("100", [addDays(today, -1)]))[0] !== undefined;
  await vi.waitUntil(isClosed, { timeout: 60_000 });
  for (const day of daysUntil(addDays(today, -1), 80)) {
    const from = Date.parse(day);
    const two = { stories: 2, reports: 3 };
    const by = { language: { tg: two }, source: { wire: two }, event: { attack: two }, release: { "": two } };
    const looked = { query: queryDigest(watch), onMs: dayMs };
    await team.repositories.ledger.close(
      { guildId: "100", day, closed: { from, to: from + dayMs }, readMs: { wire: dayMs }, looked: {} },
      [{ ...nothing(), ...two, by, guildId: "100", watchId: watch.id, day, looked }],
    );
  }
  return { ...team, watch };
}

describe("/trend", () => {
  it("answers with the numbers in words, in a picture and as a table, to the asker only", async () => {
    const team = await aTeamWithALedger();
    await team.repositories.stories.put(
      storyOf([{ at: systemClock.now(), watches: [team.watch.id], language: "ru" }], { guildId: "100" }),
    );

    const answer = await team.message("trend", { watch: "ISIS-K" });

    expect(answer.content).toContain("📈 **ISIS-K** · 81 days");
    expect(answer.content).toContain(
      "161 stories, 241 reports, 0 claimed, 0 not relevant, 1 of the stories today so far",
    );
    expect(answer.content).toContain("By language: Tajik 160 · Russian 1");
    expect(answer.content).toMatch(/Usual: 0 to [67] stories a day, measured on 56 days\./u);
    expect(answer.picture?.svg).toContain(">160<");
    expect(answer.picture?.alt).toContain("161 stories");
    expect(answer.files?.[0]?.text.trimEnd().split("\r\n")).toHaveLength(82);
    expect(answer.flags).toBe(64);
  });

  it.each([
    ["source", "By source: Степь \\<b\\>\\* 60"],
    ["event", "By event: attack 60"],
    ["release", "By release: no release 60"],
  ])("divides the days by %s", async (by, words) => {
    const team = await aTeamWithALedger();

    expect(await team.ask("trend", { watch: "ISIS-K", by, days: "30" })).toContain("58 stories");
    expect(await team.ask("trend", { watch: "ISIS-K", by, days: "30" })).toContain(words.replace("60", "58"));
  });

  it("shows a year from the first day that is known", async () => {
    const team = await aTeamWithALedger();

    expect(await team.ask("trend", { watch: "ISIS-K", days: "365" })).toContain(
      `81 days, ${addDays(today, -80)} to ${today}`,
    );
  });

  it("answers for a watch of which nothing is known yet", async () => {
    const team = await aTeam();

    const words = await team.ask("trend", { watch: "Al-Azaim" });

    expect(words).toContain("0 stories");
    expect(words).toContain("What is usual is not known yet");
  });

  it("knows nothing of another server's days", async () => {
    const team = await aTeamWithALedger();

    expect(await team.ask("trend", { watch: "ISIS-K" }, { guildId: "200" })).toContain("0 stories");
  });

  it("is for those who can see where the watch's alerts go", async () => {
    const team = await aTeamWithALedger();
    await team.repositories.guilds.change("100", (guild) => ({
      ...guild,
      routes: [{ channelId: "1001", severity: "low" }],
    }));

    expect(await team.ask("trend", { watch: "ISIS-K" }, { level: "viewer" })).toContain("160 stories");
    const refused = await team.message("trend", { watch: "ISIS-K" }, { level: "viewer", sees: async () => false });

    expect(refused.content).toContain("go to channels that you cannot see");
    expect(refused.picture).toBeUndefined();
  });

  it("completes the watch, and says what there is where there is none of that name", async () => {
    const team = await aTeam();

    expect((await team.suggest("trend", "watch", "isi")).map(({ name }) => name)).toEqual(["ISIS-K"]);
    expect(await team.ask("trend", { watch: "no such" })).toContain("no such");
  });
});
