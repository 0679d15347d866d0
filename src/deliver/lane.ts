/** Whose turn it is in a lane: `aside` for one that others went before; or until when nothing is to be done. All instants are of `clock.elapsed`. */
export type Turn =
  | { readonly kind: "step"; readonly id: string; readonly aside: boolean; readonly atOnce: boolean }
  | { readonly kind: "rest"; readonly dueAt: number };

/** When what is aside is looked at again; `atOnce` whatever its own time is. */
interface Aside {
  readonly dueAt: number;
  readonly atOnce: boolean;
}

/** What waits for one channel: first in, first out, but for what was set aside because only it is refused. */
export class Lane {
  /** Steps in a row that threw. */
  failures = 0;
  readonly #ids: string[] = [];
  readonly #aside = new Map<string, Aside>();
  /** What is being worked on, and whether it was added again meanwhile. */
  #working: string | undefined;
  #addedAgain = false;
  /** The first does not wait for its own time: the channel takes messages, or something changed. */
  #atOnce = false;
  #rest = new AbortController();
  /** The rest is that of a first one which yields: the next to come is tried. */
  #yields = false;
  #hurried = false;

  get size(): number {
    return this.#ids.length + this.#aside.size;
  }

  add(id: string): void {
    if (this.#working === id) this.#addedAgain = true;
    else if (this.#aside.has(id)) this.#aside.set(id, { dueAt: 0, atOnce: false });
    else if (!this.#ids.includes(id)) this.#ids.push(id);
    if (this.#yields && this.#ids.length === 2) this.#atOnce = true;
    if (this.#atOnce || this.#ids.length < 2) this.#rest.abort();
  }

  /** Something changed in the channel: nothing waits for its time. */
  hurry(): void {
    for (const id of this.#aside.keys()) this.#aside.set(id, { dueAt: 0, atOnce: true });
    this.#atOnce = true;
    this.#hurried = true;
    this.#rest.abort();
  }

  /** Takes out all but what is being worked on. */
  empty(): readonly string[] {
    const ids = [...this.#aside.keys(), ...this.#ids].filter((id) => id !== this.#working);
    for (const id of ids) this.#aside.delete(id);
    this.#ids.splice(0, this.#ids.length, ...this.#ids.filter((id) => id === this.#working));
    this.#rest.abort();
    return ids;
  }

  /** Ends when the rest is to be cut short; `yields` where it is for a first one that others may go before. */
  resting(yields: boolean): AbortSignal {
    this.#yields = yields;
    this.#rest = new AbortController();
    if (this.#hurried) this.#rest.abort();
    return this.#rest.signal;
  }

  /** The rest is over, by itself or cut short: the first one's time has come, unless something new was only added. */
  rested(): void {
    if (!this.#rest.signal.aborted) this.#atOnce = true;
  }

  /** `undefined` when nothing is left. */
  turn(elapsed: number): Turn | undefined {
    this.#yields = false;
    this.#hurried = false;
    const [id, due] = [...this.#aside].find(([, { dueAt }]) => dueAt <= elapsed) ?? [];
    if (id !== undefined) return this.#begin(id, true, due?.atOnce === true);
    const [head] = this.#ids;
    if (head === undefined) return this.#nextAside();
    const turn = this.#begin(head, false, this.#atOnce);
    this.#atOnce = false;
    return turn;
  }

  /** The one behind the first: it is tried where the first yields. */
  second(): string | undefined {
    const [, second] = this.#ids;
    this.#working = second;
    return second;
  }

  /** Nothing more is to be done for it, unless it was added again. The channel takes messages. */
  done(id: string): void {
    this.#atOnce = true;
    if (this.#end()) return;
    this.#aside.delete(id);
    const at = this.#ids.indexOf(id);
    if (at >= 0) this.#ids.splice(at, 1);
  }

  waits(id: string, dueAt: number): void {
    const again = this.#end();
    if (this.#aside.has(id)) this.#aside.set(id, again ? { dueAt: 0, atOnce: false } : { dueAt, atOnce: true });
  }

  /** Others go before it. */
  setAside(id: string, dueAt: number): void {
    this.#ids.splice(this.#ids.indexOf(id), 1);
    this.#aside.set(id, { dueAt, atOnce: true });
  }

  #nextAside(): Turn | undefined {
    const dueAt = Math.min(...[...this.#aside.values()].map((one) => one.dueAt));
    return this.#aside.size === 0 ? undefined : { kind: "rest", dueAt };
  }

  #begin(id: string, aside: boolean, atOnce: boolean): Turn {
    this.#working = id;
    return { kind: "step", id, aside, atOnce };
  }

  /** Whether it was added again while it was worked on. */
  #end(): boolean {
    const again = this.#addedAgain;
    this.#working = undefined;
    this.#addedAgain = false;
    return again;
  }
}
