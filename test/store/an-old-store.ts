import { copyFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { commands } from "../../commands/commands.ts";
import { runCommand } from "../../src/chat/run-command.ts";
import { Source } from "../../src/domain/source.ts";
import { createLogger } from "../../src/lib/logger.ts";
import type { MessageJson } from "../../src/ports/chat.ts";
import type { Repositories } from "../../src/ports/repositories.ts";
import { openStore } from "../../src/store/open-store.ts";
import { buildEngine } from "../build-engine.ts";
import { harmless } from "../commands/harmless.ts";
import { tempFolder } from "./temp-folder.ts";

export interface OldStore {
  readonly repositories: Repositories;
  /** How many records of each kind the file holds. */
  readonly counts: ReadonlyMap<string, number>;
  message(path: string, args?: Readonly<Record<string, string>>): Promise<MessageJson>;
  /** Everything that an answer shows, in one text. */
  ask(path: string, args?: Readonly<Record<string, string>>): Promise<string>;
}

interface OldStoreSpec {
  /** In test/data/stores. */
  readonly file: string;
  /** The instant at which it is opened: what it holds may have an end. */
  readonly now: number;
  readonly guildId: string;
  readonly channelId: string;
  /** Id, name and address of each source of the catalogue. */
  readonly catalogue: readonly (readonly [id: string, name: string, url: string])[];
}

/** A copy of a store of an earlier version, with the commands over it; nothing is polled and nothing is posted. */
export async function anOldStore({ file, now, guildId, channelId, catalogue }: OldStoreSpec): Promise<OldStore> {
  const path = `${tempFolder()}/${file}`;
  copyFileSync(fileURLToPath(new URL(`../data/stores/${file}`, import.meta.url)), path);
  const counts = countsIn(path);
  const clock = { now: () => now, elapsed: () => now, sleep: async () => {} };
  const store = await openStore(`sqlite:${path}`, { clock });
  onTestFinished(() => store.close());
  const logger = createLogger("silent");
  const sources = catalogue.map(([id, name, url]) =>
    Source.parse({ id, name, kind: "feed", url, cadence: { kind: "every", ms: 600_000 }, tags: [], handling: "open" }),
  );
  const prepared = await buildEngine({ store, catalogue: sources, clock });
  const run = { context: prepared.contextAtRest(), logger, newReference: () => "ref-1" };
  const caller = {
    guildId,
    channelId,
    userId: "9",
    userName: "Dana",
    level: "administrator",
    sees: async () => true,
  } as const;
  const message: OldStore["message"] = async (wanted, args = {}) => {
    const command = commands.find((one) => one.path === wanted);
    if (command === undefined) throw new Error(`there is no command ${wanted}`);
    return harmless(await runCommand(command, args, caller, run));
  };
  return {
    repositories: prepared.deps.repositories,
    counts,
    message,
    ask: async (...asked) => shownBy(await message(...asked)),
  };
}

/** All that a message shows as text. */
function shownBy({ content, embeds = [] }: MessageJson): string {
  return [content, ...embeds.flatMap(({ description, footer }) => [description, footer?.text])]
    .filter((part) => part !== undefined)
    .join("\n");
}

function countsIn(path: string): ReadonlyMap<string, number> {
  const db = new DatabaseSync(path);
  const rows = db.prepare("SELECT namespace, count(*) AS number FROM kv GROUP BY namespace").all();
  db.close();
  return new Map(rows.map(({ namespace, number }) => [String(namespace), Number(number)]));
}
