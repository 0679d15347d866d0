import type { BulletinEntry, EntryUpdate } from "../domain/bulletin.ts";
import type { Gist } from "../domain/gist.ts";
import { severityPolicy } from "../domain/severity.ts";
import type { Markdown } from "../lib/shown-text.ts";
import { itemLink } from "./item-link.ts";
import { code, escapeText, inCapitals, inLines, md, withCommas, withDots } from "./text.ts";
import { watchNames } from "./watch-names.ts";
import { describeFigures } from "./words/describe-figures.ts";
import { describeGist } from "./words/describe-gist.ts";
import { describeStoryChanges } from "./words/describe-story-changes.ts";

/** A link that is longer would take the room of other lines. */
const longestLink = 250;
const mostUpdates = 4;

/** One story in a list, with a line for each of its updates; with its short id `/alert show` shows everything. */
export function bulletinLine(entry: BulletinEntry, withLink = true): Markdown {
  const { shortId, severity, watches, source, isUpdate } = entry;
  const parts = [
    md`${severityPolicy[severity].sign} ${code(shortId)} ${inCapitals(severity)}`,
    isUpdate ? md`**update**` : watchNames(watches.map((name) => ({ name }))),
    headline(entry),
    figures(entry),
    ...(isUpdate ? [] : [escapeText(source, 80)]),
    reportCount(entry),
    ...(isUpdate || !withLink ? [] : [shortLink(entry)]),
  ];
  return inLines([withDots(parts), ...updateLines(entry)]);
}

/** One event of a surge: what happened, by rule where there is a gist, else in the words of its headline. */
export function surgeRow(entry: BulletinEntry, withLink = true): Markdown {
  const { shortId, severity, gist, source } = entry;
  const what = gist === undefined ? headline(entry) : escapeText(describeGist(withoutFigures(gist, entry)), 160);
  const parts = [
    md`${severityPolicy[severity].sign} ${code(shortId)} ${what}`,
    figures(entry),
    reportCount(entry) || escapeText(source, 80),
    withLink ? shortLink(entry) : undefined,
  ];
  return withDots(parts);
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
function headline({ title, gist }: BulletinEntry): Markdown {
  if (title !== undefined) return escapeText(title, 120) || md`(without a title)`;
  return gist === undefined ? md`(not shown here)` : md`by rule: ${escapeText(describeGist(gist), 120)}`;
}

function figures(entry: BulletinEntry): Markdown {
  return escapeText(describeFigures(entry), 200);
}

/** `in 4 reports (ru, tg)`; nothing of a single one. */
function reportCount({ reports, languages }: BulletinEntry): Markdown {
  if (reports === 1) return md``;
  return md`in ${reports} reports${
    languages.length > 1 ? md` (${withCommas(languages.map((tag) => escapeText(tag)))})` : ""
  }`;
}

/** The newest ones. */
function updateLines({ updates }: BulletinEntry): readonly Markdown[] {
  const left = updates.length - mostUpdates;
  const before = left > 0 ? [md`> … and ${left} earlier`] : [];
  return [...before, ...updates.slice(-mostUpdates).map(updateLine)];
}

function updateLine(update: EntryUpdate): Markdown {
  const changes = escapeText(describeStoryChanges(update.changes), 200);
  const title = update.title === undefined ? "" : md`: ${escapeText(update.title, 120)}`;
  return withDots([md`> ${changes}${title}`, shortLink(update)]);
}

/** Of what may be shown at all, that it has no link, too. */
function shortLink({ link, ...shown }: Shown): Markdown {
  if (link !== undefined) return itemLink(link.url, link.handling, longestLink);
  return isShown(shown) ? itemLink(undefined, "open") : md``;
}

type Shown = Pick<BulletinEntry, "link" | "title"> & { readonly gist?: BulletinEntry["gist"] };

/** Of restricted material neither a title nor what rules made of it is kept in a list. */
function isShown({ title, gist }: Omit<Shown, "link">): boolean {
  return title !== undefined || gist !== undefined;
}
