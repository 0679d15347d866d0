import { REST, RESTEvents } from "discord.js";
import { afterEach, describe, expect, it } from "vitest";
import type { DiscordStandIn } from "./discord-stand-in.ts";
import { startDiscordStandIn } from "./start-discord-stand-in.ts";

describe("rate limits", () => {
  let standIn: DiscordStandIn | undefined;

  afterEach(() => standIn?.stop());

  it("gives its limits in headers, which discord.js keeps without ever being refused", async () => {
    const route = "POST /channels/:channel/messages";
    standIn = await startDiscordStandIn({ rateLimits: [{ route, limit: 2, perMs: 300 }] });
    const rest = new REST({ api: standIn.apiUrl, offset: 20 }).setToken(standIn.token);
    const path = `/channels/${standIn.channel("alerts").id}/messages` as const;
    const waits: number[] = [];
    rest.on(RESTEvents.RateLimited, (info) => waits.push(info.timeToReset));

    for (let nth = 0; nth < 5; nth++) await rest.post(path, { body: { content: `${nth}` } });

    expect(standIn.requests.map((request) => request.status)).toEqual([200, 200, 200, 200, 200]);
    expect(waits).toHaveLength(2);
  });

  it("refuses with 429 and the time to wait, for each channel apart", async () => {
    standIn = await startDiscordStandIn({ guilds: [{ channels: [{ name: "one" }, { name: "two" }] }] });
    const ask = (channel: string) =>
      fetch(`${standIn?.apiUrl}/v10/channels/${standIn?.channel(channel).id}/messages`, {
        method: "POST",
        headers: { Authorization: `Bot ${standIn?.token}`, "Content-Type": "application/json" },
        body: JSON.stringify({ content: "x" }),
      });
    for (let nth = 0; nth < 5; nth++) await ask("one");

    const refused = await ask("one");
    const body: unknown = await refused.json();

    expect(refused.status).toBe(429);
    expect(body).toMatchObject({ message: "You are being rate limited.", global: false });
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(4);
    expect(refused.headers.get("X-RateLimit-Remaining")).toBe("0");
    expect(refused.headers.get("X-RateLimit-Scope")).toBe("user");
    expect((await ask("two")).status).toBe(200);
  });

  it("counts all requests of a second together, and says that it is global", async () => {
    standIn = await startDiscordStandIn({ globalPerSecond: 2 });
    const ask = () =>
      fetch(`${standIn?.apiUrl}/v10/users/@me`, { headers: { Authorization: `Bot ${standIn?.token}` } });
    await ask();
    await ask();

    const refused = await ask();

    expect(refused.status).toBe(429);
    expect(refused.headers.get("X-RateLimit-Global")).toBe("true");
    expect(await refused.json()).toMatchObject({ global: true });
  });
});
