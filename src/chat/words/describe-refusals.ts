import { mostPeople, type Refusals } from "../../domain/refusals.ts";
import type { Markdown } from "../../lib/shown-text.ts";
import { code, count, md, withCommas } from "../text.ts";

const mostNamed = 8;

/** How often people tried what they may not do, and what; nobody is named. */
export function describeRefusals({ ways, people }: Refusals): Markdown {
  const byCount = Object.entries(ways).toSorted(([, a], [, b]) => b - a);
  const total = byCount.reduce((sum, [, times]) => sum + times, 0);
  const named = byCount.slice(0, mostNamed).map(([way, times]) => md`${code(way, 60)} ${times}`);
  const more = byCount.length > mostNamed ? md` and ${byCount.length - mostNamed} others` : md``;
  const who =
    people.length >= mostPeople ? md`at least ${people.length} people` : count(people.length, "person", "people");
  return md`Within a day ${count(total, "attempt")} by ${who} to do what they may not do ${total === 1 ? "was" : "were"} refused: ${withCommas(named)}${more}. \`/access set\` says what the members of a role may do.`;
}
