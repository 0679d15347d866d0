import { describe, expect, it } from "vitest";
import type { ItemRow } from "../../src/domain/item-row.ts";
import type { Match } from "../../src/domain/match.ts";
import { sameAddress } from "../../src/ingest/same-address.ts";
import { aRoom } from "./a-room.ts";
import { aSource } from "./beside-a-site.ts";

const t0 = Date.now() - 3_600_000;
const link = "https://www.example.org/news/1?utm_source=rss";
const asked = { what: "http://example.org/news/1/" };

describe("/alert why of an address", () => {
  it("finds the item under any of its addresses, and tells that no watch matched it", async () => {
    const { room, note } = await aRoomWithAWire();
    await note("new");

    const answer = await room.ask("alert why", asked);

    expect(answer).toMatch(/\*\*wire\*\* first showed it <t:\d+:f>, as news\./);
    expect(answer).toContain("No watch of this server matched it");
  });

  it.each([
    ["baseline", "at the first reading of that source, and too old to alert"],
    ["held", "among more new items than the brake allows"],
  ] as const)("tells of a %s item why it did not alert", async (verdict, why) => {
    const { room, note } = await aRoomWithAWire();
    await note(verdict);

    expect(await room.ask("alert why", asked)).toContain(why);
  });

  it("tells of a date that is not trusted", async () => {
    const { room, note } = await aRoomWithAWire();
    await note("new", { doubtfulDate: "2031-01-01T00:00:00.000Z" });

    expect(await room.ask("alert why", asked)).toContain("as news, dated 2031-01-01 by the feed, not trusted.");
  });

  it("tells that it is held, by which watch, and where that is decided", async () => {
    const { room, note, hold } = await aRoomWithAWire();
    await note("new");
    await hold("100");

    const answer = await room.ask("alert why", asked);

    expect(answer).toContain("It matched **All**, and is held: another site answered for its source.");
    expect(answer).toContain("`/source show source:wire`");
  });

  it("shows a guild nothing of what another's watches matched", async () => {
    const { room, note, hold } = await aRoomWithAWire();
    await note("new");
    await hold("200");

    expect(await room.ask("alert why", asked)).toContain("No watch of this server matched it");
  });

  it("tells of one that was never seen what that site's sources showed, and when they failed", async () => {
    const { room } = await aRoomWithAWire();

    const answer = await room.ask("alert why", { what: "https://example.org/other" });

    expect(answer).toContain("Never seen in a feed. This server's sources of example.org:");
    expect(answer).toMatch(/last read <t:\d+:f>; its feed then showed items from <t:100:f> to <t:200:f>/);
    expect(answer).toContain("1 of the last 2 polls failed, the latest <t:300:f>");
  });

  it("tells of a site that no source reads", async () => {
    const { room } = await aRoomWithAWire();

    expect(await room.ask("alert why", { what: "https://example.com/x" })).toContain(
      "no source of this server is of example.com",
    );
  });
});

describe("/alert why of words", () => {
  it("tells that no alert has them, and refuses a day that is none", async () => {
    const { room } = await aRoomWithAWire();

    expect(await room.ask("alert why", { what: "rain in Kabul" })).toContain("has a title with “rain in Kabul”");
    expect(await room.ask("alert why", { what: "rain", day: "yesterday" })).toContain("`day` is a date");
  });
});

async function aRoomWithAWire() {
  const room = await aRoom({ catalogue: [aSource("wire", { url: "https://feeds.example.org/rss" })] });
  const [followed] = await room.doors.sources.followed("100");
  const sourceKey = followed?.key ?? "";
  const { states, rows, inbox } = room.repositories;
  // The first poll fails here, and would write its own state over the one given.
  await room.doors.checkSource(sourceKey);
  await states.save({
    key: sourceKey,
    validators: {},
    nextPollAt: t0 * 2,
    failures: 0,
    lastPolledAt: t0,
    lastReadAt: t0,
    span: [100_000, 200_000],
    history: [
      [300, "failed", 0],
      [400, "read", 1],
    ],
  });
  return {
    room,
    note: (verdict: ItemRow["verdict"], more: Partial<ItemRow> = {}) => {
      const row = { itemId: "i", sourceKey, link, firstSeenAt: t0, verdict, matched: 1, ...more };
      return rows.note([{ address: sameAddress(link), row }]);
    },
    hold: (guildId: string) => inbox.accept([aMatch(guildId, sourceKey)]),
  };
}

function aMatch(guildId: string, sourceKey: string): Match {
  const item = { id: "i", keys: ["i"], sourceKey, basis: "guid", seenAt: t0, title: "T", text: "", link } as const;
  const watches = [{ watchId: "w", name: "All", severity: "high", hits: [] }] as const;
  const source = { id: "wire", name: "wire", handling: "open" } as const;
  return { id: `m-${guildId}`, guildId, item, source, watches, matchedAt: t0, held: true, heldFor: "move", place: 0 };
}
