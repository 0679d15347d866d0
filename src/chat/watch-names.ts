import { lowestSeverity, severities } from "../domain/severity.ts";
import type { WatchHit } from "../domain/watch.ts";
import { escapeText, shorten } from "./text.ts";

const mostNamed = 3;

/** The watches that hit, each once, those of the highest severity first; a phone's notice has room for a few. */
export function watchNames(watches: readonly (Pick<WatchHit, "name"> & Partial<Pick<WatchHit, "severity">>)[]): string {
  const rank = ({ severity = lowestSeverity }: (typeof watches)[number]) => severities.indexOf(severity);
  const names = [...new Set(watches.toSorted((a, b) => rank(b) - rank(a)).map(({ name }) => name))];
  const shown = names.slice(0, mostNamed).map((name) => escapeText(shorten(name, 60)));
  return [shown.join(", "), names.length > mostNamed ? `+${names.length - mostNamed}` : ""].filter(Boolean).join(" ");
}
