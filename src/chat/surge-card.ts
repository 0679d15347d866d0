import { type APIActionRowComponent, type APIStringSelectComponent, ComponentType } from "discord-api-types/v10";
import type { Bulletin, BulletinEntry } from "../domain/bulletin.ts";
import { severitiesThat } from "../domain/severity.ts";
import type { SurgeState } from "../domain/surge.ts";
import type { Message } from "../ports/chat.ts";
import { surgeRow } from "./bulletin-line.ts";
import { actionId } from "./define-action.ts";
import { discordTime } from "./discord-time.ts";
import { fittingLines } from "./fitting-lines.ts";
import { capitalise, count, escapeText, plainText, shorten } from "./text.ts";
import { describeGist } from "./words/describe-gist.ts";

/** Discord's limit of an embed's description, less the lines above and below the rows. */
const room = 3_600;
/** Discord's limit of a menu. */
const mostChoices = 25;
const colours = { live: 0xd64545, over: 0x5c6670 } as const;

/** The menu of a live card. Its name is a promise: old messages carry it for as long as they exist. */
export const surgeEvent = { name: "surge-event" } as const;

/** A surge in one message that is edited as it goes: a row for each event, the newest first, and a menu that opens one. */
export function surgeCard(bulletin: Bulletin, surge: SurgeState): Message {
  const over = surge.endedAt !== undefined;
  const entries = bulletin.entries.toReversed();
  const { text, left } = fittingLines(
    entries.map((entry) => (withLink) => surgeRow(entry, withLink)),
    room,
  );
  const lines = [text, left === 0 ? "" : `… and ${left} before`, wayOn(surge, over)];
  return {
    content: headOf(bulletin, surge, over),
    embeds: [{ description: lines.filter(Boolean).join("\n"), color: over ? colours.over : colours.live }],
    components: [menu(bulletin, entries)],
  };
}

function headOf({ entries, openedAt }: Bulletin, surge: SurgeState, over: boolean): string {
  const events = count(entries.length, "event");
  const reports = entries.reduce((sum, entry) => sum + entry.reports, 0);
  const head = [
    over ? "▫️ Surge is over" : "🌊 SURGE",
    escapeText(shorten(surge.watchName, 80)),
    reports > entries.length ? `${events} in ${reports} reports` : events,
    over
      ? `${discordTime(openedAt, "time")} to ${discordTime(surge.lastAt, "time")}`
      : `since ${discordTime(openedAt, "time")}`,
  ];
  return head.filter(Boolean).join(" · ");
}

function wayOn({ threadId }: SurgeState, over: boolean): string {
  const list = threadId === undefined ? "" : `All are listed in <#${threadId}>.`;
  const rest = over ? "" : `${capitalise(severitiesThat("neverHeld"))} alerts still come one by one.`;
  return [list, rest].filter(Boolean).join(" ");
}

function menu({ id }: Bulletin, entries: readonly BulletinEntry[]): APIActionRowComponent<APIStringSelectComponent> {
  const options = entries.slice(0, mostChoices).map((entry) => ({ label: labelOf(entry), value: entry.storyId }));
  const custom_id = actionId(surgeEvent, id);
  const select = { type: ComponentType.StringSelect, custom_id, placeholder: "Open an event", options } as const;
  return { type: ComponentType.ActionRow, components: [select] };
}

/** Plain: Discord reads no Markdown in menus. */
function labelOf({ shortId, title, gist }: BulletinEntry): string {
  const words = title ?? (gist === undefined ? "(not shown here)" : describeGist(gist));
  return shorten(`${shortId} · ${plainText(words)}`, 100);
}
