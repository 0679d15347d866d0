import { gapBefore } from "../lexicon/sentence-ends.ts";
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
    const isSaid = next !== undefined && has(next, "says") && next.from - sign.to <= 4;
    return isSaid && !isDone && !signs.some((other) => other.from > next.to && has(other, ...deeds));
  }
  if (isOfEmbassy(signs, sign)) return true;
  return (
    signs.some((other) => has(other, "says") && other.from < sign.from && sign.from - other.to <= 4) &&
    !signs.some((other) => has(other, "attack", "method", "detained", "dead") && other.from < sign.from)
  );
}

/** “Our correspondent in Peshawar: …” */
export function isReporters({ stream }: Report, { signs }: ReportSentence, sign: EventSign): boolean {
  const isLed = signs.some((other) => has(other, "says") && other.to < sign.from && sign.from - other.to <= 3);
  return isLed && sign.to + 1 < stream.count && gapBefore(stream, sign.to + 1).includes(":");
}

/** “The embassy of China in Dushanbe demanded”, where nothing struck it and it warns of nothing. */
function isOfEmbassy(signs: ReportSentence["signs"], sign: EventSign): boolean {
  const embassy = signs.some((other) => has(other, "notPlace") && other.to < sign.from && sign.from - other.to <= 3);
  const speech = signs.find((other) => other.from > sign.to && has(other, "says", "statement"));
  return (
    embassy &&
    speech !== undefined &&
    speech.from - sign.to <= 2 &&
    !signs.some((other) => has(other, "attack", "method", "threat", "advice"))
  );
}

const deeds = ["attack", "method", "detained", "detains", "dead", "kills", "operation", "foiled"] as const;
