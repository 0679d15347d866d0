import type { Statement } from "./statement.ts";

export const lookups = [
  "leader",
  "group",
  "person",
  "outlet",
  "publication",
  "event",
  "strength",
  "country",
  "find",
] as const;

/** What was asked of the fact store, so that a button can ask it again. */
export interface Question {
  readonly lookup: (typeof lookups)[number];
  /** As the person gave them; absent ones left out. */
  readonly args: Readonly<Record<string, string>>;
}

/** Plain text, not yet escaped for any front end. */
export interface AnswerSection {
  readonly heading?: string;
  readonly lines: readonly string[];
  readonly bullets?: boolean;
}

/** An answer as data: the present first, then what is disputed, then the past. */
export interface Answer {
  readonly question: Question;
  readonly title: string;
  readonly sections: readonly AnswerSection[];
  /** What goes behind a button, in full. */
  readonly earlier?: readonly AnswerSection[];
  /** What it all rests on, in the order shown; none for “unknown”. */
  readonly statements: readonly Statement[];
}
