import { isParted } from "./asides-of.ts";
import type { EventSign } from "./event-sign.ts";
import type { Report } from "./report.ts";
import { first, type Signs, unless } from "./signs.ts";

/** “Lavrov: the threat has not gone”: a name that nothing is known of, a colon, and no deed. */
export function quotedIn(signs: Signs, { stream }: Report): EventSign | undefined {
  const [lead] = signs;
  if (lead === undefined || lead.from === 0 || lead.from > longestSpeaker) return undefined;
  if (!/^[^:]*\p{L}[^:]*: /u.test(stream.textOf(0)) || !isParted(stream, 0, lead.from)) return undefined;
  return unless(
    signs,
    first(signs, "threat", "topic"),
    "dead",
    "kills",
    "detained",
    "detains",
    "attack",
    "method",
    "number",
  );
}

/** In words: “Sergey Lavrov”. */
const longestSpeaker = 3;
