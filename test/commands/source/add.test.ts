import { describe, expect, it } from "vitest";
import { sourceFromOptions } from "../../../commands/source/source-from-options.ts";
import { aWatchedSite } from "../../ingest/a-watched-site.ts";
import { aTeam } from "../a-team.ts";
import { hostileText } from "../hostile-text.ts";
import { add, aTeamBesideASite } from "./beside-a-site.ts";

describe("/source add", () => {
  it("shows what the feed holds, and follows it under the name that it gives itself", async () => {
    const { team, site } = await aTeamBesideASite();

    const offered = await team.message("source add", { url: site.url("/feed"), handling: "open" });
    const before = await team.context.sources.book.followed("100");
    const saved = await team.press(offered, "Save");

    expect(offered.content).toContain("every 15m, open: read, 3 items. The newest:");
    expect(offered.content).toContain("• Rain in Kabul");
    expect(offered.content).toMatch(/Of these: \d of 3 items would match/);
    expect(before).toEqual([]);
    expect(saved.content).toContain("Added **");
    const [followed] = await team.context.sources.book.followed("100");
    expect(followed).toMatchObject({ own: true, source: { id: "news", name: "News", handling: "open" } });
  });

  it("takes name, gap, tags and handling, and shows no titles of a source that is not open", async () => {
    const { team, site } = await aTeamBesideASite();

    const offered = await team.message("source add", {
      url: ` ${site.url("/feed")}#top `,
      name: "The Wire",
      every: "1h 30m",
      tags: "News, Central Asia,, news",
      handling: "restricted",
      direct: "allowed",
    });
    await team.press(offered, "Save");

    expect(offered.content).toContain(
      "**The Wire**, every 1h30m, restricted: read, 3 items (not shown here: the source is restricted).",
    );
    expect(offered.content).not.toContain("Rain");
    const [followed] = await team.context.sources.book.followed("100");
    expect(followed?.source).toMatchObject({ id: "the-wire", url: site.url("/feed"), tags: ["news", "central-asia"] });
  });

  it("takes what is tagged as a group's own for sensitive, and does not ask", async () => {
    const { team, site } = await aTeamBesideASite();
    const given = { url: site.url("/feed"), name: "Wire", tags: "Primary source", direct: "allowed" };

    const offered = await team.message("source add", given);
    await team.press(offered, "Save");

    expect(offered.content).toContain("**Wire**, every 15m, sensitive: read, 3 items");
    expect((await team.context.sources.book.followed("100"))[0]?.source.handling).toBe("sensitive");
    const said = await team.message("source add", { ...given, url: site.url("/home"), handling: "restricted" });
    expect(said.content).toContain("restricted: read");
  });

  it("asks no more often than the operator lets it", () => {
    const floor = { pollFloorMs: 1_800_000 };
    const wishes = { name: undefined, tags: undefined, handling: undefined };
    const url = new URL("https://example.org/feed");

    expect(() => sourceFromOptions(url, { ...wishes, every: "10m" }, [], floor)).toThrow(
      "`every` is at least 30m, as the operator has set it, and at most 30d.",
    );
    expect(sourceFromOptions(url, { ...wishes, every: undefined }, [], floor).cadence).toEqual({
      kind: "every",
      ms: 1_800_000,
      isDefault: true,
    });
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
    const { team } = await aTeamBesideASite();

    const answer = await team.ask("source add", { handling: "open", ...args });

    expect(answer).toContain(expected);
    expect(answer).not.toContain("hunter2");
    expect(await team.context.sources.book.followed("100")).toEqual([]);
  });

  it.each([
    ["/page", "the answer is a web page, not a feed"],
    ["/down", "503"],
  ])("adds nothing when %s cannot be read, and says what the address has to be", async (path, reason) => {
    const { team, site } = await aTeamBesideASite();

    const answer = await team.ask("source add", { url: site.url(path), handling: "open" });

    expect(answer).toContain("Nothing was added");
    expect(answer).toContain(reason);
    expect(answer).toContain("address of a feed (RSS, Atom or JSON Feed), or of a page that names its feed");
    expect(await team.context.sources.book.followed("100")).toEqual([]);
  });

  it("warns of an empty feed", async () => {
    const { team, site } = await aTeamBesideASite();

    expect(await team.ask("source add", { url: site.url("/empty"), handling: "open" })).toContain(
      "it is empty. Some sites answer",
    );
  });

  it("refuses what is followed already, naming it", async () => {
    const { team, site } = await aTeamBesideASite();
    await add(team, { url: site.url("/feed"), name: "Wire" });

    expect(await add(team, { url: site.url("/feed"), name: "Other" })).toContain("**Wire** is read already");
  });

  it("gives two sources of one name two ids", async () => {
    const { team, site } = await aTeamBesideASite();
    await add(team, { url: site.url("/feed"), name: "Wire" });
    await add(team, { url: site.url("/empty"), name: "Wire" });

    expect((await team.context.sources.book.followed("100")).map(({ source }) => source.id)).toEqual([
      "wire",
      "wire-2",
    ]);
  });

  it("is for watchlist editors, and says when its items will be matched", async () => {
    const { team, site } = await aTeamBesideASite({ awake: false });

    expect(await team.ask("source add", { url: site.url("/feed") }, { level: "viewer" })).toContain(
      "Only watchlist editors",
    );
    expect(await add(team, { url: site.url("/feed") })).toContain("matched once an administrator");
  });

  it("tries an address before it asks how its site is to be handled, and shows nothing of it until then", async () => {
    const { team, site, asked } = await aTeamBesideASite();

    const question = await team.message("source add", { url: site.url("/feed") });
    const before = [...asked];
    const offered = await team.press(question, "Open");
    await team.press(offered, "Save");

    expect(question.content).toContain("is not among the shipped sources");
    expect(question.content).toContain("**News**, every 15m: read, 3 items.");
    expect(question.content).not.toContain("Rain");
    expect(before).toEqual(["/feed"]);
    expect(asked).toEqual(["/feed"]);
    expect(offered.content).toContain("• Rain in Kabul");
    expect((await team.context.sources.book.followed("100")).map(({ source }) => source.handling)).toEqual(["open"]);
  });

  it("does not ask for the handling of what cannot be read", async () => {
    const { team, site } = await aTeamBesideASite();

    expect(await team.ask("source add", { url: site.url("/down") })).toContain("Nothing was added");
  });

  it("tries what nobody has judged through the most careful proxy that there is", async () => {
    const site = await aWatchedSite();
    const team = await aTeam({ privateHosts: [site.host], proxies: { sensitive: site.proxy.url } });

    const question = await team.message("source add", { url: site.url("/new") });

    expect(question.content).toContain("is not among the shipped sources");
    expect(site.direct()).toEqual([]);
    expect(site.throughProxy()).toEqual(["/new"]);
  });

  it.each([
    ["/several", "All news"],
    ["/list.opml", "The wire"],
  ])("lets one of the feeds be chosen that %s names", async (path, label) => {
    const { team, site } = await aTeamBesideASite();

    const question = await team.message("source add", { url: site.url(path) });
    const chosen = await team.press(question, label);
    const offered = await team.press(chosen, "Open");
    await team.press(offered, "Save");

    expect(question.content).toContain("names 2 feeds. Which is to be read?");
    expect(chosen.content).toContain("How is its material to be handled?");
    expect((await team.context.sources.book.followed("100")).map(({ source }) => [source.name, source.url])).toEqual([
      ["News", site.url("/feed")],
    ]);
  });

  it("keeps a handling that was said before one of several feeds is chosen", async () => {
    const { team, site } = await aTeamBesideASite();

    const question = await team.message("source add", { url: site.url("/several"), handling: "open", name: "Wire" });
    const offered = await team.press(question, "All news");

    expect(offered.content).toContain("**Wire**, every 15m, open: read, 3 items");
  });

  it.each([
    ["hxxp://HOST/feed"],
    ["hXXp[:]//HOST[/]feed"],
    ["<http://HOST/feed>"],
    ["feed:http://HOST/feed"],
    ["http://127[.]0[.]0(.)1:PORT/feed"],
    ["http://127[dot]0 [dot] 0[.]1:PORT/feed"],
  ])("understands %s", async (written) => {
    const { team, site } = await aTeamBesideASite();
    const [, port = ""] = site.host.split(":");

    await add(team, { url: written.replace("HOST", site.host).replace("PORT", port) });

    expect((await team.context.sources.book.followed("100")).map(({ source }) => source.url)).toEqual([
      site.url("/feed"),
    ]);
  });

  it.each([
    ["http://10.0.0.5:3000/rss", "ALLOW_PRIVATE_HOSTS=10.0.0.5:3000"],
    ["http://10.0.0.5/rss", "ALLOW_PRIVATE_HOSTS=10.0.0.5:80"],
    ["https://localhost/rss", "ALLOW_PRIVATE_HOSTS=localhost:443"],
  ])("says of %s what an operator can set", async (url, expected) => {
    const { team } = await aTeamBesideASite();

    const answer = await team.ask("source add", { url, handling: "open" });

    expect(answer.replaceAll("\\", "")).toContain(expected);
  });

  it("does not ask a sensitive site directly unless that is allowed in words", async () => {
    const { team, site, asked } = await aTeamBesideASite();

    const answer = await team.ask("source add", { url: site.url("/feed"), handling: "sensitive" });

    expect(answer).toContain("it is sensitive, and is not asked directly unless that is allowed");
    expect(asked).toEqual([]);
  });

  it("follows a page to the feed that it names", async () => {
    const { team, site } = await aTeamBesideASite();

    const offered = await team.message("source add", { url: site.url("/home"), handling: "open" });
    await team.press(offered, "Save");

    expect(offered.content).toContain("The page names this feed.");
    expect((await team.context.sources.book.followed("100")).map(({ source }) => source.url)).toEqual([
      site.url("/feed"),
    ]);
  });

  it("adds nothing when the question is answered with Cancel, nor after that", async () => {
    const { team, site } = await aTeamBesideASite();
    const offered = await team.message("source add", { url: site.url("/feed"), handling: "open" });

    await team.press(offered, "Cancel");
    const late = await team.press(offered, "Save");

    expect(late.content).toContain("Begin again with `/source add`");
    expect(await team.context.sources.book.followed("100")).toEqual([]);
  });

  it("cuts a name that has no end", async () => {
    const { team, site } = await aTeamBesideASite();

    await add(team, { url: site.url("/feed"), name: hostileText.repeat(50) });

    const [followed] = await team.context.sources.book.followed("100");
    expect(followed?.source.name.length).toBeLessThanOrEqual(80);
    expect(await team.ask("source list")).toContain("1 source ");
  });
});
