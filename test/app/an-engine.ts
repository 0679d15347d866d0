import { onTestFinished } from "vitest";
import { Engine, type EngineDeps } from "../../src/app/engine.ts";
import { engineDepsFor } from "../../src/app/engine-deps.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createLogger } from "../../src/lib/logger.ts";
import type { Message } from "../../src/ports/chat.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store-engine.ts";
import { aGuild } from "../commands/a-room.ts";
import { environmentOf, shippedSettings } from "../shipped-settings.ts";

export interface RunningEngine {
  readonly engine: Engine;
  readonly deps: EngineDeps;
  readonly posts: { readonly channelId: string; readonly message: Message }[];
  readonly notices: string[];
}

/** An engine without sources whose canary flies every 50 ms, with the awake guild `100` on the shipped facts. */
export async function anEngine(wrap: (store: Store) => Store = (store) => store): Promise<RunningEngine> {
  const environment = environmentOf();
  const bot = { ...shippedSettings.bot, silence: { ...shippedSettings.bot.silence, canary: 50 } };
  const deps = engineDepsFor({
    environment,
    settings: { ...shippedSettings, bot },
    store: wrap(await openStore("memory:", { clock: systemClock })),
    logger: createLogger("silent"),
    catalogue: [],
  });
  const engine = await Engine.open(deps);
  await engine.welcome(aGuild({ id: "100" }));
  const posts: RunningEngine["posts"] = [];
  const notices: string[] = [];
  const sender = {
    post: async (channelId: string, message: Message, nonce: string) => {
      posts.push({ channelId, message });
      return { kind: "posted", messageId: nonce } as const;
    },
    edit: async (_channel: string, messageId: string) => ({ kind: "posted", messageId }) as const,
    readBack: async () => ({ kind: "absent" }) as const,
  };
  await engine.start({ sender, notify: async (_, text) => void notices.push(text) });
  onTestFinished(() => engine.stop());
  return { engine, deps, posts, notices };
}
