import type { Toll } from "../../domain/event.ts";

/** `23`, `at least 23`, `up to 40`, `8 to 12`. */
export function describeToll({ value, bound, upTo }: Pick<Toll, "value" | "bound" | "upTo">): string {
  if (bound === "at-least") return `at least ${value}`;
  if (bound === "up-to") return `up to ${value}`;
  return upTo === undefined ? String(value) : `${value} to ${upTo}`;
}
