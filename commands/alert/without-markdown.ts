import type { Markdown } from "../../src/lib/shown-text.ts";
/** An answer's text as a file has it: no signs of Markdown, times in UTC, channels by their numbers. */
export function withoutMarkdown(text: Markdown): string {
  return text
    .replace(/<t:(\d+):\w>/gu, (_, seconds: string) => time(Number(seconds)))
    .replace(/<#(\w+)>/gu, "channel $1")
    .replace(/\*\*/gu, "")
    .replace(/\\(?=[\\`*_~|[\]()<>#+\-.:])/gu, "")
    .replace(/\[([^\]]*) ↗\]\(<([^>]*)>\)/gu, "$2")
    .replaceAll("\u2060", "")
    .replaceAll("`", "");
}

function time(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 16).replace("T", " ");
}
