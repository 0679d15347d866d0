import { escapeText, md } from "../../src/chat/text.ts";
import { describeGist } from "../../src/chat/words/describe-gist.ts";
import { leadReport } from "../../src/domain/lead-report.ts";
import type { Story } from "../../src/domain/story.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";

/** A story in a few words: its title, or what rules made of it, as its source's handling lets it be shown. */
export function describeStory(story: Story, limit: number): Markdown {
  const told = describe(story, limit);
  return leadReport(story).source.sample ? md`SAMPLE · ${told}` : told;
}

function describe(story: Story, limit: number): Markdown {
  const { item, source, gist } = leadReport(story);
  if (source.handling === "open") return escapeText(item.title, limit) || md`(without a title)`;
  const isTold = source.handling === "sensitive" && gist !== undefined;
  return isTold ? md`by rule: ${escapeText(describeGist(gist), limit)}` : md`(title not shown here)`;
}
