/** Things that wait, by owner: owners take turns, and the things of one keep their order. */
export class TurnQueue<Owner, Thing> {
  readonly #waiting = new Map<Owner, Thing[]>();

  add(owner: Owner, thing: Thing): void {
    const things = this.#waiting.get(owner);
    if (things === undefined) this.#waiting.set(owner, [thing]);
    else things.push(thing);
  }

  /** The next; `undefined` when nothing waits. */
  take(): Thing | undefined {
    const [turn] = this.#waiting;
    if (turn === undefined) return undefined;
    const [owner, things] = turn;
    const thing = things.shift();
    this.#waiting.delete(owner);
    if (things.length > 0) this.#waiting.set(owner, things);
    return thing;
  }
}
