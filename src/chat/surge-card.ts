import type { Bulletin, BulletinEntry } from "../domain/bulletin.ts";
import { severitiesThat } from "../domain/severity.ts";
import type { SurgeState } from "../domain/surge.ts";
import type { Label, Markdown } from "../lib/shown-text.ts";
import type { Message, Row } from "../ports/chat.ts";
import { surgeRow } from "./bulletin-line.ts";
import { menuRow } from "./buttons.ts";
import { discordTime } from "./discord-time.ts";
import { fittingLines } from "./fitting-lines.ts";
import { channelMention } from "./links.ts";
import { capitalise, count, escapeText, inLines, label, md, plainText, shorten, withDots, withSpaces } from "./text.ts";
import { describeGist } from "./words/describe-gist.ts";

/** Discord's limit of an embed's description, less the lines above and below the rows. */
const room = 3_600;
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
  const lines = [text, left === 0 ? undefined : md`… and ${left} earlier`, wayOn(surge, over)];
  return {
    content: headOf(bulletin, surge, over),
    embeds: [{ description: inLines(lines), color: over ? colours.over : colours.live }],
    components: [menu(bulletin, entries)],
  };
}

function headOf({ entries, openedAt }: Bulletin, surge: SurgeState, over: boolean): Markdown {
  const events = count(entries.length, "event");
  const reports = entries.reduce((sum, entry) => sum + entry.reports, 0);
  const head = [
    over ? md`▫️ Surge is over` : md`🌊 SURGE`,
    escapeText(surge.watchName, 80),
    reports > entries.length ? md`${events} in ${reports} reports` : events,
    over
      ? md`${discordTime(openedAt, "time")} to ${discordTime(surge.lastAt, "time")}`
      : md`since ${discordTime(openedAt, "time")}`,
  ];
  return withDots(head);
}

function wayOn({ threadId }: SurgeState, over: boolean): Markdown {
  const list = threadId === undefined ? "" : md`All are listed in ${channelMention(threadId)}.`;
  const rest = over ? "" : md`${capitalise(escapeText(severitiesThat("neverHeld")))} alerts still come one by one.`;
  return withSpaces([list, rest]);
}

function menu({ id }: Bulletin, entries: readonly BulletinEntry[]): Row {
  const options = entries.map((entry) => ({ label: labelOf(entry), value: entry.storyId }));
  return menuRow(surgeEvent, id, label`Open an event`, options);
}

/** Plain: Discord reads no Markdown in menus. */
function labelOf({ shortId, title, gist }: BulletinEntry): Label {
  const words = title ?? (gist === undefined ? "(not shown here)" : describeGist(gist));
  return shorten(label`${plainText(shortId)} · ${plainText(words)}`, 100);
}
