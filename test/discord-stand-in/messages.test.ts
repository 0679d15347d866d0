import { REST } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { embedLength } from "./check-embeds.ts";
import type { DiscordStandIn } from "./discord-stand-in.ts";
import { liveLinks, previewedLinks } from "./seen-message.ts";
import { startDiscordStandIn } from "./start-discord-stand-in.ts";

const button = (more: object = {}) => ({ type: 2, style: 1, label: "Go", custom_id: "go", ...more });
const rows = (...controls: object[]) => [{ type: 1, components: controls }];
const menu = (options: number) => ({
  type: 3,
  custom_id: "pick",
  options: Array.from({ length: options }, (_, index) => ({ label: `${index}`, value: `${index}` })),
});

describe("messages of a channel", () => {
  let standIn: DiscordStandIn;
  let rest: REST;
  let path: `/channels/${string}/messages`;

  beforeEach(async () => {
    standIn = await startDiscordStandIn({ rateLimits: [], globalPerSecond: 0 });
    rest = new REST({ api: standIn.apiUrl, retries: 0 }).setToken(standIn.token);
    path = `/channels/${standIn.channel("alerts").id}/messages`;
  });

  afterEach(() => standIn.stop());

  const refusal = (body: object) =>
    rest.post(path, { body }).then(
      () => "accepted",
      (error: unknown) => error,
    );

  it.each([
    ["content of 2,001", { content: "x".repeat(2001) }, "content"],
    ["an embed's title of 257", { embeds: [{ title: "x".repeat(257) }] }, "title"],
    ["a description of 4,097", { embeds: [{ description: "x".repeat(4097) }] }, "description"],
    ["26 fields", { embeds: [{ fields: Array.from({ length: 26 }, () => ({ name: "a", value: "b" })) }] }, "fields"],
    ["a field's name of 257", { embeds: [{ fields: [{ name: "x".repeat(257), value: "b" }] }] }, "name"],
    ["an empty field's value", { embeds: [{ fields: [{ name: "a", value: " " }] }] }, "value"],
    ["a field's value of 1,025", { embeds: [{ fields: [{ name: "a", value: "x".repeat(1025) }] }] }, "value"],
    ["a footer of 2,049", { embeds: [{ footer: { text: "x".repeat(2049) } }] }, "footer"],
    ["an author of 257", { embeds: [{ author: { name: "x".repeat(257) } }] }, "author"],
    ["11 embeds", { embeds: Array.from({ length: 11 }, () => ({ title: "a" })) }, "embeds"],
    [
      "6,001 in all embeds",
      { embeds: [{ description: "x".repeat(4000) }, { description: "x".repeat(2001) }] },
      "embeds",
    ],
    ["an embed's url without http", { embeds: [{ title: "a", url: "javascript:alert(1)" }] }, "url"],
    [
      "6 rows",
      { content: "a", components: Array.from({ length: 6 }, (_, i) => rows(button({ custom_id: `${i}` }))[0]) },
      "components",
    ],
    [
      "6 buttons in a row",
      { content: "a", components: rows(...Array.from({ length: 6 }, (_, i) => button({ custom_id: `${i}` }))) },
      "components",
    ],
    ["a label of 81", { content: "a", components: rows(button({ label: "x".repeat(81) })) }, "label"],
    ["a custom id of 101", { content: "a", components: rows(button({ custom_id: "x".repeat(101) })) }, "custom_id"],
    ["a button without custom id", { content: "a", components: rows({ type: 2, style: 1, label: "Go" }) }, "custom_id"],
    ["a custom id twice", { content: "a", components: rows(button(), button()) }, "COMPONENT_CUSTOM_ID_DUPLICATED"],
    [
      "a link button with custom id",
      { content: "a", components: rows(button({ style: 5, url: "https://a.example" })) },
      "custom_id",
    ],
    ["a link button without url", { content: "a", components: rows({ type: 2, style: 5, label: "Go" }) }, "url"],
    ["a menu of 26", { content: "a", components: rows(menu(26)) }, "options"],
    ["a menu beside a button", { content: "a", components: rows(menu(2), button()) }, "components"],
    ["a nonce of 26", { content: "a", nonce: "x".repeat(26) }, "nonce"],
    [
      "parsed and named users",
      { content: "a", allowed_mentions: { parse: ["users"], users: ["1"] } },
      "PARSE_EXCLUSIVE",
    ],
    [
      "101 named roles",
      { content: "a", allowed_mentions: { roles: Array.from({ length: 101 }, (_, i) => `${i}`) } },
      "roles",
    ],
    ["an ephemeral flag", { content: "a", flags: 64 }, "flags"],
  ])("refuses %s with 50035, naming the place", async (_, body, place) => {
    const error = await refusal(body);

    expect(error).toMatchObject({ status: 400, code: 50035 });
    expect(String(error)).toContain(place);
    expect(standIn.posts()).toEqual([]);
  });

  it.each([
    ["nothing", {}],
    ["white space", { content: " \n " }],
    ["an embed that shows nothing", { embeds: [{}] }],
    ["buttons alone", { components: rows(button()) }],
  ])("refuses a message of %s with 50006", async (_, body) => {
    expect(await refusal(body)).toMatchObject({ status: 400, code: 50006 });
  });

  it("counts code points, not UTF-16 units, and no white space at the ends", async () => {
    const content = ` ${"😀".repeat(2000)} `;

    await rest.post(path, { body: { content } });

    expect(standIn.posts()[0]?.content).toBe(content.trim());
    expect(embedLength({ title: "Ҷаҳон", fields: [{ name: "a", value: "b" }] })).toBe(7);
  });

  it("says whom a message pings, and which links are live or previewed", async () => {
    const role = standIn.joinGuild({ roles: [{ name: "duty", mentionable: true }] });
    const duty = role.roles.at(-1)?.id ?? "";
    const there = `/channels/${role.channels[0]?.id}/messages` as const;
    const content = `@everyone <@&${duty}> <@42> https://a.example <https://b.example> \`https://c.example\``;

    await rest.post(there, { body: { content } });
    await rest.post(there, { body: { content, allowed_mentions: { parse: [] }, flags: 4 } });
    await rest.post(there, { body: { content, allowed_mentions: { parse: [], roles: [duty] } } });

    const [open, quiet, duly] = standIn.posts();
    expect(open?.pings).toEqual({ everyone: false, users: ["42"], roles: [duty], count: 2 });
    expect(quiet?.pings.count).toBe(0);
    expect(duly?.pings).toMatchObject({ roles: [duty], count: 1 });
    expect(open && liveLinks(open)).toEqual(["https://a.example", "https://b.example"]);
    expect(open && previewedLinks(open)).toEqual(["https://a.example"]);
    expect(quiet && previewedLinks(quiet)).toEqual([]);
  });

  it("pages newest first by before, after and around", async () => {
    for (const content of ["1", "2", "3", "4"]) await rest.post(path, { body: { content } });
    const ids = standIn.posts().map((message) => message.id);
    const page = async (query: string) => {
      const found = await rest.get(path, { query: new URLSearchParams(query) });
      return Array.isArray(found) ? found.map((message) => message.content).join("") : "";
    };

    expect(await page("limit=2")).toBe("43");
    expect(await page(`before=${ids[2]}`)).toBe("21");
    expect(await page(`after=${ids[0]}&limit=2`)).toBe("32");
    expect(await page(`around=${ids[1]}&limit=3`)).toBe("321");
  });

  it("edits, deletes, starts a thread, takes files, and forgets what is gone", async () => {
    await rest.post(path, {
      body: { content: "with a chart" },
      files: [{ name: "chart.png", data: Buffer.from("x") }],
    });
    const [post] = standIn.posts();
    const one = `${path}/${post?.id}` as const;

    await rest.patch(one, { body: { content: "edited" } });
    await rest.post(`${one}/threads`, { body: { name: "Discussion" } });
    await rest.post(`/channels/${post?.id}/messages`, { body: { content: "inside" } });
    await rest.delete(one);

    expect(post).toMatchObject({ content: "edited", attachments: ["chart.png"], edits: 1, deleted: true });
    expect(standIn.posts().map((message) => message.content)).toEqual(["inside"]);
    await expect(rest.patch(one, { body: { content: "again" } })).rejects.toMatchObject({ status: 404, code: 10008 });
    await expect(rest.get("/channels/1/messages")).rejects.toMatchObject({ status: 404, code: 10003 });
  });
});
