import { z } from "zod";

/** How a source's material may be shown: `open`; `sensitive` (links inert, excerpt spoilered); `restricted` (that it exists, nothing more). */
export const handlings = ["open", "sensitive", "restricted"] as const;

export const Handling = z.enum(handlings);
export type Handling = z.infer<typeof Handling>;

/** The most careful of them: whoever is careful is never overruled. */
export function strictestOf(all: readonly Handling[]): Handling {
  return handlings.findLast((handling) => all.includes(handling)) ?? "open";
}
