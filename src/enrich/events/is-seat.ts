import { type EventSign, has } from "./event-sign.ts";
import type { Report, ReportSentence } from "./report.ts";

/** “told reporters in Dushanbe”, “Dushanbeda jurnalistlarga aytdi”. */
export function isSeat({ lexicon }: Report, { signs }: ReportSentence, sign: EventSign): boolean {
  if (lexicon.table.verbLast) {
    const next = signs.find(
      (other) =>
        other.from > sign.to &&
        has(other, "says", "attack", "method", "detained", "detains", "dead", "kills", "operation"),
    );
    const isDone =
      lexicon.table.headFirst === true && signs.some((other) => other.to < sign.from && has(other, ...deeds));
    return next !== undefined && has(next, "says") && next.from - sign.to <= 4 && !isDone;
  }
  return (
    signs.some((other) => has(other, "says") && other.from < sign.from && sign.from - other.to <= 3) &&
    !signs.some((other) => has(other, "attack", "method", "detained", "dead") && other.from < sign.from)
  );
}

const deeds = ["attack", "method", "detained", "detains", "dead", "kills", "operation", "foiled"] as const;
