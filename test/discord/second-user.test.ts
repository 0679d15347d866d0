import { afterEach, describe, expect, it } from "vitest";
import { defineCommand } from "../../src/chat/define-command.ts";
import { md } from "../../src/chat/text.ts";
import type { Guild } from "../../src/domain/guild.ts";
import { textOf } from "../discord-stand-in/seen-message.ts";
import { startDiscordStandIn } from "../discord-stand-in/start-discord-stand-in.ts";
import { until } from "../until.ts";
import { aBot } from "./a-bot.ts";

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

const ping = defineCommand({
  path: "ping",
  summary: "Is it there?",
  access: "viewer",
  needs: [],
  options: {},
  run: async () => ({ content: md`pong` }),
});

/** As many programs as are wanted, with the same token. */
async function programs(count: number) {
  const server = await startDiscordStandIn({ guilds: [{ id: "100", channels: [{ id: "1001", name: "alerts" }] }] });
  const guild: Partial<Guild> = { opsChannelId: "1001" };
  const joined = [{ id: "100", name: "Desk" }];
  const bots: Awaited<ReturnType<typeof aBot>>["bot"][] = [];
  for (let n = 0; n < count; n += 1) {
    const started = await aBot({ commands: [ping], guild, joined }, server);
    stops.push(() => started.bot.close());
    await started.bot.ready();
    bots.push(started.bot);
  }
  stops.unshift(() => server.stop());
  await until(() => server.registrations > 0);
  const ask = async (times: number) => {
    for (let n = 0; n < times; n += 1) await server.person("alerts").slash("/ping");
  };
  const noticed = () => server.posts("alerts").filter((post) => textOf(post).includes("Another program")).length;
  return { server, bots, ask, noticed, shared: () => bots.filter((bot) => bot.tokenShared()).length };
}

describe("another program with the same token", () => {
  it("is noticed by who acknowledges second, and operators are notified once", async () => {
    const { ask, noticed, shared } = await programs(2);

    await ask(6);
    await until(() => shared() > 0 && noticed() >= shared());
    await ask(4);

    expect(noticed()).toBe(shared());
  });

  it("is not believed of one that works alone, whose answers are lost and sent once more", async () => {
    const { server, ask, noticed, shared } = await programs(1);
    const slow = { how: "slow", delayMs: 6_000, times: 3 } as const;
    server.failNext({ method: "POST", path: "/interactions/*/*/callback", ...slow });

    await Promise.all([ask(1), ask(1), ask(1)]);
    await until(() => server.requests.filter(({ status }) => status === 400).length === slow.times);
    await ask(1);

    expect([shared(), noticed()]).toEqual([0, 0]);
  });

  it("is not believed of one that took over", async () => {
    const { bots, ask, noticed, shared } = await programs(2);
    await bots[0]?.close();

    await ask(6);

    expect([shared(), noticed()]).toEqual([0, 0]);
  });
});
