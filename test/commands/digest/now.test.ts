import { describe, expect, it } from "vitest";
import { holds } from "../../../src/domain/account.ts";
import type { Match } from "../../../src/domain/match.ts";
import { holdReasons } from "../../../src/domain/story.ts";
import { aTeam, type Team } from "../a-team.ts";
import { aStory } from "../alert/a-story.ts";
import { aSource } from "../source/beside-a-site.ts";

const hourMs = 3_600_000;
type Hold = (typeof holds)[number];

describe("/digest now", () => {
  it.each(holds)("posts what is held, or says why not and what to do: %s", async (hold) => {
    const team = await aTeamHolding(hold);

    const account = await team.ask("status");
    const answer = await team.ask("digest now");

    expect(account).toMatch(/= held 1\b/u);
    expect(answer).not.toContain("Nothing is held for <#1001>, nor");
    expect(answer).toMatch(expected(hold));
  });

  it("names what is held for another channel, with what posts it", async () => {
    const team = await aTeamHolding("quiet", "1002");

    const answer = await team.ask("digest now");

    expect(answer).toMatch(
      /^Nothing is held for <#1001>\.\nHeld elsewhere:\n• For <#1002>: 1 alert in quiet hours until <t:\d+:f>\. `\/digest now` there posts them\.$/u,
    );
  });

  it("counts what is held for channels that the person cannot see, and names none", async () => {
    const team = await aTeamHolding("quiet", "1002");

    const answer = await team.ask("digest now", {}, { sees: async (id) => id === "1001" });

    expect(answer).toContain("• For channels that you cannot see: 1 alert.");
    expect(answer).not.toContain("1002");
  });

  it("does not say that nothing is held for a channel that the person cannot see", async () => {
    const team = await aTeamHolding("quiet", "1002");

    const answer = await team.ask("digest now", { channel: "1002" }, { sees: async (id) => id === "1001" });

    expect(answer).toMatch(/^You cannot see <#1002>/u);
  });

  it("says that nothing is held only where that is so for the whole server", async () => {
    const team = await aTeam();

    expect(await team.ask("digest now")).toBe(
      "Nothing is held for <#1001>, nor for any other channel. `/route show` shows which channels get their alerts later.",
    );
  });
});

it.each(holdReasons)("/route show and /status agree on what is held: %s", async (hold) => {
  const team = await aTeamHolding(hold);

  expect(await team.ask("status")).toContain("1 held (`/route show` says for which channels and until when)");
  const wayOut = hold === "surge" ? "The live card there lists them." : "`/digest now` there posts them.";
  expect(await team.ask("route show")).toMatch(new RegExp(`Held\\. For <#1001>: 1 alert .*\\. ${wayOut}`, "u"));
});

function expected(hold: Hold): RegExp {
  if (hold === "brake" || hold === "move")
    return /Of \*\*wire\*\*: 1 item until somebody decides\. `\/source show source:wire` releases or discards\./u;
  if (hold === "surge") return /Held for <#1001> until the live card of its surge lists them/u;
  return /^1 held alert is on the way to <#1001>, listed without a ping\.$/u;
}

/** One item is held, of an alert or before it became one. */
async function aTeamHolding(hold: Hold, channelId = "1001"): Promise<Team> {
  const team = await aTeam({ catalogue: [aSource("wire")] });
  const now = team.context.clock.now();
  if (hold === "brake" || hold === "move") {
    const [wire] = await team.context.sources.book.followed("100");
    const item = {
      id: "i",
      keys: ["i"],
      sourceKey: wire?.key ?? "",
      basis: "guid",
      seenAt: now,
      title: "T",
      text: "",
    } as const;
    const watches = [{ watchId: "w", name: "All", severity: "high", hits: [] }] as const;
    const source = { id: "wire", name: "wire", handling: "open" } as const;
    const held: Match = {
      id: "m",
      guildId: "100",
      item,
      source,
      watches,
      matchedAt: now,
      held: true,
      heldFor: hold,
      place: 0,
    };
    await team.repositories.inbox.accept([held]);
    return team;
  }
  const story = aStory("SW-HELD", { alerts: [{ hold, delivery: { state: "held" } }] });
  const reports = story.reports.map((report) => ({ ...report, joinedAt: now, channelIds: [channelId] }));
  const alerts = story.alerts.map((alert) => ({
    ...alert,
    channelId,
    delivery: { ...alert.delivery, nextAttemptAt: now + hourMs },
  }));
  await team.repositories.stories.put({ ...story, openedAt: now, reports, alerts });
  return team;
}
