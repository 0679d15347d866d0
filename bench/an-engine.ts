import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Engine } from "../src/app/engine.ts";
import { engineDepsFor } from "../src/app/engine-deps.ts";
import type { Source } from "../src/domain/source.ts";
import { ParsePool } from "../src/ingest/threads/parse-pool.ts";
import { systemClock } from "../src/lib/clock.ts";
import { createLogger } from "../src/lib/logger.ts";
import type { BotSettings } from "../src/settings/bot-settings.ts";
import { loadSettings } from "../src/settings/load-settings.ts";
import { readEnvironment } from "../src/settings/read-environment.ts";
import { openStore } from "../src/store/open-store.ts";

const nobody = {
  post: async () => ({ kind: "posted", messageId: "0" }) as const,
  edit: async () => ({ kind: "posted", messageId: "0" }) as const,
  readBack: async () => ({ kind: "absent" }) as const,
};

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
  const read = readEnvironment({ ALLOW_PRIVATE_HOSTS: hosts.join(","), STORE_URL: `sqlite:${file}` });
  const loaded = await loadSettings("config", {
    checkCron: () => undefined,
    checkAddress: () => undefined,
    checkQuery: () => undefined,
  });
  if (!("environment" in read) || loaded.kind !== "settings") throw new Error("the shipped config has problems");
  const { bot } = loaded.settings;
  const settings = { ...loaded.settings, bot: { ...bot, polling: { ...bot.polling, ...polling } } };
  const store = await openStore(read.environment.storeUrl, { clock: systemClock });
  const pool = new ParsePool((note) => console.log(note));
  const { environment } = read;
  const given = { environment, settings, store, logger: createLogger("error"), catalogue };
  const engine = await Engine.open(engineDepsFor({ ...given, readBody: (body) => pool.read(body) }));
  await engine.welcome({ id: "g", name: "Desk", awake: true, routes: [], access: {}, joinedAt: 0 });
  return {
    engine,
    start: () => engine.start({ sender: nobody, notify: async () => {} }),
    keys: async () => (await engine.repositories.sources.followed("g")).map(({ key }) => key),
    /** Answers how large the store became, in bytes. */
    async close(): Promise<number> {
      await engine.stop();
      await pool.close();
      await store.close();
      const { size } = statSync(file);
      rmSync(folder, { recursive: true });
      return size;
    },
  };
}
