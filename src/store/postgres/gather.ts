interface Asked<Question, Answer> {
  readonly question: Question;
  readonly done: (answer: Answer) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * What is asked in one turn of the event loop, or while an earlier question is under way, goes to the server together: the round
 * trip and the commit are what a record costs there. What one of them did wrong does not cost the others: each is tried alone then.
 */
export class Gather<Question, Answer> {
  readonly #ask: (questions: readonly Question[]) => Promise<readonly Answer[]>;
  readonly #isOfOne: (error: unknown) => boolean;
  readonly #most: number;
  #asked: Asked<Question, Answer>[] = [];
  #going: Promise<void> | undefined;

  /**
   * @param ask answers in the order of the questions
   * @param isOfOne whether a failure may be one question's fault
   */
  constructor(
    ask: (questions: readonly Question[]) => Promise<readonly Answer[]>,
    isOfOne: (error: unknown) => boolean,
    most = 500,
  ) {
    this.#ask = ask;
    this.#isOfOne = isOfOne;
    this.#most = most;
  }

  add(question: Question): Promise<Answer> {
    return new Promise((done, fail) => {
      this.#asked.push({ question, done, fail });
      this.#going ??= this.#go();
    });
  }

  /** Until all that was asked is answered. */
  async settled(): Promise<void> {
    await this.#going;
  }

  async #go(): Promise<void> {
    await new Promise((turn) => setImmediate(turn));
    while (this.#asked.length > 0) await this.#together(this.#asked.splice(0, this.#most));
    this.#going = undefined;
  }

  async #together(asked: readonly Asked<Question, Answer>[]): Promise<void> {
    try {
      const answers = await this.#ask(asked.map(({ question }) => question));
      for (const [at, answer] of answers.entries()) asked[at]?.done(answer);
    } catch (error) {
      if (asked.length > 1 && this.#isOfOne(error)) for (const one of asked) await this.#together([one]);
      else for (const { fail } of asked) fail(error);
    }
  }
}
