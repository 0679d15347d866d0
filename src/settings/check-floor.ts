import { formatDuration } from "../domain/duration.ts";
import type { ConfigProblem } from "./config-problem.ts";
import { entriesOf } from "./entries-of.ts";
import type { ConfigFolder } from "./read-config-folder.ts";

/** Who asks a site of others more often than this is taken for an attack. */
const leastMs = 10_000;

/** A floor that is too low for sites; on this machine, where tests and measurements run, any will do. */
export function checkFloor({ bot, sources }: ConfigFolder, floorMs: number): readonly ConfigProblem[] {
  const asksOthers = entriesOf(sources.value, "sources").some(({ url }) => typeof url === "string" && !isHere(url));
  if (floorMs >= leastMs || !asksOthers) return [];
  const message = `"floor" is too short for sources of the web; allowed: at least ${formatDuration(leastMs)}`;
  return [bot.problemAt(["polling", "floor"], message)];
}

function isHere(url: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\]|)$/u.test(URL.parse(url)?.hostname ?? "");
}
