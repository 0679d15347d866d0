import { describe, expect, it } from "vitest";
import { defineCommand } from "../../src/chat/define-command.ts";
import { md } from "../../src/chat/text.ts";
import { until } from "../until.ts";
import { aBot } from "./a-bot.ts";

type World = Awaited<ReturnType<typeof aBot>>;
type Gateway = World["server"]["gateway"];

const ping = defineCommand({
  path: "ping",
  summary: "Is it there?",
  access: "viewer",
  needs: [],
  options: {},
  run: async () => ({ content: md`pong` }),
});

async function withReadyBot(test: (world: World) => Promise<void>): Promise<void> {
  const world = await aBot({ commands: [ping] });
  try {
    await world.bot.ready();
    await until(() => world.server.registrations === 1);
    await test(world);
  } finally {
    await world.stop();
  }
}

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Side by side, since a client may identify but once in five seconds. */
describe.concurrent("a dying gateway", () => {
  it.each([
    ["a cut line", (gateway: Gateway) => gateway.drop("cut")],
    ["a close that can be resumed", (gateway: Gateway) => gateway.drop(4000)],
    ["an ordinary goodbye", (gateway: Gateway) => gateway.drop(1000)],
    ["going away", (gateway: Gateway) => gateway.drop(1001)],
    ["a session that timed out", (gateway: Gateway) => gateway.drop(4009)],
    ["being asked to reconnect", (gateway: Gateway) => gateway.askReconnect()],
    ["a session that became invalid", (gateway: Gateway) => gateway.invalidate(false)],
    [
      "an invalid session while reconnecting",
      (gateway: Gateway) => {
        gateway.askReconnect();
        gateway.invalidate(false);
      },
    ],
    [
      "a session that is invalid as soon as it was resumed",
      async (gateway: Gateway) => {
        gateway.drop("cut");
        while (gateway.resumes === 0) await new Promise((resolve) => setImmediate(resolve));
        gateway.invalidate(false);
      },
    ],
    [
      "two invalid sessions at once",
      (gateway: Gateway) => {
        gateway.invalidate(true);
        gateway.invalidate(false);
      },
    ],
    [
      "a while in which nothing can be reached",
      async (gateway: Gateway) => {
        gateway.refusing = true;
        gateway.drop("cut");
        await later(1_500);
        gateway.refusing = false;
      },
    ],
  ] as const)("is survived: %s", async (_what, kill) => {
    await withReadyBot(async ({ server }) => {
      const before = server.gateway.identifies.length;

      await kill(server.gateway);
      await until(() => server.gateway.resumes > 0 || server.gateway.identifies.length > before);
      await later(600);
      await until(() => server.gateway.connected === 1);

      const asked = await server.person("alerts").slash("ping");
      expect(asked.text).toBe("pong");
    });
  });

  it("with a token that was revoked is given up, not knocked at for ever", async () => {
    await withReadyBot(async ({ server }) => {
      const asked = () => server.requests.filter(({ path }) => path === "/gateway/bot").length;
      const before = asked();

      server.gateway.drop(4004);
      await later(500);

      expect(asked()).toBe(before);
      expect(server.gateway.connected).toBe(0);
    });
  });

  it("is closed also while it reconnects in vain, and stays closed", async () => {
    await withReadyBot(async ({ bot, server }) => {
      server.gateway.refusing = true;
      server.gateway.drop("cut");
      await later(100);

      await bot.close();

      server.gateway.refusing = false;
      await later(700);
      expect(server.gateway.connected).toBe(0);
    });
  });
});
