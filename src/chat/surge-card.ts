import type { Bulletin } from "../domain/bulletin.ts";
import { severitiesThat } from "../domain/severity.ts";
import type { Incident } from "../domain/surge.ts";
import type { Message } from "../ports/chat.ts";
import { bulletinLine } from "./bulletin-line.ts";
import { discordTime } from "./discord-time.ts";
import { capitalise, escapeText, shorten } from "./text.ts";

const mostNamed = 6;
const mostNewest = 6;
const colours = { live: 0xd64545, over: 0x5c6670 } as const;

/** A surge in one message that is edited as it goes: counts first, then who claims and denies what, then the newest stories. */
export function surgeCard(bulletin: Bulletin, incident: Incident): Message {
  const { entries } = bulletin;
  const over = incident.endedAt !== undefined;
  const count = entries.length === 1 ? "1 story" : `${entries.length} stories`;
  const { reports } = incident.summary;
  const head = [
    over ? "▫️ Surge is over" : "🌊 SURGE",
    escapeText(shorten(incident.watchName, 80)),
    reports > entries.length ? `${count} in ${reports} reports` : count,
    over
      ? `${discordTime(bulletin.openedAt, "time")} to ${discordTime(incident.lastAt, "time")}`
      : `since ${discordTime(bulletin.openedAt, "time")}`,
  ];
  const lines = [...summaryLines(incident), ...newestLines(bulletin, over), wayOn(incident, over)];
  return {
    content: head.filter(Boolean).join(" · "),
    embeds: [
      {
        description: shorten(lines.filter(Boolean).join("\n"), 4096),
        color: over ? colours.over : colours.live,
      },
    ],
  };
}

function summaryLines({ summary }: Incident): readonly string[] {
  const { languages, sources, claims, denials, dead, injured } = summary;
  return [
    `**Languages** ${counts(languages)}`,
    `**Sources** ${counts(sources)}`,
    named("Claim in", claims),
    named("Denial in", denials),
    toll("Dead, as reported", dead),
    toll("Injured, as reported", injured),
  ];
}

function counts(all: readonly (readonly [string, number])[]): string {
  const shown = all.slice(0, mostNamed).map(([name, count]) => `${escapeText(shorten(name, 60))} ${count}`);
  const more = all.length > mostNamed ? [`${all.length - mostNamed} more`] : [];
  return [...shown, ...more].join(" · ");
}

function named(what: string, shortIds: readonly string[]): string {
  if (shortIds.length === 0) return "";
  const more = shortIds.length > mostNamed ? ` and ${shortIds.length - mostNamed} more` : "";
  return `**${what}** ${shortIds
    .slice(0, mostNamed)
    .map((id) => `\`${id}\``)
    .join(" ")}${more}`;
}

/** Side by side: which of them is right, a rule cannot know. */
function toll(what: string, numbers: readonly number[]): string {
  if (numbers.length === 0) return "";
  const newest = numbers.at(-1);
  return `**${what}** ${numbers.slice(-mostNamed).join(", ")}${numbers.length > 1 ? ` (newest ${newest})` : ""}, by rule`;
}

function newestLines({ entries }: Bulletin, over: boolean): readonly string[] {
  if (over) return [];
  return ["**Newest**", ...entries.slice(-mostNewest).toReversed().map(bulletinLine)];
}

function wayOn({ threadId }: Incident, over: boolean): string {
  const list = threadId === undefined ? "`/alert list` shows all" : `All are listed in <#${threadId}>`;
  const rest = over ? "" : ` ${capitalise(severitiesThat("neverHeld"))} alerts still come by themselves.`;
  return `${list}; \`/alert show\` opens each.${rest}`;
}
