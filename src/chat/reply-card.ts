import { leadReport } from "../domain/lead-report.ts";
import type { Alert, Reply, Report, Story } from "../domain/story.ts";
import type { Message } from "../ports/chat.ts";
import { itemLink } from "./item-link.ts";
import { quoted } from "./report-line.ts";
import { count, escapeText, shorten } from "./text.ts";
import { describeGist } from "./words/describe-gist.ts";
import { describeStoryChanges, nameStoryChanges } from "./words/describe-story-changes.ts";

const longest = { changes: 500, headline: 250, link: 500 } as const;

/**
 * A material update under its alert: what changed, and the headline, source and link of the report that says so, as its handling
 * lets them be shown. Of what is not open a lock screen has the id only.
 */
export function replyCard(story: Story, alert: Alert, reply: Reply): Message {
  const role = reply.mentionRoleId ?? alert.mentionRoleId;
  const ping = reply.ping && role !== undefined ? [role] : [];
  const report = story.reports.find(({ item }) => item.id === reply.itemId);
  const { notice, card } = textOf(story, reply, report);
  const [first = "", ...others] = notice;
  const head = [`↳ ${story.shortId}`, first].filter(Boolean).join(" · ");
  const content = [[head, ...ping.map((id) => `<@&${id}>`)].join(" "), ...others].join("\n");
  return {
    content: shorten(content, 2000),
    ...(card.length > 0 && { embeds: [{ description: card.join("\n") }] }),
    allowed_mentions: { parse: [], roles: ping },
  };
}

interface ReplyText {
  readonly notice: readonly string[];
  readonly card: readonly string[];
}

function textOf(story: Story, { changes, others }: Reply, report: Report | undefined): ReplyText {
  const { handling } = (report ?? leadReport(story)).source;
  const words = report === undefined ? describeStoryChanges(changes) : nameStoryChanges(changes);
  const text = escapeText(shorten(words, longest.changes));
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
        card: report === undefined ? [] : [`An item by ${nameOf(report)} matched. Its source is restricted.`],
      };
  }
}

function headlineOf({ item }: Report): string {
  return quoted(escapeText(shorten(item.title, longest.headline)));
}

/** What else came while it waited. */
function othersOf(others = 0): readonly string[] {
  return others === 0 ? [] : [`… and ${count(others, "earlier update")} that waited with it: All reports`];
}

function originOf({ item, source }: Report): string {
  return [nameOf({ source }), itemLink(item.link, source.handling, longest.link)].filter(Boolean).join(" · ");
}

function gistOf({ gist }: Report): readonly string[] {
  return gist === undefined ? [] : [`By rule: ${escapeText(shorten(describeGist(gist), 200))}`];
}

function nameOf({ source }: Pick<Report, "source">): string {
  return escapeText(shorten(source.name, 80));
}
