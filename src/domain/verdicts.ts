import { z } from "zod";

/** How many alerts people closed, by what they said of them. */
export const Verdicts = z.strictObject({
  acknowledged: z.int().nonnegative(),
  notRelevant: z.int().nonnegative(),
});
export type Verdicts = z.infer<typeof Verdicts>;

/** Fewer say nothing of a watch or a source. */
export const fewestVerdicts = 8;

export function verdictCount({ acknowledged, notRelevant }: Verdicts): number {
  return acknowledged + notRelevant;
}
