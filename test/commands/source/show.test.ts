import { describe, expect, it } from "vitest";
import type { PolledSource } from "../../../src/domain/followed-source.ts";
import type { Match } from "../../../src/domain/match.ts";
import type { PollState } from "../../../src/domain/source.ts";
import { aTeam, type Team } from "../a-team.ts";
import { aSource } from "./beside-a-site.ts";

const t0 = 1_700_000_000_000;
const url = "https://feeds.example.org/rss?key=secret";

describe("/source show", () => {
  it("shows health, last polls, next check and habit, and of the address only the host", async () => {
    const { team } = await aTeamWith({
      lastReadAt: t0,
      perDay: 3.2,
      itemsInFeed: 20,
      failures: 4,
      failingSince: t0,
      failure: { code: "http", status: 500 },
      history: [
        [1_700_000_000, "read", 2],
        [1_700_000_900, "failed", 0],
      ],
    });

    const answer = await team.ask("source show", { source: "wire" });

    expect(answer).toContain("feeds.example.org · every 10m");
    expect(answer).toContain("It cannot be read: the site answered 500 (since <t:1700000000:f>).");
    expect(answer).toContain("20 items in the feed, about 3 new a day");
    expect(answer).toContain("Last polls: <t:1700000900:t> failed · <t:1700000000:t> 2 new");
    expect(answer).not.toContain("secret");
  });

  it("shows how many items have a date that is not trusted", async () => {
    const { team } = await aTeamWith({
      itemsInFeed: 30,
      doubtfulDates: { future: 12, past: 0, either: 3, unreadable: 1 },
    });

    const answer = await team.ask("source show", { source: "wire" });

    expect(answer).toContain(
      "Of 30 items dated: 12 in the future, 3 with day and month in an order that nobody can tell, 1 with what is no date. Not trusted;",
    );
  });

  it("says when a feed is longer than what is read of it", async () => {
    const { team } = await aTeamWith({ itemsInFeed: 2_000, leftOut: 1_412 });

    const answer = await team.ask("source show", { source: "wire" });

    expect(answer).toContain("Reads 2,000 of the 3,412 entries of the feed");
  });

  it("releases what the brake held, once", async () => {
    const { team, hold, inbox } = await aTeamWith({ heldAt: t0 });
    await hold("100", "brake");
    const shown = await team.message("source show", { source: "wire" });

    const status = await team.ask("status");
    const released = await team.press(shown, "Release");
    const again = await team.press(shown, "Discard");

    expect(status).toContain("Held until you decide: **wire** (1 item). `/source show` releases or discards.");
    expect(shown.content).toContain("Held, until you decide: 1 item that match");
    expect(released.content).toContain("1 item released; alerts follow.");
    expect(again.content).toContain("Nothing of **wire** was held.");
    expect(await inbox.held("100")).toEqual([]);
  });

  it("discards only what was held of this server", async () => {
    const { team, hold, inbox } = await aTeamWith({ heldAt: t0 });
    await hold("100", "brake");
    await hold("200", "brake");

    await team.press(await team.message("source show", { source: "wire" }), "Discard");

    expect((await inbox.held("200")).length).toBe(1);
    expect((await inbox.waiting()).length).toBe(0);
  });
});

describe("/source confirm", () => {
  it("lets another site answer for a source of this server, and releases what it showed", async () => {
    const { team, hold, inbox } = await aTeamWith({ home: "example.org", away: { domain: "example.net", since: t0 } });
    await hold("100", "move");
    const before = await team.ask("source show", { source: "wire" });

    const answer = await team.ask("source confirm", { source: "wire" });

    expect(before).toContain("It is answered by another site now, example.net");
    expect(answer).toContain("**wire** may be answered by example.net from now on. 1 held item released");
    expect(await inbox.held("100")).toEqual([]);
    const trusts = (guildId: string) => team.context.sources.book.followed(guildId).then(([one]) => one?.trusts);
    expect([await trusts("100"), await trusts("200")]).toEqual([["example.net"], []]);
  });
});

describe("/source pause, resume and edit", () => {
  it("stops reading it only for this server, and goes on", async () => {
    const { team, polled } = await aTeamWith({});

    await team.ask("source pause", { source: "wire" });
    const paused = polled()?.follows.map(({ guildId }) => guildId);
    const resumed = await team.ask("source resume", { source: "wire" });

    expect(paused).toEqual(["200"]);
    expect(resumed).toContain("It is tried again automatically.");
  });

  it("changes name, gap, tags and handling only for this server", async () => {
    const { team } = await aTeamWith({});

    const answer = await team.ask("source edit", {
      source: "wire",
      name: "Dispatch",
      every: "1h",
      tags: "a, b",
      handling: "sensitive",
    });

    expect(answer).toBe(
      "Changed of **Dispatch**: name, how often it is read (from its next check on), tags, handling.",
    );
    const [mine] = await team.context.sources.book.followed("100");
    expect(mine?.source).toMatchObject({ name: "Dispatch", cadence: { ms: 3_600_000 }, tags: ["a", "b"] });
    expect(mine?.reach.kind).toBe("closed");
    expect((await team.context.sources.book.followed("200"))[0]?.source.name).toBe("wire");
  });

  it("leaves the address of a catalogue source to the operator", async () => {
    const { team } = await aTeamWith({});

    expect(await team.ask("source edit", { source: "wire", url: "https://example.com/" })).toContain(
      "is the operator's",
    );
  });
});

async function aTeamWith(given: Partial<PollState>) {
  const team: Team = await aTeam({ catalogue: [aSource("wire", { url })] });
  const [followed] = await team.context.sources.book.followed("100");
  const key = followed?.key ?? "";
  const { pollStates, inbox, sources } = team.repositories;
  // The first poll fails here, and would write its own state over the one given.
  await team.context.sources.check({ key });
  await pollStates.save({ key, validators: {}, nextPollAt: t0 * 2, failures: 0, lastPolledAt: t0, ...given });
  return {
    team,
    inbox,
    polled: (): PolledSource | undefined => sources.polled().find((one) => one.key === key),
    hold: (guildId: string, heldFor: "brake" | "move") => inbox.accept([aMatch(key, guildId, heldFor)]),
  };
}

function aMatch(sourceKey: string, guildId: string, heldFor: "brake" | "move"): Match {
  const item = { id: "i", keys: ["i"], sourceKey, basis: "guid", seenAt: t0, title: "T", text: "" } as const;
  const watches = [{ watchId: "w", name: "All", severity: "high", hits: [] }] as const;
  const source = { id: "wire", name: "wire", handling: "open" } as const;
  return { id: `m-${guildId}`, guildId, item, source, watches, matchedAt: t0, held: true, heldFor, place: 0 };
}
