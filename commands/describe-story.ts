import { escapeText, shorten } from "../src/chat/escape.ts";
import type { Story } from "../src/domain/story.ts";

/** A story in a few words: its first title, where the source's handling lets it be shown. */
export function describeStory({ reports: [report] }: Story, limit: number): string {
  if (report === undefined || report.source.handling !== "open") return "(title not shown here)";
  return escapeText(shorten(report.item.title, limit)) || "(without a title)";
}
