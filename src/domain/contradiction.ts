import type { Statement } from "./statement.ts";

/** How something new does not fit what a statement says; `said-already` only repeats it. */
export interface Contradiction {
  readonly code:
    | "dead-before"
    | "seen-after"
    | "another-death"
    | "another-leader"
    | "another-figure"
    | "another-place"
    | "another-date"
    | "said-already";
  readonly with: Statement;
}
