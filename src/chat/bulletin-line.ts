import type { BulletinEntry } from "../domain/bulletin.ts";
import { severityPolicy } from "../domain/severity.ts";
import { itemLink } from "./item-link.ts";
import { escapeText, shorten } from "./text.ts";
import { watchNames } from "./watch-names.ts";
import { describeFigures } from "./words/describe-figures.ts";
import { describeGist } from "./words/describe-gist.ts";
import { describeStoryChanges } from "./words/describe-story-changes.ts";

/** A link that is longer would take the room of other lines. */
const longestLink = 300;

/** One story in a list, or what is new in it, with the short id with which `/alert show` shows everything. */
export function bulletinLine(entry: BulletinEntry): string {
  const { shortId, severity, watches, source, changes, isUpdate } = entry;
  const news = escapeText(shorten(describeStoryChanges(changes), 300));
  const parts = [
    `${severityPolicy[severity].sign} \`${shortId}\` ${severity.toUpperCase()}`,
    ...(isUpdate ? [`**update:** ${news}`] : [watchNames(watches.map((name) => ({ name }))), news]),
    headline(entry),
    figures(entry),
    escapeText(shorten(source, 80)),
    reportCount(entry),
    shortLink(entry),
  ];
  return parts.filter(Boolean).join(" · ");
}

/** One event of a surge: what happened, by rule where there is a gist, else in the words of its headline. */
export function surgeRow(entry: BulletinEntry): string {
  const { shortId, severity, gist, source } = entry;
  const what = gist === undefined ? headline(entry) : escapeText(shorten(describeGist(gist), 160));
  const parts = [
    `${severityPolicy[severity].sign} \`${shortId}\` ${what}`,
    figures(entry),
    reportCount(entry) || escapeText(shorten(source, 80)),
    shortLink(entry),
  ];
  return parts.filter(Boolean).join(" · ");
}

/** The title, or what rules made of it where the title may not be shown. */
function headline({ title, gist }: BulletinEntry): string {
  if (title !== undefined) return escapeText(shorten(title, 120)) || "(without a title)";
  return gist === undefined ? "(not shown here)" : `by rule: ${escapeText(shorten(describeGist(gist), 120))}`;
}

function figures(entry: BulletinEntry): string {
  return [describeFigures(entry), entry.stance].filter(Boolean).join(", ");
}

/** `4 reports (ru, tg)`; nothing of a single one. */
function reportCount({ reports, languages }: BulletinEntry): string {
  if (reports === 1) return "";
  return `${reports} reports${languages.length > 1 ? ` (${languages.map((tag) => escapeText(tag)).join(", ")})` : ""}`;
}

function shortLink({ link }: BulletinEntry): string {
  const shown = link === undefined ? "" : itemLink(link.url, link.handling);
  return shown.length <= longestLink ? shown : "";
}
