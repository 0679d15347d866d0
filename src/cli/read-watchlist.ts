import { readFile } from "node:fs/promises";
import type { QueryFault } from "../settings/check-watchlist.ts";
import { type ReadWatchlist, readWatchlist } from "../settings/read-watchlist.ts";

/** A watchlist file that lies outside the config folder. */
export async function readWatchlistFile(
  file: string,
  checkQuery: (query: string) => QueryFault | undefined,
): Promise<ReadWatchlist> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  return text === undefined
    ? { kind: "problems", problems: [{ file, line: 1, column: 1, message: "cannot be read" }] }
    : readWatchlist(file, text, checkQuery);
}
