import type { Bulletin } from "../domain/bulletin.ts";
import type { Message } from "../ports/chat.ts";
import { bulletinLine } from "./bulletin-line.ts";
import { surgeCard } from "./surge-card.ts";
import { shorten } from "./text.ts";
import { describeNotice } from "./words/describe-notice.ts";

const titles: Readonly<Record<Bulletin["why"], string>> = {
  quiet: "held over the quiet hours",
  digest: "since the last digest",
  burst: "more than this channel takes one by one",
  cooldown: "held by their watch's cooldown",
  "first-day": "of the last 24 hours, from before this watchlist was awake; `/alert show` opens each",
  surge: "of this surge",
  notice: "",
};

/** Discord's limit of an embed's description, less the line that says how many more there are. */
const room = 3_900;

/** A notice, or held alerts in one message without a ping; each line has the short id with which `/alert show` shows everything. `locale` is that of numbers. */
export function bulletinCard(bulletin: Bulletin, locale = "en"): Message {
  const { entries, why, notice, incident } = bulletin;
  if (incident !== undefined) return surgeCard(bulletin, incident);
  if (notice !== undefined) return { content: shorten(describeNotice(notice, locale), 2000) };
  const lines = entries.map(bulletinLine);
  const shown: string[] = [];
  for (const text of lines) {
    if (shown.join("\n").length + text.length > room) break;
    shown.push(text);
  }
  const left = lines.length - shown.length;
  if (left > 0) shown.push(`… and ${left} more: \`/alert list\``);
  const count = entries.length === 1 ? "1 alert" : `${entries.length} alerts`;
  return {
    content: `🗂️ ${count} ${titles[why]}`,
    embeds: [{ description: shown.join("\n"), color: 0x5c6670 }],
  };
}
