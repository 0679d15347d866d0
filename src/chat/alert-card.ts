import { ButtonStyle } from "discord-api-types/v10";
import { cardMention } from "../domain/card-updates.ts";
import { leadReport } from "../domain/lead-report.ts";
import { severityPolicy } from "../domain/severity.ts";
import type { Alert, Story } from "../domain/story.ts";
import type { StoryRef } from "../domain/story-ref.ts";
import { testedChannel } from "../domain/test-alert.ts";
import type { Triage } from "../domain/triage.ts";
import type { Label, Markdown } from "../lib/shown-text.ts";
import type { Message } from "../ports/chat.ts";
import { alertActions, alertButton } from "./alert-actions.ts";
import { buttonRow } from "./buttons.ts";
import { type CardPart, cardParts, needsNobody } from "./card-parts.ts";
import { mostListed } from "./report-line.ts";
import { inLines, label, plainText, shorten, shortenMarkdown } from "./text.ts";

/** Discord's limits of a message's content and of an embed's description, in UTF-16 units. */
const longest = { notice: 2000, card: 4096 } as const;
const closedColour = 0x5c6670;

/**
 * An alert as analysts see it: the content is what a push notice shows, how severe and what it is, the embed the rest.
 *
 * The most trusted report leads. What it says is `cardParts`, in that order.
 */
export function alertCard(story: Story, alert: Alert): Message {
  const color = needsNobody(story, alert) ? closedColour : severityPolicy[story.severity].colour;
  return {
    content: textOf("notice", story, alert),
    embeds: [{ description: textOf("card", story, alert), color }],
    components: testedChannel(story.guildId) === undefined ? buttons(story, alert) : [],
    allowed_mentions: { parse: [], roles: [cardMention(alert) ?? []].flat() },
    topic: {
      title: titleOf(story),
      labels: [story.severity, ...(alert.removed ? [] : stateLabels[story.triage.state])],
    },
  };
}

const stateLabels: Readonly<Record<Triage["state"], readonly string[]>> = {
  open: ["open"],
  acknowledged: ["acknowledged"],
  dismissed: ["not relevant", "dismissed"],
};

/** A list of posts shows it: of what is not open only the id. */
function titleOf(story: Story): Label {
  const { item, source } = leadReport(story);
  const title = source.handling === "open" ? plainText(item.title) : "";
  const id = plainText(story.shortId);
  return title === "" ? id : shorten(label`${id} · ${title}`, 100);
}

function textOf(place: CardPart["in"], story: Story, alert: Alert): Markdown {
  const { handling } = leadReport(story).source;
  const drawn = cardParts
    .filter((part) => part.in === place && part.for.includes(handling))
    .map((part) => ({
      text: part.text(story, alert) ?? ("" as const),
      leaveOut: part.leaveOut ?? Number.POSITIVE_INFINITY,
    }));
  return fitting(
    drawn.filter(({ text }) => text !== ""),
    longest[place],
  );
}

interface DrawnPart {
  readonly text: Markdown | "";
  readonly leaveOut: number;
}

/** Whole parts go, the least needed first: a line that is cut may lose the end of a mark or of a link. */
function fitting(parts: readonly DrawnPart[], limit: number): Markdown {
  const all = inLines(parts.map(({ text }) => text));
  const first = Math.min(...parts.map(({ leaveOut }) => leaveOut));
  if (all.length <= limit || !Number.isFinite(first)) return shortenMarkdown(all, limit);
  return fitting(
    parts.filter(({ leaveOut }) => leaveOut !== first),
    limit,
  );
}

function buttons(story: Story, alert: Alert): NonNullable<Message["components"]> {
  const { joinedInto, possibly } = story;
  const { handling } = leadReport(story).source;
  if (joinedInto !== undefined) return [buttonRow([partButton(story, joinedInto, alert)])];
  const { acknowledge, dismiss, showText, reports, more } = alertActions;
  const isLong = story.reports.length - 1 > mostListed && handling !== "restricted";
  const usual = buttonRow([
    alertButton(acknowledge, story, alert, { off: story.triage.state === "acknowledged", style: ButtonStyle.Primary }),
    alertButton(dismiss, story, alert, { off: story.triage.state === "dismissed" }),
    ...(handling === "sensitive" ? [alertButton(showText, story, alert)] : []),
    ...(isLong ? [alertButton(reports, story, alert)] : []),
    alertButton(more, story, alert),
  ]);
  if (possibly === undefined || handling === "restricted") return [usual];
  const name = label`Join to ${plainText(possibly.shortId)}`;
  return [usual, buttonRow([{ ...alertButton(alertActions.join, story, alert), label: name }])];
}

/** Undoes the join: splits the first of its reports off where it was joined to. */
function partButton(story: Story, into: StoryRef, alert: Alert): ReturnType<typeof alertButton> {
  const [first] = story.reports;
  const there = { id: into.storyId };
  return { ...alertButton(alertActions.split, there, alert, { last: first?.item.id }), label: label`Undo the join` };
}
