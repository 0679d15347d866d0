import { gapOf } from "../lexicon/sign.ts";
import { type EventSign, has } from "./event-sign.ts";
import { hasToll, type Report, type ReportSentence } from "./report.ts";

/** The sentences that tell of this event: where the title has its toll and says that it is another one, a second toll is of the first. */
export function telling({ sentences }: Report): readonly ReportSentence[] {
  const signs = sentences.filter(({ isTitle }) => isTitle).flatMap((sentence) => sentence.signs);
  const isAnother = signs.some((sign) => isOfDeed(sign, signs)) && signs.some((sign) => has(sign, "number"));
  return isAnother ? sentences.filter((sentence) => sentence.isTitle || !hasToll(sentence)) : sentences;
}

/** “another blast”, not “another two people”. */
function isOfDeed(sign: EventSign, signs: readonly EventSign[]): boolean {
  return (
    has(sign, "another") &&
    signs.some(
      (deed) => has(deed, "attack", "method", "target", "place") && deed.from > sign.from && gapOf(deed, sign) < 4,
    )
  );
}
