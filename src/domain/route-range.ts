import type { Route } from "./guild.ts";
import { isAtLeast, type Severity } from "./severity.ts";

/** From which severity on alerts go to a route's channel, and up to which; to the highest where it names none. */
export type Range = Pick<Route, "severity" | "upTo">;

export function takes({ severity: from, upTo }: Range, severity: Severity): boolean {
  return isAtLeast(severity, from) && (upTo === undefined || isAtLeast(upTo, severity));
}
