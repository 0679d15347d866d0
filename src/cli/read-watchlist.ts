import { readFile } from "node:fs/promises";
import { checkShape } from "../settings/check-shape.ts";
import { checkWatchlist, type QueryFault } from "../settings/check-watchlist.ts";
import type { ConfigProblem } from "../settings/config-problem.ts";
import { readYaml } from "../settings/read-yaml.ts";
import { type StarterWatch, WatchlistFile } from "../settings/watchlist-file.ts";

export type ReadWatchlist =
  | { readonly kind: "watches"; readonly watches: readonly StarterWatch[] }
  | { readonly kind: "problems"; readonly problems: readonly ConfigProblem[] };

/** A watchlist file that lies outside the config folder, checked as the one inside is. */
export async function readWatchlist(
  file: string,
  checkQuery: (query: string) => QueryFault | undefined,
): Promise<ReadWatchlist> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined)
    return { kind: "problems", problems: [{ file, line: 1, column: 1, message: "cannot be read" }] };
  const { yaml, problems } = readYaml(file, text);
  const shape = checkShape(yaml, WatchlistFile);
  const all = [...problems, ...shape.problems, ...checkWatchlist(yaml, checkQuery)];
  return all.length > 0 || shape.value === undefined
    ? { kind: "problems", problems: all }
    : { kind: "watches", watches: shape.value.watches };
}
