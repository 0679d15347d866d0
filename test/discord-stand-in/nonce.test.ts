import { REST } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DiscordStandIn } from "./discord-stand-in.ts";
import { startDiscordStandIn } from "./start-discord-stand-in.ts";

describe("nonces", () => {
  let now = 1_780_000_000_000;
  let standIn: DiscordStandIn;
  let post: (body: object) => Promise<unknown>;

  beforeEach(async () => {
    standIn = await startDiscordStandIn({ nonceMemoryMs: 60_000, rateLimits: [] }, { now: () => now });
    const rest = new REST({ api: standIn.apiUrl, retries: 0 }).setToken(standIn.token);
    const path = `/channels/${standIn.channel("alerts").id}/messages` as const;
    post = (body) => rest.post(path, { body: { content: "alert", nonce: "SW-1", ...body } });
  });

  afterEach(() => standIn.stop());

  it("gives the first message back while the nonce is remembered", async () => {
    const first = await post({ enforce_nonce: true });
    now += 59_999;
    const second = await post({ enforce_nonce: true, content: "something else" });

    expect(second).toEqual(first);
    expect(standIn.posts()).toHaveLength(1);
  });

  it("creates a second message once the nonce is forgotten", async () => {
    await post({ enforce_nonce: true });
    now += 60_000;
    await post({ enforce_nonce: true });

    expect(standIn.posts()).toHaveLength(2);
  });

  it("only echoes a nonce that is not enforced", async () => {
    await post({});
    const second = await post({});

    expect(second).toMatchObject({ nonce: "SW-1" });
    expect(standIn.posts()).toHaveLength(2);
  });

  it("answers 10008 for a nonce whose message was deleted", async () => {
    await post({ enforce_nonce: true });
    for (const message of standIn.posts()) standIn.remove(message);

    await expect(post({ enforce_nonce: true })).rejects.toMatchObject({ status: 404, code: 10008 });
  });
});
