import { checkShape } from "./check-shape.ts";
import { checkWatchlist, type QueryFault } from "./check-watchlist.ts";
import type { ConfigProblem } from "./config-problem.ts";
import { readYaml } from "./read-yaml.ts";
import { refuseSecrets } from "./refuse-secrets.ts";
import { type StarterWatch, WatchlistFile } from "./watchlist-file.ts";

export type ReadWatchlist =
  | { readonly kind: "watches"; readonly watches: readonly StarterWatch[] }
  | { readonly kind: "problems"; readonly problems: readonly ConfigProblem[] };

/** A watchlist that does not come from the config folder, checked as the one there is: every problem at once. */
export function readWatchlist(
  file: string,
  text: string,
  checkQuery: (query: string) => QueryFault | undefined,
): ReadWatchlist {
  const { yaml, problems } = readYaml(file, text);
  const shape = checkShape(yaml, WatchlistFile);
  const all = [...problems, ...shape.problems, ...checkWatchlist(yaml, checkQuery), ...refuseSecrets(yaml)];
  return all.length > 0 || shape.value === undefined
    ? { kind: "problems", problems: all }
    : { kind: "watches", watches: shape.value.watches };
}
