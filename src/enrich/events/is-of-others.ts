import { isParted } from "./asides-of.ts";
import { type EventSign, has } from "./event-sign.ts";
import type { Report, ReportSentence } from "./report.ts";
import { wordText } from "./word-text.ts";

/** «по запросу Москвы», “Moskva so‘rovi bilan”. */
export function isAsking({ lexicon, stream }: Report, { signs }: ReportSentence, sign: EventSign): boolean {
  if (
    lexicon.table.verbLast &&
    lexicon.table.headFirst !== true &&
    signs.some((other) => has(other, "request") && other.from === sign.to + 1)
  )
    return true;
  return signs.some(
    (other) => has(other, "request") && other.to === sign.from - 1 && !isParted(stream, other.to, sign.from),
  );
}

/** «پنجاب کے پانچ مزدور»: where five labourers come from. */
export function isOfCounted({ stream }: Report, { signs }: ReportSentence, { to }: EventSign): boolean {
  const number = signs.find((sign) => has(sign, "number") && sign.from > to && sign.from - to <= 2);
  if (number === undefined || isParted(stream, to, number.from)) return false;
  if (number.from - to === 2 && wordText(stream, to + 1).length > longestParticle) return false;
  return signs.some((sign) => has(sign, "people", "victims") && sign.from - number.to === 1);
}

/** In letters. */
const longestParticle = 2;

/** «посольство Таджикистана», «уроженец Душанбе»: where the noun goes first. */
export function isOwned({ stream }: Report, { signs }: ReportSentence, sign: EventSign): boolean {
  return signs.some(
    (other) => has(other, "notPlace") && other.to === sign.from - 1 && !isParted(stream, other.to, sign.from),
  );
}
