import { z } from "zod";
import { Gist } from "./gist.ts";
import { Handling } from "./handling.ts";
import type { Match } from "./match.ts";

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
