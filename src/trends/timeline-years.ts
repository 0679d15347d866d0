import type { Timeline } from "../domain/timeline.ts";

/** The years that begin within a timeline. */
export function yearsOf({ from, to }: Pick<Timeline, "from" | "to">): readonly number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first) }, (_, at) => first + 1 + at);
}
