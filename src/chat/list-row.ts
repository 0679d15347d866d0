import type { BulletinEntry, EntryUpdate } from "../domain/bulletin.ts";
import type { Gist } from "../domain/gist.ts";
import { severityPolicy } from "../domain/severity.ts";
import { isClosed } from "../domain/triage.ts";
import type { Label, Markdown } from "../lib/shown-text.ts";
import { discordTime } from "./discord-time.ts";
import { itemLink } from "./item-link.ts";
import { quoted } from "./report-line.ts";
import {
  code,
  count,
  escapeText,
  inCapitals,
  inLines,
  label,
  md,
  plainText,
  shortenAtWord,
  visibleText,
  withCommas,
  withDots,
} from "./text.ts";
import { describeFigures } from "./words/describe-figures.ts";
import { describeGist } from "./words/describe-gist.ts";
import { describeListState } from "./words/describe-list-state.ts";
import { describeStoryChanges } from "./words/describe-story-changes.ts";

/** A story's line in a list; `fate` is what became of its message, where that is more than that it was posted. */
export interface ListRow extends BulletinEntry {
  readonly fate?: Markdown | undefined;
}

/** A link that is longer would take the room of other lines. */
const longestLink = 250;
/** In UTF-16 units: more would take two lines of a phone. */
const longestWords = 64;
/** On a line of its own. */
const longestHeadline = 46;
const mostUpdates = 2;

/**
 * One story in a list: what happened, by rule where there is a gist, and its headline, where that may be shown; below when it came,
 * how many outlets have it, its link and its state; then a line for each of its newest updates.
 */
export function listRow(row: ListRow): Markdown {
  const { shortId, severity, sample, isUpdate, triage } = row;
  const sign = triage !== undefined && isClosed(triage) ? "▫️" : severityPolicy[severity].sign;
  const head = md`${sign} ${inCapitals(severity)} ${code(shortId)}${sample ? " SAMPLE" : ""}`;
  const facts = [
    figures(row),
    row.openedAt === undefined ? undefined : discordTime(row.openedAt, "relative"),
    outlets(row),
    shortLink(row),
    describeListState(row),
    row.fate,
  ];
  const what = md`${head} ${isUpdate ? md`**update** · ` : ""}${words(row)}`;
  return inLines([what, headline(row), withDots(facts), ...updateLines(row)]);
}

/** The same in a menu. Plain: Discord reads no Markdown there. */
export function rowLabel({ shortId, title, gist }: BulletinEntry): Label {
  const what = title ?? (gist === undefined ? "(not shown here)" : describeGist(gist));
  return label`${plainText(shortId)} · ${plainText(shortenAtWord(visibleText(what), longestWords))}`;
}

function words(row: BulletinEntry): Markdown {
  const { title, gist } = row;
  if (gist !== undefined) return escapeText(describeGist(withoutFigures(gist, row)), longestWords);
  if (title === undefined) return md`(not shown here)`;
  return escapeText(shortenAtWord(visibleText(title), longestWords)) || md`(without a title)`;
}

/** Below what rules made of it; without that it is in its place. */
function headline({ title = "", gist }: BulletinEntry): Markdown | "" {
  const shown = escapeText(shortenAtWord(visibleText(title), longestHeadline));
  return gist === undefined || shown === "" ? "" : quoted(shown);
}

/** What the whole story says is newer than what one report says. */
function withoutFigures(gist: Gist, { stance }: BulletinEntry): Gist {
  if (!("event" in gist)) return gist;
  const { dead: _dead, injured: _injured, detained: _detained, ...event } = gist.event;
  if (stance === undefined || (stance.by ?? event.actor) !== event.actor) return { event };
  const { actor: _actor, ...deed } = event;
  return { event: { ...deed, stance: "none" } };
}

function figures(row: BulletinEntry): Markdown {
  return escapeText(describeFigures(row), 120);
}

/** `3 outlets (ru, tg)`; a single one by its name, unless its link names it. */
function outlets({ outlets: number, languages, source, link }: BulletinEntry): Markdown {
  const tags = languages.length > 1 ? md` (${withCommas(languages.map((tag) => escapeText(tag)))})` : md``;
  const name = number === 1 && link === undefined ? md`: ${escapeText(source, 40)}` : md``;
  return md`${count(number, "outlet")}${name}${tags}`;
}

/** The newest ones. */
function updateLines({ updates }: BulletinEntry): readonly Markdown[] {
  const left = updates.length - mostUpdates;
  const before = left > 0 ? [md`> … and ${left} earlier`] : [];
  return [...before, ...updates.slice(-mostUpdates).map(updateLine)];
}

function updateLine(update: EntryUpdate): Markdown {
  const changes = escapeText(describeStoryChanges(update.changes), 120);
  const title =
    update.title === undefined ? "" : md`: ${escapeText(shortenAtWord(visibleText(update.title), longestWords))}`;
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
