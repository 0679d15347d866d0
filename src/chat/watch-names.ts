import { lowestSeverity, severities } from "../domain/severity.ts";
import type { WatchHit } from "../domain/watch.ts";
import type { Markdown } from "../lib/shown-text.ts";
import { escapeText, md, withCommas, withSpaces } from "./text.ts";

const mostNamed = 3;

/** The watches that hit, each once, those of the highest severity first; a phone's notice has room for a few. */
export function watchNames(
  watches: readonly (Pick<WatchHit, "name"> & Partial<Pick<WatchHit, "severity">>)[],
): Markdown {
  const rank = ({ severity = lowestSeverity }: (typeof watches)[number]) => severities.indexOf(severity);
  const names = [...new Set(watches.toSorted((a, b) => rank(b) - rank(a)).map(({ name }) => name))];
  const shown = names.slice(0, mostNamed).map((name) => escapeText(name, 60));
  return withSpaces([withCommas(shown), names.length > mostNamed ? md`+${names.length - mostNamed}` : ""]);
}
