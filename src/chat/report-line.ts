import { leadReport } from "../domain/lead-report.ts";
import { reportedAt } from "../domain/reported-at.ts";
import type { Report, Story } from "../domain/story.ts";
import { reportCount, sourcesOf } from "../domain/story-size.ts";
import type { Markdown } from "../lib/shown-text.ts";
import { discordTimeNear } from "./discord-time.ts";
import { itemLink } from "./item-link.ts";
import { count, escapeText, inLines, md, withSpaces } from "./text.ts";
import { describeGist } from "./words/describe-gist.ts";

/** How many of the other reports a card lists. */
export const mostListed = 4;

const longest = { name: 80, headline: 160, link: 300 } as const;

/** Who else reports it, the newest first, each with its headline and link. */
export function otherReportLines(story: Story): Markdown | undefined {
  const lead = leadReport(story);
  const others = story.reports.filter((report) => report !== lead).toReversed();
  if (others.length === 0) return undefined;
  const all = reportCount(story);
  const left = all - 1 - Math.min(others.length, mostListed);
  return inLines([
    md`**${all} reports by ${count(sourcesOf(story).size, "source")}**`,
    ...others.slice(0, mostListed).map((report) => reportLine(report, lead)),
    ...(left > 0 ? [md`… and ${left} more: All reports`] : []),
  ]);
}

/**
 * A report in one line, as its own handling lets it be shown: source, time, headline, link. On the card of `lead`, whose day and
 * headline are not repeated, a sensitive one has what rules read; elsewhere a lock screen may show the line.
 */
export function reportLine({ item, source, gist }: Report, lead?: Report): Markdown {
  const name = escapeText(source.name, longest.name);
  if (source.handling === "restricted") return md`• ${name} (restricted: nothing more of it is shown)`;
  const at = reportedAt(item);
  const when = discordTimeNear(at, lead === undefined ? Number.NaN : reportedAt(lead.item));
  const link = itemLink(item.link, source.handling, longest.link);
  return withSpaces([
    md`• ${name}, ${when}:`,
    source.handling === "open" ? headline(item.title, lead) : byRule(gist, lead),
    link,
  ]);
}

function headline(title: string, lead: Report | undefined): Markdown {
  if (title !== "" && title === lead?.item.title) return md`the same headline`;
  return quoted(escapeText(title, longest.headline));
}

/** In quotation marks that it does not use itself. */
export function quoted(title: Markdown): Markdown {
  return title.includes("«") ? md`“${title}”` : md`«${title}»`;
}

function byRule(gist: Report["gist"], lead: Report | undefined): Markdown {
  return gist === undefined || lead === undefined
    ? md``
    : md`by rule: ${escapeText(describeGist(gist), longest.headline)}`;
}
