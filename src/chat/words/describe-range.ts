import type { Range } from "../../domain/route-range.ts";
import type { Markdown } from "../../lib/shown-text.ts";
import { md } from "../text.ts";

/** `high and above`, `low to high`, `high only`. */
export function describeRange({ severity, upTo }: Range): Markdown {
  if (upTo === undefined) return md`${severity} and above`;
  return upTo === severity ? md`${severity} only` : md`${severity} to ${upTo}`;
}
