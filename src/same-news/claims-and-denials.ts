import type { Enriched } from "../domain/enriched.ts";
import type { Item } from "../domain/item.ts";
import { bitsOf, newsWords } from "./news-words.ts";
import { endingsOf } from "./word-key.ts";
import { actions } from "./words/action-words.ts";

interface Reported {
  readonly item: Pick<Item, "title" | "language">;
  readonly enriched?: Pick<Enriched, "language"> | undefined;
}

const most = { letters: 400, words: 30 } as const;

/** “Claims attack” without the word that other languages, and longer headlines, have for it. */
const claimed =
  /\bclaim(?:s|ed)\b.{0,40}\b(?:attack|assault|ambush|blast|bomb|explosion|killing|raid|shooting|strike)/iu;

/** Whether somebody says it was them. Only the headline is read: a text names a claim long after it was news. */
export function isClaim(report: Reported): boolean {
  return (actionsIn(report) & actions.claim) !== 0 || claimed.test(report.item.title);
}

/** Whether somebody denies it; only the headline is read. */
export function isDenial(report: Reported): boolean {
  return (actionsIn(report) & actions.denial) !== 0;
}

function actionsIn({ item, enriched }: Reported): number {
  const title = item.title.slice(0, most.letters);
  return bitsOf(newsWords(title, endingsOf(title, enriched?.language ?? item.language), most.words), "actions");
}
