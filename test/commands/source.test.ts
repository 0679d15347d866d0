import { describe, expect, it } from "vitest";
import type { Source } from "../../src/domain/source.ts";
import { aSite, type Site } from "../ingest/a-site.ts";
import { rss } from "../ingest/write-feed.ts";
import { aRoom, type Room, type RoomSpec } from "./a-room.ts";
import { hostileText } from "./hostile-text.ts";

const news = rss(
  ["Al-Azaim announces a book in Uzbek", "Rain in Kabul", hostileText]
    .map((title, n) => `<item><guid>${n}</guid><title><![CDATA[${title}]]></title></item>`)
    .join(""),
);

const pages: Readonly<Record<string, readonly [type: string, body: string]>> = {
  "/feed": ["application/rss+xml", news],
  "/feed?key=secret": ["application/rss+xml", news],
  "/empty": ["application/rss+xml", rss("")],
  "/page": ["text/html", "<!doctype html><title>News</title><p>No feed here."],
};

async function aRoomBesideASite(spec: RoomSpec = {}): Promise<{ room: Room; site: Site }> {
  const site = await aSite((request, response) => {
    const [type, body] = pages[request.url ?? ""] ?? ["text/plain", ""];
    response.writeHead(body === "" ? 503 : 200, { "content-type": type }).end(body);
  });
  return { site, room: await aRoom({ privateHosts: [site.host], ...spec }) };
}

function aSource(id: string, given: Partial<Source> = {}): Source {
  const cadence = { kind: "every", ms: 600_000 } as const;
  return { id, name: id, url: `file:///nowhere/${id}`, cadence, tags: [], handling: "open", ...given };
}

describe("/source add", () => {
  it("shows what the feed holds, and follows it under its host's name", async () => {
    const { room, site } = await aRoomBesideASite();

    const answer = await room.ask("source add", { url: site.url("/feed") });

    expect(answer).toContain("every 15m: read, 3 items. The newest:");
    expect(answer).toContain("• Rain in Kabul");
    const [followed] = await room.doors.sources.followed("100");
    expect(followed).toMatchObject({ own: true, source: { name: site.host, handling: "open" } });
  });

  it("takes name, gap, tags and handling, and shows no titles of a source that is not open", async () => {
    const { room, site } = await aRoomBesideASite();

    const answer = await room.ask("source add", {
      url: ` ${site.url("/feed")}#top `,
      name: "The Wire",
      every: "1h 30m",
      tags: "News, Central Asia,, news",
      handling: "restricted",
    });

    expect(answer).toContain(
      "Added **The Wire**, every 1h30m: read, 3 items (not shown here: the source is restricted).",
    );
    expect(answer).not.toContain("Rain");
    const [followed] = await room.doors.sources.followed("100");
    expect(followed?.source).toMatchObject({ id: "the-wire", url: site.url("/feed"), tags: ["news", "central-asia"] });
  });

  it.each([
    ["an address that is none", { url: "the wire of example.org" }, "begins with https:// or http://"],
    ["a file", { url: "file:///etc/passwd" }, "begins with https:// or http://"],
    ["credentials, without saying them back", { url: "https://dana:hunter2@example.org/feed" }, "Leave it out"],
    ["an address without end", { url: `https://example.org/${"a".repeat(3_000)}` }, "at most 2000 characters"],
    ["a bad duration", { url: "https://example.org/", every: "ten minutes" }, "as in 30s, 10m, 1h30m"],
    ["a gap of no time", { url: "https://example.org/", every: "0m" }, "at least 1m and at most 30d"],
    ["a gap of years", { url: "https://example.org/", every: "99w" }, "at least 1m and at most 30d"],
    ["tags with signs", { url: "https://example.org/", tags: "a(b" }, "letters, digits and hyphens"],
    ["an unknown handling", { url: "https://example.org/", handling: "secret" }, "`open`, `sensitive`, `restricted`"],
    ["this machine", { url: "http://127.0.0.1:8080/feed" }, "private network"],
  ])("refuses %s", async (_what, args, expected) => {
    const { room } = await aRoomBesideASite();

    const answer = await room.ask("source add", args);

    expect(answer).toContain(expected);
    expect(answer).not.toContain("hunter2");
    expect(await room.doors.sources.followed("100")).toEqual([]);
  });

  it.each([
    ["/page", "the answer is a web page, not a feed"],
    ["/down", "503"],
  ])("adds nothing when %s cannot be read, and says what the address has to be", async (path, reason) => {
    const { room, site } = await aRoomBesideASite();

    const answer = await room.ask("source add", { url: site.url(path) });

    expect(answer).toContain("Nothing was added");
    expect(answer).toContain(reason);
    expect(answer).toContain("address of the feed itself");
    expect(await room.doors.sources.followed("100")).toEqual([]);
  });

  it("warns of an empty feed", async () => {
    const { room, site } = await aRoomBesideASite();

    expect(await room.ask("source add", { url: site.url("/empty") })).toContain("it is empty. Some sites answer");
  });

  it("refuses what is followed already, naming it", async () => {
    const { room, site } = await aRoomBesideASite();
    await room.ask("source add", { url: site.url("/feed"), name: "Wire" });

    expect(await room.ask("source add", { url: site.url("/feed"), name: "Other" })).toContain(
      "**Wire** is read already",
    );
  });

  it("gives two sources of one name two ids", async () => {
    const { room, site } = await aRoomBesideASite();
    await room.ask("source add", { url: site.url("/feed"), name: "Wire" });
    await room.ask("source add", { url: site.url("/empty"), name: "Wire" });

    expect((await room.doors.sources.followed("100")).map(({ source }) => source.id)).toEqual(["wire", "wire-2"]);
  });

  it("is for watchlist editors, and says when its items will be matched", async () => {
    const { room, site } = await aRoomBesideASite({ awake: false });

    expect(await room.ask("source add", { url: site.url("/feed") }, { level: "viewer" })).toContain(
      "Only watchlist editors",
    );
    expect(await room.ask("source add", { url: site.url("/feed") })).toContain("matched once an administrator");
  });

  it("cuts a name that has no end", async () => {
    const { room, site } = await aRoomBesideASite();

    await room.ask("source add", { url: site.url("/feed"), name: hostileText.repeat(50) });

    const [followed] = await room.doors.sources.followed("100");
    expect(followed?.source.name.length).toBeLessThanOrEqual(80);
    expect(await room.ask("source list")).toContain("1 source ");
  });
});

describe("/source check", () => {
  it("reads a source now and says what is new", async () => {
    const { room, site } = await aRoomBesideASite();
    await room.ask("source add", { url: site.url("/feed"), name: "Wire" });

    const answer = await room.ask("source check", { source: "wire" }, { level: "viewer" });

    expect(answer).toMatch(/\*\*Wire\*\*: (?:read, 3 items|unchanged since the last reading)/);
  });

  it("looks at a source of an asleep server without matching anything, and says so", async () => {
    const { room, site } = await aRoomBesideASite({ awake: false });
    await room.ask("source add", { url: site.url("/feed"), name: "Wire" });

    const answer = await room.ask("source check", { source: "WIRE" });

    expect(answer).toContain("read, 3 items");
    expect(answer).toContain("Nothing was matched: the watchlist is asleep");
  });

  it("says of a failing source why, and that it is tried again", async () => {
    const { room } = await aRoomBesideASite({ catalogue: [aSource("gone")] });

    const answer = await room.ask("source check", { source: "gone" });

    expect(answer).toBe(
      "**gone**: could not be read: there is no such file.\nIt is tried again by itself, less often the longer it fails.",
    );
  });

  it("says of an unknown one what may have been meant", async () => {
    const { room } = await aRoomBesideASite({ catalogue: [aSource("bbc-uzbek", { name: "BBC Uzbek" })] });

    expect(await room.ask("source check", { source: "bbc" })).toContain("Did you mean **BBC Uzbek**?");
    expect(await room.suggest("source check", "source", "uzb")).toEqual([{ name: "BBC Uzbek", value: "bbc-uzbek" }]);
  });
});

describe("/source list and remove", () => {
  it("pages 500 sources with hostile names, each once, the failing first", async () => {
    const catalogue = Array.from({ length: 500 }, (_, n) =>
      aSource(`s${n}s`, { name: `${hostileText.slice(0, 70)} ${n}` }),
    );
    const { room } = await aRoomBesideASite({ catalogue, awake: false });
    const [last] = (await room.doors.sources.followed("100")).slice(-1);
    await room.repositories.states.save({
      key: last?.key ?? "",
      validators: {},
      nextPollAt: 0,
      lastPolledAt: 1,
      failures: 3,
      failingSince: 1_700_000_000_000,
      lastError: hostileText,
    });

    const all = [await room.ask("source list")];
    while (all.at(-1)?.includes("shows the next"))
      all.push(await room.ask("source list", { page: String(all.length + 1) }));

    expect(all[0]).toMatch(/^500 sources, 1 failing .*\n✗ .*`s499s`.*failing since <t:1700000000:f>: /);
    expect(all.join("\n").match(/`s\d+s`/g)).toHaveLength(500);
  });

  it("marks what is the server's own, paused, of another handling, or by cron", async () => {
    const catalogue = [aSource("a", { cadence: { kind: "cron", expression: "*/5 * * * *" }, handling: "sensitive" })];
    const { room, site } = await aRoomBesideASite({ catalogue, awake: false });
    await room.ask("source add", { url: site.url("/feed"), name: "Wire" });
    await room.doors.sources.change("100", "wire", { paused: true });

    const lines = (await room.ask("source list")).split("\n").slice(1);

    expect(lines).toEqual([
      "… a (`a`) · cron `*/5 * * * *` · sensitive",
      "… Wire (`wire`) · 15m · added here · paused",
    ]);
  });

  it("removes a source for this server alone, and tells the way back", async () => {
    const catalogue = [aSource("wire", { url: "https://example.org/feed", name: "Wire" })];
    const { room } = await aRoomBesideASite({ catalogue, awake: false });

    const answer = await room.ask("source remove", { source: "Wire" });

    expect(answer).toContain("`/source add url:https://example.org/feed` brings it back.");
    expect(await room.ask("source list")).toContain("No source is followed. `/source add url:…` adds one.");
    expect(await room.ask("source list", {}, { guildId: "200" })).toContain("Wire");
  });

  it("says no address that may hold a key to the whole channel", async () => {
    const { room, site } = await aRoomBesideASite();
    await room.ask("source add", { url: site.url("/feed?key=secret"), name: "Wire" });

    expect(await room.ask("source remove", { source: "wire" })).not.toContain("secret");
  });

  it("brings a removed source of the catalogue back under its own name", async () => {
    const { room, site } = await aRoomBesideASite();
    const catalogue = [aSource("wire", { url: site.url("/feed"), name: "Wire" })];
    const known = await aRoom({ privateHosts: [site.host], catalogue });
    await known.ask("source remove", { source: "wire" });

    expect(await known.ask("source add", { url: site.url("/feed") })).toContain(
      "**Wire** is read again, every 10m, as the catalogue has it.",
    );
    expect(await room.doors.sources.followed("100")).toEqual([]);
  });
});

it("shows one guild nothing of another's sources", async () => {
  const { room, site } = await aRoomBesideASite();
  await room.ask("source add", { url: site.url("/feed?key=secret"), name: "Private wire" });
  const other = { guildId: "200" };

  expect(await room.ask("source list", {}, other)).not.toContain("Private");
  expect(await room.ask("source check", { source: "private-wire" }, other)).toContain("There is no source");
  expect(await room.ask("source remove", { source: "private-wire" }, other)).toContain("There is no source");
  expect(await room.suggest("source check", "source", "", other)).toEqual([]);
  expect(await room.ask("status", {}, other)).toContain("Sources: 0 of 0 read");
});
