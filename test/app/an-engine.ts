import { onTestFinished } from "vitest";
import { systemClock } from "../../src/lib/clock.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store-engine.ts";
import { aGuild, buildEngine } from "../build-engine.ts";
import { shippedSettings } from "../shipped-settings.ts";

/** An engine without sources whose canary flies every 50 ms, with the awake guild `100` on the shipped facts. */
export async function anEngine(wrap: (store: Store) => Store = (store) => store) {
  const { bot } = shippedSettings;
  const prepared = await buildEngine({
    settings: { ...shippedSettings, bot: { ...bot, silence: { ...bot.silence, canary: 50 } } },
    store: wrap(await openStore("memory:", { clock: systemClock })),
    guilds: [aGuild({ id: "100" })],
  });
  const { deps, posts, notices } = prepared;
  const { engine, context } = await prepared.start();
  onTestFinished(() => engine.stop());
  return { engine, context, deps, posts, notices };
}
