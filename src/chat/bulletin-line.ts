import type { BulletinEntry, EntryUpdate } from "../domain/bulletin.ts";
import type { Gist } from "../domain/gist.ts";
import { severityPolicy } from "../domain/severity.ts";
import { itemLink } from "./item-link.ts";
import { escapeText, shorten } from "./text.ts";
import { watchNames } from "./watch-names.ts";
import { describeFigures } from "./words/describe-figures.ts";
import { describeGist } from "./words/describe-gist.ts";
import { describeStoryChanges } from "./words/describe-story-changes.ts";

/** A link that is longer would take the room of other lines. */
const longestLink = 300;
const mostUpdates = 4;

/** One story in a list, with a line for each of its updates; with its short id `/alert show` shows everything. */
export function bulletinLine(entry: BulletinEntry, withLink = true): string {
  const { shortId, severity, watches, source, isUpdate } = entry;
  const parts = [
    `${severityPolicy[severity].sign} \`${shortId}\` ${severity.toUpperCase()}`,
    isUpdate ? "**update**" : watchNames(watches.map((name) => ({ name }))),
    headline(entry),
    figures(entry),
    ...(isUpdate ? [] : [escapeText(shorten(source, 80))]),
    reportCount(entry),
    ...(isUpdate || !withLink ? [] : [shortLink(entry)]),
  ];
  return [parts.filter(Boolean).join(" · "), ...updateLines(entry)].join("\n");
}

/** One event of a surge: what happened, by rule where there is a gist, else in the words of its headline. */
export function surgeRow(entry: BulletinEntry, withLink = true): string {
  const { shortId, severity, gist, source } = entry;
  const what =
    gist === undefined ? headline(entry) : escapeText(shorten(describeGist(withoutFigures(gist, entry)), 160));
  const parts = [
    `${severityPolicy[severity].sign} \`${shortId}\` ${what}`,
    figures(entry),
    reportCount(entry) || escapeText(shorten(source, 80)),
    withLink ? shortLink(entry) : "",
  ];
  return parts.filter(Boolean).join(" · ");
}

/** What the whole story says is newer than what one report says. */
function withoutFigures(gist: Gist, { stance }: BulletinEntry): Gist {
  if (!("event" in gist)) return gist;
  const { dead: _dead, injured: _injured, detained: _detained, ...event } = gist.event;
  if (stance === undefined || (stance.by ?? event.actor) !== event.actor) return { event };
  const { actor: _actor, ...deed } = event;
  return { event: { ...deed, stance: "none" } };
}

/** The title, or what rules made of it where the title may not be shown. */
function headline({ title, gist }: BulletinEntry): string {
  if (title !== undefined) return escapeText(shorten(title, 120)) || "(without a title)";
  return gist === undefined ? "(not shown here)" : `by rule: ${escapeText(shorten(describeGist(gist), 120))}`;
}

function figures(entry: BulletinEntry): string {
  return escapeText(shorten(describeFigures(entry), 200));
}

/** `4 reports (ru, tg)`; nothing of a single one. */
function reportCount({ reports, languages }: BulletinEntry): string {
  if (reports === 1) return "";
  return `${reports} reports${languages.length > 1 ? ` (${languages.map((tag) => escapeText(tag)).join(", ")})` : ""}`;
}

/** The newest ones. */
function updateLines({ updates }: BulletinEntry): readonly string[] {
  const left = updates.length - mostUpdates;
  const before = left > 0 ? [`> … and ${left} before`] : [];
  return [...before, ...updates.slice(-mostUpdates).map(updateLine)];
}

function updateLine(update: EntryUpdate): string {
  const changes = escapeText(shorten(describeStoryChanges(update.changes), 200));
  const title = update.title === undefined ? "" : `: ${escapeText(shorten(update.title, 120))}`;
  return [`> ${changes}${title}`, shortLink(update)].filter(Boolean).join(" · ");
}

function shortLink({ link }: Pick<BulletinEntry, "link">): string {
  const shown = link === undefined ? "" : itemLink(link.url, link.handling);
  return shown.length <= longestLink ? shown : "";
}
