/** What can leave the bags it is in: it is marked first, then each bag is told. */
export interface Leaver {
  gone: boolean;
}

/**
 * Values in no order, put in and taken out in constant time on average, however many there are. Most bags of a million hold one
 * value, so that one is its own bag.
 */
export type Bag<T extends Leaver> = T | Several<T> | undefined;

class Several<T extends Leaver> {
  values: T[];
  left = 0;

  constructor(values: T[]) {
    this.values = values;
  }
}

export function withValue<T extends Leaver>(bag: Bag<T>, value: T): Bag<T> {
  if (bag === undefined) return value;
  if (!(bag instanceof Several)) return new Several([bag, value]);
  bag.values.push(value);
  return bag;
}

/** The bag after one of its values, already marked as gone, has left it. Room is made up when half of it is empty. */
export function withoutGone<T extends Leaver>(bag: Bag<T>): Bag<T> {
  if (!(bag instanceof Several)) return bag?.gone === false ? bag : undefined;
  bag.left += 1;
  if (bag.left * 2 < bag.values.length) return bag;
  bag.values = bag.values.filter(({ gone }) => !gone);
  bag.left = 0;
  return bag.values.length > 1 ? bag : bag.values[0];
}

/** Shows each value that has not left. No generator: this is asked some fifty times for each of ten thousand items a second. */
export function forEachIn<T extends Leaver>(bag: Bag<T>, visit: (value: T) => void): void {
  if (bag instanceof Several) {
    for (const value of bag.values) if (!value.gone) visit(value);
  } else if (bag !== undefined) visit(bag);
}
