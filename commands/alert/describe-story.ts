import { escapeText, shorten } from "../../src/chat/text.ts";
import { describeGist } from "../../src/chat/words/describe-gist.ts";
import { leadReport } from "../../src/domain/lead-report.ts";
import type { Story } from "../../src/domain/story.ts";

/** A story in a few words: its title, or what rules made of it, as its source's handling lets it be shown. */
export function describeStory(story: Story, limit: number): string {
  const { item, source, gist } = leadReport(story);
  if (source.handling === "open") return escapeText(shorten(item.title, limit)) || "(without a title)";
  const isTold = source.handling === "sensitive" && gist !== undefined;
  return isTold ? `by rule: ${escapeText(shorten(describeGist(gist), limit))}` : "(title not shown here)";
}
