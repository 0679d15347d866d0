import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Source } from "../src/domain/source.ts";
import { ParsePool } from "../src/ingest/threads/parse-pool.ts";
import { systemClock } from "../src/lib/clock.ts";
import { createLogger } from "../src/lib/logger.ts";
import type { BotSettings } from "../src/settings/bot-settings.ts";
import { openStore } from "../src/store/open-store.ts";
import { aGuild, buildEngine } from "../test/build-engine.ts";
import { shippedSettings } from "../test/shipped-settings.ts";

/**
 * The whole engine with the shipped config over a store on disk, a guild `g` that follows every source, and posts that reach
 * nobody. `hosts` are those of the sources, `host:port`, and private.
 */
export async function anEngine(
  catalogue: readonly Source[],
  hosts: readonly string[],
  polling: Partial<BotSettings["polling"]> = {},
) {
  const folder = mkdtempSync(join(tmpdir(), "steppewatch-bench-"));
  const file = join(folder, "s.sqlite");
  const { bot } = shippedSettings;
  const pool = new ParsePool((note) => console.log(note));
  const prepared = await buildEngine({
    settings: { ...shippedSettings, bot: { ...bot, polling: { ...bot.polling, ...polling } } },
    store: await openStore(`sqlite:${file}`, { clock: systemClock }),
    guilds: [aGuild({ id: "g", routes: [] })],
    catalogue,
    privateHosts: hosts,
    logger: createLogger("error"),
    readBody: (body) => pool.read(body),
  });
  const { repositories } = prepared.deps;
  const { engine } = await prepared.start();
  return {
    engine,
    keys: async () => (await repositories.sources.followed("g")).map(({ key }) => key),
    /** Answers how large the store became, in bytes. */
    async close(): Promise<number> {
      await engine.stop();
      await pool.close();
      await prepared.store.close();
      const { size } = statSync(file);
      rmSync(folder, { recursive: true });
      return size;
    },
  };
}
