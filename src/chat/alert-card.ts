import { type APIEmbed, ButtonStyle, ComponentType } from "discord-api-types/v10";
import type { Severity } from "../domain/severity.ts";
import type { Alert, Report, Story } from "../domain/story.ts";
import type { Hit } from "../domain/watch.ts";
import type { Message } from "../ports.ts";
import { alertActions, alertButton } from "./alert-actions.ts";
import { escapeText, shorten } from "./escape.ts";
import { markHits } from "./mark-hits.ts";

const faces: Readonly<Record<Severity, { readonly sign: string; readonly colour: number }>> = {
  low: { sign: "⚪", colour: 0x9aa5b1 },
  medium: { sign: "🟡", colour: 0xd9a400 },
  high: { sign: "🔴", colour: 0xd64545 },
  critical: { sign: "🟣", colour: 0x8b2fc9 },
};
const mostNamed = 8;
const quietColour = 0x5c6670;

/**
 * An alert as analysts see it: the content is the line that a push notice shows, the embed the rest.
 *
 * The first report leads. The footer carries the short id, by which a post is found again after a crash.
 */
export function alertCard(story: Story, alert: Alert): Message {
  const [report] = story.reports;
  if (report === undefined) throw new Error(`story ${story.id} has no report`);
  return {
    content: shorten([stateLine(story, alert, report), mention(alert)].filter(Boolean).join(" "), 2000),
    embeds: [card(story, alert, report)],
    components: [buttons(story, alert)],
    allowed_mentions: { parse: [], roles: alert.mentionRoleId === undefined ? [] : [alert.mentionRoleId] },
  };
}

function mention(alert: Alert): string {
  return alert.mentionRoleId === undefined ? "" : `<@&${alert.mentionRoleId}>`;
}

function stateLine(story: Story, alert: Alert, report: Report): string {
  const { sign } = faces[story.severity];
  const watched = story.reports.flatMap(({ watches }) => watches.map(({ name }) => name));
  const names = [...new Set(watched)].map(escapeText).join(", ");
  const parts = [
    `${alert.state === "open" ? sign : "▫️"} ${story.severity.toUpperCase()}`,
    report.source.handling === "open" ? names : "",
    report.source.sample ? "SAMPLE" : "",
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

function card(story: Story, alert: Alert, report: Report): APIEmbed {
  return {
    description: shorten(bodyLines(story, report).filter(Boolean).join("\n"), 4096),
    color: alert.state === "open" ? faces[story.severity].colour : quietColour,
    footer: { text: story.shortId },
  };
}

function bodyLines(story: Story, report: Report): readonly string[] {
  const { item, source } = report;
  if (source.handling === "restricted")
    return [`An item by ${escapeText(source.name)} matched. Its source is restricted.`];
  const hits = report.watches.flatMap((watch) => watch.hits);
  const title = quoted(markHits(item.title, ofField(hits, "title"), 300));
  const excerpt = markHits(item.text, ofField(hits, "text"), 400);
  const shown = source.handling === "sensitive" ? [`||${title}||`, excerpt && `||${excerpt}||`] : [title, excerpt];
  const gist = report.gist === undefined ? "" : `By rule: ${escapeText(shorten(report.gist, 200))}`;
  const split = story.splitFrom === undefined ? "" : `split from ${story.splitFrom}`;
  return [gist, ...shown, originLine(report), alsoLine(story), split, spellings(hits), linkOf(report)];
}

function quoted(title: string): string {
  return title.includes("«") ? `“${title}”` : `«${title}»`;
}

function ofField(hits: readonly Hit[], field: Hit["field"]): readonly Hit[] {
  return hits.filter((hit) => hit.field === field);
}

function originLine({ item, source }: Report): string {
  const published = item.published === undefined ? "undated" : `published ${discordTime(Date.parse(item.published))}`;
  const parts = [
    escapeText(source.name),
    item.language ?? source.language,
    `${published}, seen ${discordTime(item.seenAt)}`,
  ];
  return parts.filter(Boolean).join(" · ");
}

/** Who else tells it, each source once, with when its last report joined. */
function alsoLine({ reports: [first, ...others] }: Story): string {
  if (first === undefined || others.length === 0) return "";
  const sources = [...Map.groupBy(others, ({ source }) => source.id).values()];
  const names = sources.slice(0, mostNamed).map(([report]) => escapeText(report?.source.name ?? ""));
  const more = sources.length > mostNamed ? ` and ${sources.length - mostNamed} more` : "";
  const last = others.at(-1)?.joinedAt ?? first.joinedAt;
  return `also: ${names.join(", ")}${more} · ${others.length + 1} reports, last ${discordTime(last)}`;
}

/** Shown by each reader's client in the reader's own time zone. */
function discordTime(instant: number): string {
  return `<t:${Math.floor(instant / 1000)}:f>`;
}

function spellings(hits: readonly Hit[]): string {
  const seen = new Map(hits.map((hit) => [`${hit.text}\u0000${hit.term}`, hit]));
  const words = [...seen.values()].slice(0, 6).map(({ text, term }) => {
    return text === term ? escapeText(text) : `${escapeText(shorten(text, 60))} = ${escapeText(term)}`;
  });
  return words.length === 0 ? "" : `hit: ${words.join(" · ")}`;
}

/** Only the item's own link is ever live, and its words are its true host. */
function linkOf({ item, source }: Report): string {
  if (item.link === undefined || !URL.canParse(item.link)) return "";
  const url = new URL(item.link);
  if (url.protocol !== "http:" && url.protocol !== "https:") return "";
  if (source.handling !== "open") return `${url.protocol.replace("tt", "xx")}//${url.host.replaceAll(".", "[.]")}`;
  if (url.href.length > 1000) return `${escapeText(url.host)} (its link is too long to show)`;
  return `[${escapeText(url.host)} ↗](${url.href.replaceAll("(", "%28").replaceAll(")", "%29")})`;
}

function buttons(story: Story, alert: Alert): NonNullable<Message["components"]>[number] {
  const { acknowledge, dismiss, more } = alertActions;
  return {
    type: ComponentType.ActionRow,
    components: [
      alertButton(acknowledge, story, alert, { off: alert.state === "acknowledged", style: ButtonStyle.Primary }),
      alertButton(dismiss, story, alert, { off: alert.state === "dismissed" }),
      alertButton(more, story, alert),
    ],
  };
}
