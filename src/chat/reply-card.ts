import { leadReport } from "../domain/lead-report.ts";
import type { Alert, Reply, Report, Story } from "../domain/story.ts";
import type { Markdown } from "../lib/shown-text.ts";
import type { Message } from "../ports/chat.ts";
import { itemLink } from "./item-link.ts";
import { roleMention, userMention } from "./links.ts";
import { quoted } from "./report-line.ts";
import { count, escapeText, inLines, joined, md, shortenMarkdown, withDots, withSpaces } from "./text.ts";
import { describeGist } from "./words/describe-gist.ts";
import { describeStoryChanges, nameStoryChanges } from "./words/describe-story-changes.ts";

const longest = { changes: 500, headline: 250, link: 500 } as const;

/**
 * A material update under its alert: what changed, and the headline, source and link of the report that says so, as its handling
 * lets them be shown. Of what is not open a lock screen has the id only.
 */
export function replyCard(story: Story, alert: Alert, reply: Reply): Message {
  if (reply.mentionUserIds !== undefined) return personalCard(story, reply, reply.mentionUserIds);
  const role = reply.mentionRoleId ?? alert.mentionRoleId;
  const ping = reply.ping && role !== undefined ? [role] : [];
  const report = story.reports.find(({ item }) => item.id === reply.itemId);
  const { notice, card } = textOf(story, reply, report);
  const [first, ...others] = notice;
  const head = withDots([md`↳ ${escapeText(story.shortId)}`, first]);
  const content = inLines([withSpaces([head, ...ping.map(roleMention)]), ...others]);
  return {
    content: shortenMarkdown(content, 2000),
    ...(card.length > 0 && { embeds: [{ description: inLines(card) }] }),
    allowed_mentions: { parse: [], roles: ping },
  };
}

/** It says nothing of the news: a lock screen may show it. */
function personalCard({ shortId }: Story, { changes }: Reply, people: readonly string[]): Message {
  const what = escapeText(describeStoryChanges(changes), longest.changes);
  const content = md`${withSpaces(people.map(userMention))} ↳ ${escapeText(shortId)} · ${what}`;
  return { content, allowed_mentions: { parse: [], users: [...people] } };
}

interface ReplyText {
  readonly notice: readonly Markdown[];
  readonly card: readonly Markdown[];
}

function textOf(story: Story, { changes, others }: Reply, report: Report | undefined): ReplyText {
  const { handling } = (report ?? leadReport(story)).source;
  const words = report === undefined ? describeStoryChanges(changes) : nameStoryChanges(changes);
  const text = escapeText(words, longest.changes);
  switch (handling) {
    case "open":
      return report === undefined
        ? { notice: [text], card: [] }
        : { notice: [text, headlineOf(report), ...othersOf(others)], card: [originOf(report)] };
    case "sensitive":
      return {
        notice: [],
        card: report === undefined ? [text] : [text, ...gistOf(report), originOf(report), ...othersOf(others)],
      };
    case "restricted":
      return {
        notice: [],
        card: report === undefined ? [] : [md`An item by ${nameOf(report)} matched. Its source is restricted.`],
      };
  }
}

function headlineOf({ item }: Report): Markdown {
  return quoted(escapeText(item.title, longest.headline));
}

/** What else came while it waited. */
function othersOf(others = 0): readonly Markdown[] {
  return others === 0 ? [] : [md`… and ${count(others, "earlier update")} that waited with it: All reports`];
}

function originOf({ item, source }: Report): Markdown {
  return joined([nameOf({ source }), itemLink(item.link, source.handling, longest.link)], " · ");
}

function gistOf({ gist }: Report): readonly Markdown[] {
  return gist === undefined ? [] : [md`By rule: ${escapeText(describeGist(gist), 200)}`];
}

function nameOf({ source }: Pick<Report, "source">): Markdown {
  return escapeText(source.name, 80);
}
