import { doubtWords } from "../domain/doubtful-date.ts";
import { leadReport } from "../domain/lead-report.ts";
import type { Report, Story } from "../domain/story.ts";
import type { Hit } from "../domain/watch.ts";
import { discordTime, discordTimeNear } from "./discord-time.ts";
import { itemLink } from "./item-link.ts";
import { markHits } from "./mark-hits.ts";
import { escapeText, shorten } from "./text.ts";
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
  const excerpt = isOpen ? excerptOf(report, ofField(hits, "text")) : "";
  const spelt = spellings(hits);
  const also = alsoLine(story, report);
  const lines = [
    report.gist === undefined ? "" : `By rule: ${escapeText(shorten(report.gist, 200))}`,
    isOpen ? "" : `Watch: ${watchNames(report.watches)}`,
    excerpt,
    originLine(report, name),
    also,
    story.splitFrom === undefined ? "" : `split from ${story.splitFrom}`,
    spelt,
    itemLink(report.item.link, report.source.handling),
  ];
  return fitting(lines.filter(Boolean), [excerpt, spelt, also]);
}

/** A story's title where everyone may see it, else nothing. */
export function openTitle(story: Story): string {
  const report = leadReport(story);
  return report.source.handling === "open" ? quotedTitle(report) : "";
}

/** What the text says beyond the title, with which many begin. */
function excerptOf({ item: { title, text } }: Report, hits: readonly Hit[]): string {
  const said =
    title !== "" && text.startsWith(title)
      ? title.length + (/^[\s.:…–—-]*/u.exec(text.slice(title.length))?.[0].length ?? 0)
      : 0;
  const left = hits
    .filter(({ start }) => start >= said)
    .map((hit) => ({ ...hit, start: hit.start - said, end: hit.end - said }));
  return markHits(text.slice(said), left, 400);
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
  const published =
    item.published === undefined ? undated : `published ${discordTimeNear(Date.parse(item.published), item.seenAt)}`;
  const parts = [name, item.language ?? source.language, `${published}, seen ${discordTime(item.seenAt, "time")}`];
  return parts.filter(Boolean).join(" · ");
}

/** Who else tells it, each source once, with when its last report joined. */
function alsoLine({ reports }: Story, lead: Report): string {
  if (reports.length === 1) return "";
  const others = reports.filter(({ source }) => source.id !== lead.source.id);
  const sources = [...Map.groupBy(others, ({ source }) => source.id).values()];
  const names = sources
    .slice(0, mostNamed)
    .map(([report]) => escapeText(shorten(report?.source.name ?? "", longestName)));
  const more = sources.length > mostNamed ? ` and ${sources.length - mostNamed} more` : "";
  const last = reports.at(-1)?.joinedAt ?? lead.joinedAt;
  const who = names.length === 0 ? "" : `also: ${names.join(", ")}${more} · `;
  return `${who}${reports.length} reports, last ${discordTimeNear(last, lead.joinedAt)}`;
}

/** What a hit is, where it is spelt otherwise than its name; the others stand in bold already. */
function spellings(hits: readonly Hit[]): string {
  const seen = new Map(hits.map((hit) => [`${hit.text}\u0000${hit.term}`, hit]));
  const foreign = [...seen.values()].filter(({ text, term }) => text.toLowerCase() !== term.toLowerCase());
  const words = foreign.slice(0, 6).map(({ text, term }) => {
    return `${escapeText(shorten(text, 60))} = ${escapeText(shorten(term, 60))}`;
  });
  return words.length === 0 ? "" : `hit: ${words.join(" · ")}`;
}
