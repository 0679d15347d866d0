import type { Statement } from "./statement.ts";
import type { Timeline } from "./timeline.ts";

export const lookups = [
  "leader",
  "group",
  "person",
  "role",
  "outlet",
  "publication",
  "event",
  "strength",
  "country",
  "find",
  "relation",
  "timeline",
  "forecasts",
  "changes",
  "doubtful",
] as const;

/** What was asked of the fact store, so that a button can ask it again. */
export interface Question {
  readonly lookup: (typeof lookups)[number];
  /** As the person gave them; absent ones left out. */
  readonly args: Readonly<Record<string, string>>;
}

/** Plain text, not yet escaped for any front end. */
export interface AnswerLine {
  readonly text: string;
  /** Ids of the statements that it rests on; none where it claims nothing, such as a list of names that are known. */
  readonly from: readonly string[];
}

export interface AnswerSection {
  readonly heading?: string;
  readonly lines: readonly AnswerLine[];
  readonly bullets?: boolean;
}

/** Another question, offered beside an answer. */
export interface NextQuestion {
  readonly name: string;
  readonly question: Question;
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
  /** What may have been meant where a name is not known. */
  readonly nearest?: readonly NextQuestion[];
  readonly timeline?: Timeline;
}
