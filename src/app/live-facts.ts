import type { FactBase } from "../domain/fact-base.ts";

/** The facts of the files, which may be replaced as a whole. A base never changes, so whoever took one answers from it to the end. */
export class LiveFacts {
  #now: FactBase;

  constructor(facts: FactBase) {
    this.#now = facts;
  }

  get now(): FactBase {
    return this.#now;
  }

  replace(facts: FactBase): void {
    this.#now = facts;
  }
}
