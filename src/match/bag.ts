/** A value's place in a bag; needed to take it out again. */
export interface Ticket<T> {
  readonly value: T;
  at: number;
}

/** Values in no order, put in and taken out in constant time however many there are. */
export class Bag<T> {
  readonly #tickets: Ticket<T>[] = [];

  get size(): number {
    return this.#tickets.length;
  }

  add(value: T): Ticket<T> {
    const ticket = { value, at: this.#tickets.length };
    this.#tickets.push(ticket);
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
