/** A word or phrase of a text that means something to the rules that read it. */
export interface Sign<M> {
  readonly meaning: M;
  /** First and last word, as numbered by the word stream. */
  readonly from: number;
  readonly to: number;
  /** One bit for each language whose word this is: words of one announcement are of one language. */
  readonly languages: number;
  /** Whether a noun speaks of one thing or several; absent where its form does not show it. */
  readonly plural?: boolean | undefined;
}

/** How many words there are between two signs; below zero where they overlap. */
export function gapOf(one: Pick<Sign<unknown>, "from" | "to">, other: Pick<Sign<unknown>, "from" | "to">): number {
  return Math.max(one.from, other.from) - Math.min(one.to, other.to) - 1;
}

/** Whether both may be words of one language. */
export function shareLanguage(one: Sign<unknown>, other: Sign<unknown>): boolean {
  return (one.languages & other.languages) !== 0;
}
