import { z } from "zod";
import { Gist } from "./gist.ts";
import { Handling } from "./handling.ts";
import type { Match } from "./match.ts";
import { highestOf, type Severity } from "./severity.ts";

/** What may be shown of an item where several people read, by its source's handling: of a restricted one nothing. */
export const ShownItem = z.strictObject({
  title: z.string().optional(),
  /** Made by rule; in place of a title that may not be shown. */
  gist: Gist.optional(),
  link: z.strictObject({ url: z.string(), handling: Handling }).optional(),
});
export type ShownItem = z.infer<typeof ShownItem>;

export function shownItem({ item, gist, source: { handling } }: Pick<Match, "item" | "gist" | "source">): ShownItem {
  return {
    ...(handling === "open" && { title: item.title }),
    ...(handling !== "restricted" && gist !== undefined && { gist }),
    ...(handling !== "restricted" && item.link !== undefined && { link: { url: item.link, handling } }),
  };
}

/** The same of one that waits for a person's decision, with the severity that its alert would have. */
export function shownHeld(match: Match): ShownItem & { readonly severity: Severity } {
  return { ...shownItem(match), severity: highestOf(match.watches.map(({ severity }) => severity)) };
}
