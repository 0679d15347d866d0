import { z } from "zod";

/** How a source's material may be shown: `open`; `sensitive` (links inert, excerpt spoilered); `restricted` (that it exists, nothing more). */
export const handlings = ["open", "sensitive", "restricted"] as const;

export const Handling = z.enum(handlings);
export type Handling = z.infer<typeof Handling>;

/** The tag by which somebody marks a source as an extremist group's own. */
export const primarySource = "primary-source";

/** How a source is handled with these tags: a group's own is sensitive at least, whatever else is said of it. */
export function handlingWith(tags: readonly string[], handling: Handling): Handling {
  return tags.includes(primarySource) ? strictestOf([handling, "sensitive"]) : handling;
}

/** The most careful of them: no one overrules who is more careful. */
export function strictestOf(all: readonly Handling[]): Handling {
  return handlings.findLast((handling) => all.includes(handling)) ?? "open";
}
