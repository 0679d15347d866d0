import { type APIEmbed, ButtonStyle, ComponentType } from "discord-api-types/v10";
import { leadReport } from "../domain/lead-report.ts";
import { severityPolicy } from "../domain/severity.ts";
import type { Alert, Story } from "../domain/story.ts";
import type { Message } from "../ports/chat.ts";
import { alertActions, alertButton } from "./alert-actions.ts";
import { cardLines, openTitle } from "./card-lines.ts";
import { discordTime } from "./discord-time.ts";
import { escapeText, shorten } from "./text.ts";
import { watchNames } from "./watch-names.ts";

const quietColour = 0x5c6670;

/**
 * An alert as analysts see it: the content is what a push notice shows, how severe and what it is, the embed the rest.
 *
 * The first report that may be shown most openly leads.
 */
export function alertCard(story: Story, alert: Alert): Message {
  return {
    content: shorten([firstLine(story, alert), openTitle(story)].filter(Boolean).join("\n"), 2000),
    embeds: [card(story, alert)],
    components: [buttons(story, alert)],
    allowed_mentions: { parse: [], roles: alert.mentionRoleId === undefined ? [] : [alert.mentionRoleId] },
  };
}

function firstLine(story: Story, alert: Alert): string {
  return [stateLine(story, alert), mention(alert)].filter(Boolean).join(" ");
}

function mention(alert: Alert): string {
  return alert.mentionRoleId === undefined ? "" : `<@&${alert.mentionRoleId}>`;
}

/** A lock screen shows this line to whoever stands near: of what is not open it is severity and id alone. */
function stateLine(story: Story, alert: Alert): string {
  const { sign } = severityPolicy[story.severity];
  const open = story.reports.filter(({ source }) => source.handling === "open");
  const parts = [
    `${alert.state === "open" ? sign : "▫️"} ${story.severity.toUpperCase()}`,
    watchNames(open.flatMap(({ watches }) => watches)),
    leadReport(story).source.sample ? "SAMPLE" : "",
    story.shortId,
    stateWords(alert),
  ];
  return parts.filter(Boolean).join(" · ");
}

/** Who did what, and when; nobody is named where `/settings` says so. */
function stateWords({ state, changedBy, changedAt, assignedTo }: Alert): string {
  const turned = state === "acknowledged" || state === "dismissed";
  const when = turned && changedAt !== undefined ? discordTime(changedAt) : "";
  const verb = state === "acknowledged" ? "acknowledged" : "not relevant";
  const done = turned ? [verb, changedBy && escapeText(changedBy), when].filter(Boolean).join(", ") : "";
  const assigned = assignedTo === undefined ? "" : `assigned to ${escapeText(assignedTo)}`;
  return [done, assigned].filter(Boolean).join(" · ");
}

function card(story: Story, alert: Alert): APIEmbed {
  return {
    description: cardLines(story),
    color: alert.state === "open" ? severityPolicy[story.severity].colour : quietColour,
  };
}

function buttons(story: Story, alert: Alert): NonNullable<Message["components"]>[number] {
  const { acknowledge, dismiss, showText, more } = alertActions;
  const isHidden = leadReport(story).source.handling === "sensitive";
  return {
    type: ComponentType.ActionRow,
    components: [
      alertButton(acknowledge, story, alert, { off: alert.state === "acknowledged", style: ButtonStyle.Primary }),
      alertButton(dismiss, story, alert, { off: alert.state === "dismissed" }),
      ...(isHidden ? [alertButton(showText, story, alert)] : []),
      alertButton(more, story, alert),
    ],
  };
}
