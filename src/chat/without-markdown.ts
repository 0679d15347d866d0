import type { Markdown } from "../lib/shown-text.ts";
import { formatWallTime } from "../lib/zoned-time.ts";

/** A text as a file has it: no signs of Markdown, times on the wall of `zone` (IANA), channels by their numbers. */
export function withoutMarkdown(text: Markdown, zone = "UTC"): string {
  return text
    .replace(/<t:(\d+):\w>/gu, (_, seconds: string) => formatWallTime(Number(seconds) * 1000, zone))
    .replace(/<#(\w+)>/gu, "channel $1")
    .replace(/\*\*/gu, "")
    .replace(/\\(?=[\\`*_~|[\]()<>#+\-.:])/gu, "")
    .replace(/\[([^\]]*) ↗\]\(<([^>]*)>\)/gu, "$2")
    .replaceAll("\u2060", "")
    .replaceAll("`", "");
}
