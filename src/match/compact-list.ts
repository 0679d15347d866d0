/** A value that can leave its lists: it is marked as gone first, then `withoutGone` is called for each list. */
export interface Removable {
  gone: boolean;
}

/**
 * Values in no order, added and taken out in constant time on average, however many there are. Most of a million lists hold one
 * value: then the value itself is the list.
 */
export type CompactList<T extends Removable> = T | Several<T> | undefined;

class Several<T extends Removable> {
  values: T[];
  left = 0;

  constructor(values: T[]) {
    this.values = values;
  }
}

export function withValue<T extends Removable>(list: CompactList<T>, value: T): CompactList<T> {
  if (list === undefined) return value;
  if (!(list instanceof Several)) return new Several([list, value]);
  list.values.push(value);
  return list;
}

/** The list after one of its values, already marked as gone, has left it. Memory is freed when half of it is empty. */
export function withoutGone<T extends Removable>(list: CompactList<T>): CompactList<T> {
  if (!(list instanceof Several)) return list?.gone === false ? list : undefined;
  list.left += 1;
  if (list.left * 2 < list.values.length) return list;
  list.values = list.values.filter(({ gone }) => !gone);
  list.left = 0;
  return list.values.length > 1 ? list : list.values[0];
}

/** Shows each value that has not left. No generator: this is asked some fifty times for each of ten thousand items a second. */
export function forEachIn<T extends Removable>(list: CompactList<T>, visit: (value: T) => void): void {
  if (list instanceof Several) {
    for (const value of list.values) if (!value.gone) visit(value);
  } else if (list !== undefined) visit(list);
}

export function someIn<T extends Removable>(list: CompactList<T>, test: (one: T) => boolean): boolean {
  let found = false;
  forEachIn(list, (one) => {
    found ||= test(one);
  });
  return found;
}
