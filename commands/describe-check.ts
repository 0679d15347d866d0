import { escapeText, shorten } from "../src/chat/escape.ts";
import type { SourceCheck } from "../src/ports.ts";

export function describeCheck(check: SourceCheck): string {
  if (check.kind === "failed") return `could not be read: ${escapeText(check.reason)}`;
  if (check.kind === "unchanged") return "unchanged since the last reading.";
  if (check.items === 0) return "read, and it is empty. Some sites answer a wrong address with a valid empty feed.";
  const newest = check.newest.map((title) => `• ${escapeText(shorten(title, 150))}`).join("\n");
  return `read, ${check.items} items, ${check.fresh} of them new.\n${newest}`;
}
