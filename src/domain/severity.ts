import { z } from "zod";

/** From least to most urgent; the order is the meaning. */
export const severities = ["low", "medium", "high", "critical"] as const;

export const Severity = z.enum(severities);
export type Severity = z.infer<typeof Severity>;

interface SeverityRules {
  /** Posted at once even where a digest, a burst or a surge would hold it. */
  readonly neverHeld: boolean;
  /** Pings once more when nobody answers, in channels whose route says after how long. */
  readonly repeated: boolean;
  /** Posted in quiet hours that name no severity; so is every severity above it. */
  readonly bypassesQuietHours: boolean;
}

interface SeverityLook {
  /** Before its name on a card: nobody has to know it by its colour. */
  readonly sign: "⚪" | "🟡" | "🔴" | "🟣";
  /** The stripe of an open alert's card, as 0xRRGGBB. */
  readonly colour: number;
}

/** All that a severity means. A new one is a name above and a line here; the rest of the code asks this table. */
export const severityPolicy: Readonly<Record<Severity, SeverityRules & SeverityLook>> = {
  low: { sign: "⚪", colour: 0x9aa5b1, neverHeld: false, repeated: false, bypassesQuietHours: false },
  medium: { sign: "🟡", colour: 0xd9a400, neverHeld: false, repeated: false, bypassesQuietHours: false },
  high: { sign: "🔴", colour: 0xd64545, neverHeld: false, repeated: false, bypassesQuietHours: false },
  critical: { sign: "🟣", colour: 0x8b2fc9, neverHeld: true, repeated: true, bypassesQuietHours: true },
};

export const lowestSeverity: Severity = "low";

/** A watch's where nobody named one. */
export const defaultSeverity: Severity = "medium";

/** The least urgent severity that has a rule, such as the one from which on alerts come through quiet hours. */
export function lowestThat(rule: keyof SeverityRules): Severity {
  return severities.find((severity) => severityPolicy[severity][rule]) ?? highestOf(severities);
}

/** The names of the severities that have a rule, for a sentence: `critical`, or `urgent and critical`. */
export function severitiesThat(rule: keyof SeverityRules, joined: "and" | "or" = "and"): string {
  const type = joined === "and" ? "conjunction" : "disjunction";
  return new Intl.ListFormat("en", { type }).format(severities.filter((severity) => severityPolicy[severity][rule]));
}

/** Whether a severity is `floor` or above. */
export function isAtLeast(severity: Severity, floor: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(floor);
}

/** The lowest severity where there are none. */
export function highestOf(all: readonly Severity[]): Severity {
  return severities.findLast((severity) => all.includes(severity)) ?? lowestSeverity;
}
