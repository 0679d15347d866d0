import { PermissionFlagsBits } from "discord.js";
import { describe, expect, it, onTestFinished } from "vitest";
import { md } from "../../src/chat/text.ts";
import { openHttp } from "../../src/discord/discord-http.ts";
import { pauseWhenRefused } from "../../src/discord/pause-when-refused.ts";
import { RefusalBudget } from "../../src/discord/refusal-budget.ts";
import { createDiscordSender } from "../../src/discord/send.ts";
import { startDiscordStandIn } from "../discord-stand-in/start-discord-stand-in.ts";

const minuteMs = 60_000;

/** Of ten refusals at most. */
function aBudget() {
  const clock = { time: 0, now: () => clock.time, elapsed: () => clock.time };
  const pauses: number[] = [];
  const budget = new RefusalBudget({ clock, most: 10, onSpent: (until) => void pauses.push(until) });
  return { budget, clock, pauses };
}

describe("what Discord refuses", () => {
  it("pauses posting when the budget is spent, says so once, and goes on when half of it is forgotten", () => {
    const { budget, clock, pauses } = aBudget();

    for (let count = 0; count < 12; count += 1) {
      clock.time += minuteMs / 2;
      budget.note(403, null);
    }

    expect(pauses).toEqual([13 * minuteMs]);
    expect(budget.begin()).toBe(false);
    clock.time = 14 * minuteMs;
    expect(budget.begin()).toBe(true);
  });

  it.each([
    ["a shared rate limit", 429, "shared"],
    ["a server error", 500, null],
    ["an unknown channel", 404, null],
    ["success", 200, null],
  ] as const)("counts no %s", (_, status, scope) => {
    const { budget, pauses } = aBudget();

    for (let count = 0; count < 20; count += 1) budget.note(status, scope);

    expect(pauses).toEqual([]);
    expect(budget.begin()).toBe(true);
  });

  it("keeps fewer requests under way than might all be refused", () => {
    const { budget } = aBudget();
    for (let count = 0; count < 7; count += 1) budget.note(403, null);

    expect([1, 2, 3, 4].map(() => budget.begin())).toEqual([true, true, true, false]);
  });

  it("stops all posting for a minute when it is the token, refused twice in a row", () => {
    const { budget, clock } = aBudget();

    budget.noteToken(401);
    expect(budget.begin()).toBe(true);
    budget.noteToken(200);
    budget.noteToken(401);
    expect(budget.begin()).toBe(true);
    budget.noteToken(401);

    expect(budget.begin()).toBe(false);
    clock.time += minuteMs;
    expect(budget.begin()).toBe(true);
  });

  it("stops nothing for an answer to an interaction whose own token has ended", async () => {
    const server = await startDiscordStandIn();
    onTestFinished(() => server.stop());
    const { budget } = aBudget();
    const http = openHttp({ token: server.token, apiUrl: server.apiUrl, budget });
    server.failNext({ how: 401, code: 50_027, times: 3 });

    for (let count = 0; count < 3; count += 1)
      await http.post("/webhooks/1/a-token", { content: "late" }).catch(() => undefined);

    expect(budget.begin()).toBe(true);
  });
});

it("never has more refused than the budget, however many channels want to post at once", async () => {
  const channels = Array.from({ length: 30 }, (_, index) => ({ name: `c${index}` }));
  const server = await startDiscordStandIn({ guilds: [{ channels }], globalPerSecond: 0 });
  onTestFinished(() => server.stop());
  for (const { name } of channels) server.denyBot(server.channel(name), PermissionFlagsBits.SendMessages);
  const { budget, clock, pauses } = aBudget();
  const http = openHttp({ token: server.token, apiUrl: server.apiUrl, budget });
  const sender = pauseWhenRefused(createDiscordSender(http), budget, clock);

  const post = ({ name }: { name: string }) => sender.post(server.channel(name).id, { content: md`x` }, name);
  const first = await Promise.all(channels.map(post));
  const second = await Promise.all(channels.map(post));

  expect(first.filter(({ kind }) => kind === "no-access")).toHaveLength(10);
  expect(second.every(({ kind }) => kind === "retry")).toBe(true);
  expect(server.requests.filter(({ status }) => status === 403)).toHaveLength(10);
  expect(pauses).toHaveLength(1);
});
