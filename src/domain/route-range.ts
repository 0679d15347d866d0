import type { Route } from "./guild.ts";
import { isAtLeast, type Severity } from "./severity.ts";
import { severitiesOf } from "./severity-by.ts";
import type { Watch } from "./watch.ts";

/** From which severity on alerts go to a route's channel, and up to which; to the highest where it names none. */
export type Range = Pick<Route, "severity" | "upTo">;

export function takes({ severity: from, upTo }: Range, severity: Severity): boolean {
  return isAtLeast(severity, from) && (upTo === undefined || isAtLeast(upTo, severity));
}

/** Whether it takes some of what a watch may find, where the watch has no channel of its own. */
export function takesSome(route: Range, watch: Pick<Watch, "severity" | "severityBy">): boolean {
  return severitiesOf(watch).some((severity) => takes(route, severity));
}
