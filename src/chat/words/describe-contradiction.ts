import type { Contradiction } from "../../domain/contradiction.ts";
import type { Markdown } from "../../lib/shown-text.ts";
import { md } from "../text.ts";

/** What does not fit, before the statement that it does not fit. */
export const contradictionWords: Readonly<Record<Contradiction["code"], Markdown>> = {
  "dead-before": md`Dead before that`,
  "seen-after": md`Known to have acted after that death`,
  "another-death": md`Another date of death`,
  "another-leader": md`Another leader at that time`,
  "another-figure": md`Another figure`,
  "another-place": md`Another place`,
  "another-date": md`Another date`,
  "said-already": md`Recorded already`,
};
