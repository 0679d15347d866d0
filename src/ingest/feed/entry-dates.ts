import type { RawItem } from "../../domain/item.ts";
import { defined } from "../../lib/defined.ts";
import { type NumericOrder, numericOrder, parseDate } from "../dates/parse-date.ts";

/** The texts of an entry's date fields, best first. */
export interface WrittenDates {
  readonly published: readonly string[];
  readonly updated: readonly string[];
}

/**
 * What reads the dates of one feed's entries. `03/04/2024` is sure where the feed's other dates show which order it writes.
 *
 * @param all the dates of all its entries; asked for only where they have to decide
 */
export function entryDatesReader(all: () => readonly WrittenDates[]) {
  let order: { readonly known: NumericOrder | undefined } | undefined;
  const settle = (instants: readonly string[]) => {
    if (instants.length < 2) return instants;
    order ??= { known: numericOrder(all().flatMap(({ published, updated }) => [...published, ...updated])) };
    return order.known === undefined ? instants : instants.filter((_, at) => at === (order?.known === "day" ? 0 : 1));
  };
  const instantsOf = (texts: readonly string[]) => bestOf(texts, (text) => settle(parseDate(text)));

  return ({ published, updated }: WrittenDates): Pick<RawItem, "published" | "unsureDates" | "updated"> => {
    const instants = instantsOf(published);
    const [first] = instants ?? [];
    const last = instantsOf(updated);
    return {
      ...(instants?.length === 1 ? defined({ published: first }) : defined({ unsureDates: instants })),
      ...(last?.length === 1 && defined({ updated: last[0] })),
    };
  };
}

/** The first that is sure, else the first that is one of two, else none; `undefined` where nothing is written. */
function bestOf(texts: readonly string[], read: (text: string) => readonly string[]): readonly string[] | undefined {
  let best: readonly string[] | undefined;
  for (const text of texts) {
    const instants = read(text);
    if (instants.length === 1) return instants;
    if (/\S/.test(text) && (best === undefined || best.length === 0)) best = instants;
  }
  return best;
}
