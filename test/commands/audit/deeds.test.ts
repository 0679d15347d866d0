import { expect, it } from "vitest";
import type { AuditDeed } from "../../../src/domain/audit.ts";
import type { Match } from "../../../src/domain/match.ts";
import type { Story } from "../../../src/domain/story.ts";
import { refTo } from "../../../src/domain/story-ref.ts";
import { aTeam, type Team } from "../a-team.ts";
import { aStory } from "../alert/a-story.ts";
import { aSource } from "../source/beside-a-site.ts";
import { entriesOf, pressed } from "./changes.ts";

const why = { code: "other-toll", said: "9", known: "7" } as const;

async function withHeld(): Promise<Team> {
  const team = await aTeam({ catalogue: [aSource("wire")] });
  const key = (await team.context.sources.book.followed("100"))[0]?.key ?? "";
  const at = team.context.clock.now();
  // The first poll fails here, and would write its own state over the one given.
  await team.context.sources.check({ key });
  await team.repositories.pollStates.save({
    ...{ key, validators: {}, nextPollAt: at * 2, failures: 0, lastPolledAt: at },
    away: { domain: "example.net", since: at },
  });
  const item = { id: "i", keys: ["i"], sourceKey: key, basis: "guid", seenAt: at, title: "T", text: "" } as const;
  const watches = [{ watchId: "w", name: "All", severity: "high", hits: [] }] as const;
  const source = { id: "wire", name: "wire", handling: "open" } as const;
  const held: Match = {
    ...{ id: "m", guildId: "100", item, source, watches, matchedAt: at, held: true, heldFor: "move", place: 0 },
  };
  await team.repositories.inbox.accept([held]);
  return team;
}

async function withTwins(): Promise<Team> {
  const team = await aTeam();
  const first = aStory("SW-AAAA");
  const second: Story = { ...aStory("SW-BBBB"), possibly: { ...refTo(first), why } };
  const reports = second.reports.map((report) => ({ ...report, item: { ...report.item, id: "b" } }));
  for (const story of [first, { ...second, reports }]) await team.repositories.stories.put(story);
  return team;
}

async function withHeldAlert(): Promise<Team> {
  const team = await aTeam();
  const later = { hold: "digest", delivery: { state: "held" } };
  const story = aStory("SW-HELD", { alerts: [later] });
  const nextAttemptAt = team.context.clock.now() + 3_600_000;
  const alerts = story.alerts.map((alert) => ({ ...alert, delivery: { ...alert.delivery, nextAttemptAt } }));
  await team.repositories.stories.put({ ...story, alerts });
  return team;
}

const joined = async (): Promise<Team> => {
  const team = await withTwins();
  await pressed(team, "alert-join", "100-SW-BBBB.1001");
  return team;
};

it.each<[string, () => Promise<Team>, (team: Team) => Promise<unknown>, AuditDeed["code"]]>([
  ["/source release", withHeld, (team) => team.ask("source release", { source: "wire" }), "released"],
  ["/source confirm", withHeld, (team) => team.ask("source confirm", { source: "wire" }), "released"],
  ["source-release", withHeld, (team) => pressed(team, "source-release", "wire"), "released"],
  ["/digest now", withHeldAlert, (team) => team.ask("digest now"), "sent-held"],
  ["alert-join", withTwins, (team) => pressed(team, "alert-join", "100-SW-BBBB.1001"), "joined"],
  ["alert-split", joined, (team) => pressed(team, "alert-split", "100-SW-AAAA.1001"), "split"],
])("%s leaves a record of what it did, which says what to do instead of an undo", async (way, prepare, act, code) => {
  const team = await prepare();
  const before = await entriesOf(team);

  await act(team);

  const [entry, ...others] = await entriesOf(team);
  expect(others).toEqual(before);
  expect(entry).toMatchObject({ way, deeds: [expect.objectContaining({ code })] });
  if (way === "/source confirm") return;
  expect(await team.ask("audit undo", { number: `${entry?.number}` })).toContain("cannot be taken back");
});
