import { doubtWords } from "../domain/doubtful-date.ts";
import { leadReport } from "../domain/lead-report.ts";
import type { Report, Story } from "../domain/story.ts";
import type { Hit } from "../domain/watch.ts";
import { escapeText, shorten } from "./escape.ts";
import { itemLink } from "./item-link.ts";
import { markHits } from "./mark-hits.ts";
import { shownTime } from "./shown-time.ts";
import { watchNames } from "./watch-names.ts";

/** Discord's limit of an embed's description, in UTF-16 units. */
const room = 4096;
const mostNamed = 8;
const longestName = 80;

/** What a card says beneath its first line, as the handling of its source lets it be shown to everyone in the channel. */
export function cardLines(story: Story): string {
  const report = leadReport(story);
  const name = escapeText(shorten(report.source.name, longestName));
  if (report.source.handling === "restricted") return `An item by ${name} matched. Its source is restricted.`;
  const isOpen = report.source.handling === "open";
  const hits = isOpen ? report.watches.flatMap((watch) => watch.hits) : [];
  const excerpt = isOpen ? markHits(report.item.text, ofField(hits, "text"), 400) : "";
  const spelt = spellings(hits);
  const also = alsoLine(story, report);
  const lines = [
    report.gist === undefined ? "" : `By rule: ${escapeText(shorten(report.gist, 200))}`,
    isOpen ? quotedTitle(report) : `Watch: ${watchNames(report.watches)}`,
    excerpt,
    originLine(report, name),
    also,
    story.splitFrom === undefined ? "" : `split from ${story.splitFrom}`,
    spelt,
    itemLink(report.item.link, report.source.handling),
  ];
  return fitting(lines.filter(Boolean), [excerpt, spelt, also]);
}

/** The title with its hits in bold, in quotation marks that it does not use itself. */
export function quotedTitle({ item, watches }: Report): string {
  const title = markHits(
    item.title,
    ofField(
      watches.flatMap(({ hits }) => hits),
      "title",
    ),
    300,
  );
  return title.includes("«") ? `“${title}”` : `«${title}»`;
}

export function ofField(hits: readonly Hit[], field: Hit["field"]): readonly Hit[] {
  return hits.filter((hit) => hit.field === field);
}

/** Whole lines go, the least needed first: a line that is cut may lose the end of a mark or of a link. */
function fitting(lines: readonly string[], least: readonly string[]): string {
  const all = lines.join("\n");
  const [next, ...others] = least;
  if (all.length <= room || next === undefined) return shorten(all, room);
  return fitting(
    lines.filter((line) => line !== next),
    others,
  );
}

function originLine({ item, source }: Report, name: string): string {
  const undated = item.doubtfulDate === undefined ? "undated" : doubtWords(item.doubtfulDate);
  const published = item.published === undefined ? undated : `published ${shownTime(Date.parse(item.published))}`;
  const parts = [name, item.language ?? source.language, `${published}, seen ${shownTime(item.seenAt)}`];
  return parts.filter(Boolean).join(" · ");
}

/** Who else tells it, each source once, with when its last report joined. */
function alsoLine({ reports }: Story, lead: Report): string {
  const others = reports.filter((report) => report !== lead);
  if (others.length === 0) return "";
  const sources = [...Map.groupBy(others, ({ source }) => source.id).values()];
  const names = sources
    .slice(0, mostNamed)
    .map(([report]) => escapeText(shorten(report?.source.name ?? "", longestName)));
  const more = sources.length > mostNamed ? ` and ${sources.length - mostNamed} more` : "";
  const last = reports.at(-1)?.joinedAt ?? lead.joinedAt;
  return `also: ${names.join(", ")}${more} · ${reports.length} reports, last ${shownTime(last)}`;
}

function spellings(hits: readonly Hit[]): string {
  const seen = new Map(hits.map((hit) => [`${hit.text}\u0000${hit.term}`, hit]));
  const words = [...seen.values()].slice(0, 6).map(({ text, term }) => {
    const spelt = escapeText(shorten(text, 60));
    return text === term ? spelt : `${spelt} = ${escapeText(shorten(term, 60))}`;
  });
  return words.length === 0 ? "" : `hit: ${words.join(" · ")}`;
}
