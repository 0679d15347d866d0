import { cardMention, cardUpdates } from "../domain/card-updates.ts";
import type { Handling } from "../domain/handling.ts";
import { leadReport } from "../domain/lead-report.ts";
import { isDatedAhead } from "../domain/reported-at.ts";
import { severityPolicy } from "../domain/severity.ts";
import type { Alert, Report, Story } from "../domain/story.ts";
import { storyGist } from "../domain/story-gist.ts";
import { testedChannel } from "../domain/test-alert.ts";
import { isClosed } from "../domain/triage.ts";
import type { Hit } from "../domain/watch.ts";
import type { Markdown } from "../lib/shown-text.ts";
import { discordTime, discordTimeNear } from "./discord-time.ts";
import { itemLink } from "./item-link.ts";
import { roleMention } from "./links.ts";
import { markHits } from "./mark-hits.ts";
import { otherReportLines, quoted } from "./report-line.ts";
import { foreignSpelling, isForeign } from "./spelling.ts";
import { movedLine, newestLine, possiblyLine, seeAlsoLine } from "./story-lines.ts";
import { tagsLine } from "./tags-line.ts";
import { escapeText, inCapitals, inLines, md, withDots } from "./text.ts";
import { triageLine } from "./triage-line.ts";
import { watchNames } from "./watch-names.ts";
import { describeDateAhead, describeDoubtfulDate } from "./words/describe-doubtful-date.ts";
import { describeGist } from "./words/describe-gist.ts";
import { describeStoryChanges, nameStoryChanges } from "./words/describe-story-changes.ts";

export interface CardPart {
  /** In the `notice` that a phone shows on its lock screen, or in the `card` beneath it. */
  readonly in: "notice" | "card";
  /** The handlings of the report that leads the story for which everyone in the channel may see this part. */
  readonly for: readonly Handling[];
  /** Its text in Discord's Markdown, escaped, of one or more lines; `undefined` or empty where there is nothing to say. Pure. */
  readonly text: (story: Story, alert: Alert) => Markdown | undefined;
  /** Where the card is too long, the part with the lowest number is left out first; a part without one stays. */
  readonly leaveOut?: number;
}

const all = ["open", "sensitive", "restricted"] as const;
const shown = ["open", "sensitive"] as const;

/** An alert's card from top to bottom: another part is a function below and a line here. See `docs/adding-a-card-part.md`. */
export const cardParts: readonly CardPart[] = [
  { in: "notice", for: all, text: stateLine },
  { in: "notice", for: ["open"], text: titleLine },
  { in: "notice", for: ["open"], text: updateLine },
  { in: "notice", for: ["open"], text: newestLine, leaveOut: 1 },
  { in: "card", for: all, text: movedLine },
  { in: "card", for: ["restricted"], text: restrictedLine },
  { in: "card", for: shown, text: gistLine },
  { in: "card", for: ["sensitive"], text: newestLine },
  { in: "card", for: ["sensitive"], text: watchLine },
  { in: "card", for: ["sensitive"], text: updateLine },
  { in: "card", for: ["open"], text: excerptLine, leaveOut: 1 },
  { in: "card", for: ["open"], text: tagsLine, leaveOut: 2 },
  { in: "card", for: shown, text: sourceLine },
  { in: "card", for: ["open"], text: spellingsLine, leaveOut: 2 },
  { in: "card", for: shown, text: linkLine },
  { in: "card", for: shown, text: splitLine },
  { in: "card", for: shown, text: possiblyLine },
  { in: "card", for: shown, text: seeAlsoLine },
  { in: "card", for: shown, text: otherReportLines, leaveOut: 3 },
];

const longestName = 80;

/** A lock screen shows this line to everyone near it: of what is not open it has only severity and id. */
function stateLine(story: Story, alert: Alert): Markdown {
  const { sign } = severityPolicy[story.severity];
  const open = story.reports.filter(({ source }) => source.handling === "open");
  const parts = [
    md`${needsNobody(story, alert) ? "▫️" : sign} ${inCapitals(story.severity)}`,
    watchNames(open.flatMap(({ watches }) => watches)),
    leadReport(story).source.sample && testedChannel(story.guildId) === undefined ? md`SAMPLE` : undefined,
    escapeText(story.shortId),
    story.joinedInto === undefined ? undefined : md`joined into ${escapeText(story.joinedInto.shortId)}`,
    triageLine(story.triage),
  ];
  const role = cardMention(alert);
  const mention = role === undefined ? "" : md` ${roleMention(role)}`;
  return md`${withDots(parts)}${mention}`;
}

/** Nobody has to answer it any more. */
export function needsNobody({ triage, joinedInto }: Story, { removed }: Alert): boolean {
  return isClosed(triage) || removed === true || joinedInto !== undefined;
}

function titleLine(story: Story): Markdown {
  return quotedTitle(leadReport(story));
}

/** What is new of a story that only a list has shown. */
function updateLine({ reports }: Story, alert: Alert): Markdown {
  const lines = cardUpdates(alert).map(({ changes, itemId }) => {
    const report = reports.find(({ item, source }) => item.id === itemId && source.handling === "open");
    if (report === undefined) return md`Update: ${escapeText(describeStoryChanges(changes), 300)}`;
    const headline = quoted(escapeText(report.item.title, 160));
    return md`Update: ${escapeText(nameStoryChanges(changes), 300)} · ${headline}`;
  });
  return inLines(lines);
}

/** The title with its hits in bold, in quotation marks that it does not use itself. */
export function quotedTitle({ item, watches }: Report): Markdown {
  const hits = watches.flatMap((watch) => watch.hits);
  return quoted(markHits(item.title, ofField(hits, "title"), 300));
}

export function ofField(hits: readonly Hit[], field: Hit["field"]): readonly Hit[] {
  return hits.filter((hit) => hit.field === field);
}

function restrictedLine(story: Story): Markdown {
  return md`An item by ${sourceName(leadReport(story))} matched. Its source is restricted.`;
}

function sourceName({ source }: Pick<Report, "source">): Markdown {
  return escapeText(source.name, longestName);
}

function gistLine(story: Story): Markdown | undefined {
  const gist = storyGist(story);
  return gist === undefined ? undefined : md`By rule: ${escapeText(describeGist(gist), 200)}`;
}

/** Open material names its watches in the notice. */
function watchLine(story: Story): Markdown {
  return md`Watch: ${watchNames(leadReport(story).watches)}`;
}

/** What the text says beyond the title, with which many begin. */
function excerptLine(story: Story): Markdown {
  const {
    item: { title, text },
    watches,
  } = leadReport(story);
  const repeated =
    title !== "" && text.startsWith(title)
      ? title.length + (/^[\s.:…–—-]*/u.exec(text.slice(title.length))?.[0].length ?? 0)
      : 0;
  const hits = ofField(
    watches.flatMap((watch) => watch.hits),
    "text",
  )
    .filter(({ start }) => start >= repeated)
    .map((hit) => ({ ...hit, start: hit.start - repeated, end: hit.end - repeated }));
  return markHits(text.slice(repeated), hits, 400);
}

/** The language is the one that was found; what the feed or the source declares only where none was. */
function sourceLine(story: Story): Markdown {
  const { item, enriched, source } = leadReport(story);
  const language = enriched?.language ?? item.language ?? source.language ?? "";
  const times = md`${publishedWords(item)}, ${seenWords(item)}`;
  return withDots([sourceName({ source }), escapeText(language, 35), times]);
}

/** An edit may have brought what is watched. */
function seenWords({ seenAt, editedAt }: Report["item"]): Markdown {
  return editedAt === undefined
    ? md`seen ${discordTime(seenAt, "time")}`
    : md`edited since ${discordTimeNear(seenAt, editedAt)}`;
}

function publishedWords(item: Report["item"]): Markdown {
  const { published, doubtfulDate } = item;
  if (published === undefined)
    return doubtfulDate === undefined ? md`undated` : escapeText(describeDoubtfulDate(doubtfulDate));
  if (isDatedAhead(item)) return describeDateAhead(discordTime(Date.parse(published)));
  return md`published ${discordTimeNear(Date.parse(published), item.seenAt)}`;
}

function splitLine({ splitFrom }: Story): Markdown | undefined {
  return splitFrom === undefined ? undefined : md`split from ${escapeText(splitFrom)}`;
}

/** The hits that are spelt otherwise than their name; the others are bold already. */
function spellingsLine(story: Story): Markdown | undefined {
  const hits = leadReport(story).watches.flatMap((watch) => watch.hits);
  const each = new Map(hits.map((hit) => [`${hit.text}\u0000${hit.term}`, hit]));
  const words = [...each.values()].filter(isForeign).slice(0, 6).map(foreignSpelling);
  return words.length === 0 ? undefined : md`hit: ${withDots(words)}`;
}

function linkLine(story: Story): Markdown {
  const { item, source } = leadReport(story);
  return itemLink(item.link, source.handling);
}
