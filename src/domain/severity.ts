import { z } from "zod";

/** From least to most urgent; the order is the meaning. */
export const severities = ["low", "medium", "high", "critical"] as const;

export const Severity = z.enum(severities);
export type Severity = z.infer<typeof Severity>;

export function isAtLeast(severity: Severity, floor: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(floor);
}

export function highestOf(all: readonly Severity[]): Severity {
  return severities.findLast((severity) => all.includes(severity)) ?? "low";
}
