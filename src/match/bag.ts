/** A value's place in a bag; needed to take it out again. */
export interface Ticket<T> {
  readonly value: T;
  readonly bag: Bag<T>;
  at: number;
}

/** Values in no order, put in and taken out in constant time however many there are. */
export class Bag<T> {
  /** Most bags of a million hold one value: the first `push` would make room for seventeen. */
  #tickets: Ticket<T>[] = [];

  get size(): number {
    return this.#tickets.length;
  }

  add(value: T): Ticket<T> {
    const ticket = { value, bag: this, at: this.#tickets.length };
    if (ticket.at === 0) this.#tickets = [ticket];
    else this.#tickets.push(ticket);
    return ticket;
  }

  remove(ticket: Ticket<T>): void {
    const last = this.#tickets.pop();
    if (last === undefined || last === ticket) return;
    this.#tickets[ticket.at] = last;
    last.at = ticket.at;
  }

  *[Symbol.iterator](): Generator<T> {
    for (const { value } of this.#tickets) yield value;
  }
}
