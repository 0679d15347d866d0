import { formatDuration } from "../../domain/duration.ts";
import type { StoreState } from "../../domain/store-state.ts";
import type { UnreadableRecord } from "../../domain/unreadable-record.ts";
import type { Markdown } from "../../lib/shown-text.ts";
import { code, md } from "../text.ts";

const remedy = "Raise `retention.megabytesMost` in `bot.yaml`, or keep things for less long (`retention`).";

/** How full the store is and what comes of it; `undefined` where all is well. */
export function describeStoreLevel({ used, most, level, early }: StoreState): string | undefined {
  const share = `The store takes ${inBytes(used)} of the ${inBytes(most)} that it may (${Math.round((used / most) * 100)} %).`;
  switch (level) {
    case "well":
      return undefined;
    case "filling":
    case "nearly-full":
      return `${share} At the bound what is finished goes before its time, the oldest first. ${remedy}`;
    case "making-room":
      return `${share} It reached its bound: what is finished goes up to ${formatDuration(early)} before its time, the oldest first; nothing that is unfinished does. ${remedy}`;
    case "over":
      return `${share} It is over its bound, and all that is finished and older than a week is gone already. It goes on growing. ${remedy}`;
  }
}

/** That the disk under the store is nearly full; `undefined` where it is not. */
export function describeLowDisk({ isDiskLow, diskFree }: StoreState): string | undefined {
  if (!isDiskLow || diskFree === undefined) return undefined;
  return `The disk that the store is on has ${inBytes(diskFree)} left. When it is full nothing can be kept, so nothing is alerted until there is room; nothing is lost. Free some space.`;
}

/** That the store takes no writes; never the path of its file. `trouble` is the store's own code. */
export function describeStoreStop(trouble: string): Markdown {
  const [why, remedy] = stops.get(trouble) ?? [md`it failed`, md`The bot's log says how.`];
  return md`⚠️ The store cannot be written to: ${why}. Nothing new is alerted until it can; what was confirmed is kept, and what is not is read and tried again. ${remedy}`;
}

export const storeWritesAgain = md`The store can be written to again, and the bot goes on where it was.`;

const stops: ReadonlyMap<string, readonly [why: Markdown, remedy: Markdown]> = new Map([
  ["full", [md`the disk is full`, md`Free some space; no restart is needed.`]],
  ["read-only", [md`it may only be read`, md`Give the bot's user write permission on the file and its folder.`]],
  ["locked", [md`another program holds it`, md`Close whatever has its file open for writing.`]],
]);

/** One record that cannot be read, and how to look at it; its key only where it names no other server. */
export function describeUnreadable({ kind, key, code: why }: UnreadableRecord, isKeyShown: boolean): Markdown {
  const what = why === "newer" ? md`was written by a newer version of this bot` : md`is damaged`;
  const named = isKeyShown ? md` ${code(key)}` : md` (the bot's log has its key)`;
  const command = isKeyShown ? md`${code(`record ${kind} ${key}`)} prints` : md`${code(`record ${kind} KEY`)} prints`;
  return md`A record of the store ${what} and is left out: ${code(kind)}${named}. It stays as it is, and all else goes on. Who runs the bot can look at it: ${code("doctor")} says what is wrong with it, ${command} it. A backup may have it whole.`;
}

function inBytes(bytes: number): string {
  return bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.round(bytes / 1e6)} MB`;
}
