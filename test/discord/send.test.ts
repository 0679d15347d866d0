import { createServer } from "node:http";
import { PermissionFlagsBits } from "discord.js";
import { afterEach, describe, expect, it } from "vitest";
import { md } from "../../src/chat/text.ts";
import { stamp } from "../../src/deliver/stamp.ts";
import { openHttp } from "../../src/discord/discord-http.ts";
import { createDiscordSender } from "../../src/discord/send.ts";
import type { Message } from "../../src/ports/chat.ts";
import { asMarkdown } from "../as-markdown.ts";
import {
  type DiscordStandIn,
  type StandInOptions,
  startDiscordStandIn,
} from "../discord-stand-in/start-discord-stand-in.ts";

let standIn: DiscordStandIn;
afterEach(() => standIn.stop());

async function aSender(
  options: StandInOptions = {},
  http: { readonly token?: string; readonly timeoutMs?: number } = {},
) {
  standIn = await startDiscordStandIn(options);
  const sender = createDiscordSender(openHttp({ token: standIn.token, apiUrl: standIn.apiUrl, ...http }));
  return { sender, channelId: standIn.channel("alerts").id };
}

const card = (shortId = "SW-4F2A"): Message =>
  stamp({ content: md`HIGH`, embeds: [{ description: md`body` }] }, shortId);

describe("posting", () => {
  it("puts the message into the channel, with its nonce", async () => {
    const { sender, channelId } = await aSender();

    const outcome = await sender.post(channelId, card(), "n-1");

    const [post] = standIn.posts("alerts");
    expect(outcome).toEqual({ kind: "posted", messageId: post?.id });
    expect(post).toMatchObject({ content: "HIGH", nonce: "n-1" });
  });

  it("pings nobody unless the message names a role", async () => {
    const role = { id: "777777777777777777", name: "desk", mentionable: true };
    const { sender, channelId } = await aSender({ guilds: [{ roles: [role], channels: [{ name: "alerts" }] }] });
    const content = `@everyone <@&${role.id}>`;

    await sender.post(channelId, { content: asMarkdown(content) }, "n-1");
    await sender.post(channelId, { content: asMarkdown(content), allowed_mentions: { roles: [role.id] } }, "n-2");

    expect(standIn.posts("alerts").map(({ pings }) => [pings.everyone, pings.roles])).toEqual([
      [false, []],
      [false, [role.id]],
    ]);
  });

  it("makes Discord fetch no preview of a link", async () => {
    const { sender, channelId } = await aSender();

    await sender.post(channelId, { content: md`see https://example.org/item` }, "n-1");

    expect(standIn.posts("alerts")[0]?.flags).toBe(4);
  });

  it("says once what is posted again after a lost answer", async () => {
    const { sender, channelId } = await aSender();
    standIn.failNext({ method: "POST", path: "/channels/*/messages", how: "lost-after-effect" });

    const first = await sender.post(channelId, card(), "n-1");
    const second = await sender.post(channelId, card(), "n-1");

    expect(first.kind).toBe("lost");
    expect(second.kind).toBe("posted");
    expect(standIn.posts("alerts")).toHaveLength(1);
  });

  it.each([
    ["a 5xx", { how: 502 }, "lost"],
    ["a cut socket", { how: "socket-cut" }, "lost"],
    ["an answer that does not come in time", { how: "hang" }, "lost"],
    ["403", { how: 403 }, "no-access"],
    ["a channel that is hidden", { how: 403, code: 50001 }, "no-access"],
    ["a channel that is gone", { how: 404, code: 10003 }, "unknown-channel"],
    ["a message that is gone", { how: 404, code: 10008 }, "unknown-message"],
    ["a server that is gone", { how: 404, code: 10004 }, "no-access"],
    ["too many edits of an old message", { how: 400, code: 30046 }, "retry"],
    ["401", { how: 401 }, "unauthorized"],
    ["a long rate limit", { how: 429, retryAfter: 60 }, "retry"],
  ] as const)("tells %s apart", async (_what, failure, kind) => {
    const { sender, channelId } = await aSender({}, { timeoutMs: 300 });
    standIn.failNext({ path: "/channels/*/messages", ...failure });

    const outcome = await sender.post(channelId, card(), "n-1");

    expect(outcome.kind).toBe(kind);
    expect(standIn.requests).toHaveLength(1);
  });

  it.each([400, 403, 404])("takes a bare %i from something on the way for no word of Discord's", async (status) => {
    const proxy = createServer((_request, response) => {
      response.writeHead(status, { "content-type": "text/html" }).end("<h1>blocked</h1>");
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    const address = proxy.address();
    const port = typeof address === "object" ? address?.port : 0;
    standIn = await startDiscordStandIn();
    const sender = createDiscordSender(openHttp({ token: "t", apiUrl: `http://127.0.0.1:${port}/api` }));

    const outcome = await sender.post("123456789012345678", card(), "n-1");

    proxy.close();
    expect(outcome.kind).toBe("retry");
  });

  it("names the wait that Discord asks for", async () => {
    const { sender, channelId } = await aSender();
    standIn.failNext({ how: 429, retryAfter: 60 });

    const outcome = await sender.post(channelId, card(), "n-1");

    expect(outcome).toMatchObject({ kind: "retry", afterMs: expect.closeTo(60_000, -3) });
  });

  it("sits out a short rate limit automatically", async () => {
    const { sender, channelId } = await aSender();
    standIn.failNext({ how: 429, retryAfter: 0.1 });

    const outcome = await sender.post(channelId, card(), "n-1");

    expect(outcome.kind).toBe("posted");
  });

  it("asks Discord again after a 401", async () => {
    const { sender, channelId } = await aSender();
    standIn.failNext({ how: 401 });

    const refused = await sender.post(channelId, card(), "n-1");
    const accepted = await sender.post(channelId, card(), "n-1");

    expect([refused.kind, accepted.kind]).toEqual(["unauthorized", "posted"]);
  });

  it("knows that nothing was sent where nobody listens", async () => {
    const { sender, channelId } = await aSender();
    await standIn.stop();
    const outcome = await sender.post(channelId, card(), "n-1");

    expect(outcome).toMatchObject({ kind: "retry", failure: { code: "not-reached", error: "ECONNREFUSED" } });
    standIn = await startDiscordStandIn();
  });

  it("gives Discord's own words for a refusal", async () => {
    const { sender, channelId } = await aSender();

    const outcome = await sender.post(channelId, { content: asMarkdown("x".repeat(2001)) }, "n-1");

    expect(outcome).toMatchObject({
      kind: "refused",
      failure: { code: "refused", status: 400, message: expect.stringContaining("2000 or fewer") },
    });
  });
});

describe("editing", () => {
  it("changes the message and may be repeated", async () => {
    const { sender, channelId } = await aSender();
    await sender.post(channelId, card(), "n-1");
    const id = standIn.posts("alerts")[0]?.id ?? "";
    standIn.failNext({ method: "PATCH", how: "lost-after-effect" });

    const first = await sender.edit(channelId, id, { content: md`changed` });
    const second = await sender.edit(channelId, id, { content: md`changed` });

    expect([first.kind, second.kind]).toEqual(["retry", "posted"]);
    expect(standIn.posts("alerts")[0]?.content).toBe("changed");
  });

  it("notices that a moderator deleted the message", async () => {
    const { sender, channelId } = await aSender();
    await sender.post(channelId, card(), "n-1");
    const [post] = standIn.posts("alerts");
    if (post) standIn.remove(post);

    const outcome = await sender.edit(channelId, post?.id ?? "", { content: md`changed` });

    expect(outcome.kind).toBe("unknown-message");
  });
});

describe("reading back", () => {
  const since = Date.now() - 1_000;

  it("finds a post by its footer, pages away", async () => {
    const { sender, channelId } = await aSender();
    for (let i = 0; i < 130; i++) standIn.say("alerts", "analyst", `chatter ${i}`);
    const posted = await sender.post(channelId, card(), "n-1");

    const found = await sender.readBack(channelId, "SW-4F2A", since);

    expect(found).toEqual({ kind: "found", messageId: posted.kind === "posted" ? posted.messageId : "" });
  });

  it("takes neither another's words, nor another's card, nor a longer id for the post", async () => {
    const { sender, channelId } = await aSender();
    standIn.say("alerts", "analyst", "SW-4F2A");
    standIn.say("alerts", "another bot", "").embeds = [{ footer: { text: "SW-4F2A" } }];
    await sender.post(channelId, { content: md`SW-4F2A` }, "n-1");
    await sender.post(channelId, card("SW-4F2AB"), "n-2");

    const found = await sender.readBack(channelId, "SW-4F2A", since);

    expect(found).toEqual({ kind: "absent" });
  });

  it("does not look before the time given, but for five minutes", async () => {
    const { sender, channelId } = await aSender();
    await sender.post(channelId, card(), "n-1");

    const near = await sender.readBack(channelId, "SW-4F2A", Date.now() + 60_000);
    const far = await sender.readBack(channelId, "SW-4F2A", Date.now() + 10 * 60_000);

    expect([near.kind, far.kind]).toEqual(["found", "absent"]);
  });

  it.each(["empty", "refuse"] as const)(
    "never says absent where the history may not be read (%s)",
    async (unreadableHistory) => {
      const { sender, channelId } = await aSender({ unreadableHistory });
      await sender.post(channelId, card(), "n-1");
      standIn.denyBot(standIn.channel("alerts"), PermissionFlagsBits.ReadMessageHistory);

      const found = await sender.readBack(channelId, "SW-4F2A", since);

      expect(found).toEqual({ kind: "unreadable" });
    },
  );

  it("tries again when Discord is down", async () => {
    const { sender, channelId } = await aSender();
    standIn.failNext({ how: 503, times: 2 });

    const found = await sender.readBack(channelId, "SW-4F2A", since);

    expect(found.kind).toBe("retry");
  });
});
