import { REST } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { until } from "../until.ts";
import type { DiscordStandIn } from "./discord-stand-in.ts";
import type { Failure } from "./failures.ts";
import { startDiscordStandIn } from "./start-discord-stand-in.ts";

const posting = { method: "POST", path: "/channels/*/messages" };

describe("failures", () => {
  let standIn: DiscordStandIn;
  let post: (retries?: number, timeout?: number) => Promise<unknown>;

  beforeEach(async () => {
    standIn = await startDiscordStandIn({ rateLimits: [] });
    const path = `/channels/${standIn.channel("alerts").id}/messages` as const;
    post = (retries = 0, timeout = 5_000) => {
      const rest = new REST({ api: standIn.apiUrl, retries, timeout }).setToken(standIn.token);
      return rest.post(path, { body: { content: "alert" } });
    };
  });

  afterEach(() => standIn.stop());

  it.each([
    [500, { status: 500 }],
    [503, { status: 503 }],
    [401, { status: 401, code: 0 }],
    [403, { status: 403, code: 50013 }],
    [404, { status: 404, code: 10003 }],
  ])("answers %i without effect, once", async (how, seen) => {
    standIn.failNext({ ...posting, how });

    await expect(post()).rejects.toMatchObject(seen);
    expect(standIn.posts()).toHaveLength(0);
    await post();
    expect(standIn.posts()).toHaveLength(1);
  });

  it.each<[Failure["how"], number, string]>([
    ["socket-cut", 0, "before the post takes effect"],
    ["lost-after-effect", 1, "after it took effect"],
    ["hang", 0, "by saying nothing at all"],
  ])("%s fails with %i posts stored, %s", async (how, stored) => {
    standIn.failNext({ ...posting, how });

    await expect(post(0, 200)).rejects.toThrow();

    expect(standIn.posts()).toHaveLength(stored);
    expect(standIn.requests.at(-1)?.status).toBe(0);
  });

  it("says in a 429 how long to wait", async () => {
    standIn.failNext({ ...posting, how: 429, retryAfter: 0.2 });

    const refused = await fetch(`${standIn.apiUrl}/v10/channels/${standIn.channel("alerts").id}/messages`, {
      method: "POST",
      headers: { authorization: `Bot ${standIn.token}`, "content-type": "application/json" },
      body: JSON.stringify({ content: "alert" }),
    });

    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("0.2");
    expect(await refused.json()).toMatchObject({ retry_after: 0.2, global: false });
  });

  it("lets a client through that asks again after a 429", async () => {
    standIn.failNext({ ...posting, how: 429, retryAfter: 0.2 });

    await post();

    expect(standIn.requests.map((request) => request.status)).toEqual([429, 200]);
  });

  it("has taken effect before it answers when slow", async () => {
    standIn.failNext({ ...posting, how: "slow", delayMs: 300_000 });
    const answer = post(0, 300_000).catch(() => "cut off");

    await until(() => standIn.posts().length === 1);
    expect(standIn.requests.map((request) => request.status)).toEqual([0]);

    await standIn.stop();
    expect(await answer).toBe("cut off");
  });

  it("answers in full when slow", async () => {
    standIn.failNext({ ...posting, how: "slow", delayMs: 1 });

    expect(await post()).toMatchObject({ content: "alert" });
  });

  it("spares what is not meant, and the first ones where it says so", async () => {
    standIn.failNext({ method: "DELETE", how: 500, times: 9 });
    standIn.failNext({ ...posting, how: 403, code: 50001, after: 1, times: 2 });

    await post();
    await expect(post()).rejects.toMatchObject({ code: 50001 });
    await expect(post()).rejects.toMatchObject({ code: 50001 });
    await post();

    expect(standIn.posts()).toHaveLength(2);
  });

  it("fails by chance in the same way for the same seed, until calmed", async () => {
    const outcomes = async () => {
      standIn.chaos({ seed: 7, ...posting, rates: { serverError: 0.3, lostAfterEffect: 0.3 } });
      const seen: boolean[] = [];
      for (let nth = 0; nth < 12; nth++)
        seen.push(
          await post().then(
            () => true,
            () => false,
          ),
        );
      return seen;
    };

    const first = await outcomes();
    const second = await outcomes();
    standIn.failures.clear();
    await post();

    expect(second).toEqual(first);
    expect(new Set(first)).toEqual(new Set([true, false]));
    expect(new Set(standIn.failures.harmed.map((each) => each.how))).toEqual(new Set([500, "lost-after-effect"]));
  });
});
