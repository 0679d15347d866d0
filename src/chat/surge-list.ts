import type { Bulletin } from "../domain/bulletin.ts";
import { severitiesThat } from "../domain/severity.ts";
import type { SurgeState } from "../domain/surge.ts";
import type { Markdown } from "../lib/shown-text.ts";
import type { ShownList } from "./alert-list.ts";
import { discordTime } from "./discord-time.ts";
import { channelMention } from "./links.ts";
import { capitalise, count, escapeText, md, withDots, withSpaces } from "./text.ts";

const colours = { live: 0xd64545, over: 0x5c6670 } as const;

/** A surge in one message that is edited as it goes: a line for each event, the newest first. */
export function surgeList(bulletin: Bulletin, surge: SurgeState): ShownList {
  const over = surge.endedAt !== undefined;
  return {
    id: bulletin.id,
    title: headOf(bulletin, surge, over),
    rows: bulletin.entries.toReversed(),
    foot: wayOn(surge, over),
    color: over ? colours.over : colours.live,
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
