import type { Bulletin, BulletinEntry } from "../domain/bulletin.ts";
import type { Markdown } from "../lib/shown-text.ts";
import type { Message } from "../ports/chat.ts";
import { bulletinLine } from "./bulletin-line.ts";
import { fittingLines } from "./fitting-lines.ts";
import { handoverCard } from "./handover-card.ts";
import { surgeAnswer } from "./surge-answer.ts";
import { surgeCard } from "./surge-card.ts";
import { count, joined, md, shortenMarkdown } from "./text.ts";
import { trendCard } from "./trend-card.ts";
import { describeNotice } from "./words/describe-notice.ts";

const titles: Readonly<Record<Bulletin["why"], Markdown | "">> = {
  quiet: md`held over the quiet hours`,
  digest: md`since the last digest`,
  burst: md`– more than this channel takes one by one`,
  cooldown: md`held by their watch's cooldown`,
  "first-day": md`of the last 24 hours, from before alerts began here; \`/alert show\` opens each`,
  surge: md`of this surge`,
  notice: "",
};

/** Discord's limit of an embed's description, less the line that says how many more there are. */
const room = 3_900;

/** A notice, or what was held in one message without a ping; each line has the short id with which `/alert show` shows everything. `locale` is that of numbers. */
export function bulletinCard(bulletin: Bulletin, locale = "en"): Message {
  const { entries, why, notice, surge, cardId } = bulletin;
  if (surge !== undefined) return surgeCard(bulletin, surge);
  if (cardId !== undefined) return surgeAnswer(bulletin);
  if (notice?.code === "trend") return trendCard(notice.trend);
  if (notice?.code === "handover") return handoverCard(bulletin.id, notice.handover);
  if (notice !== undefined) return { content: shortenMarkdown(describeNotice(notice, locale), 2000) };
  const [added, updates] = [entries.filter((one) => !one.isUpdate), entries.filter((one) => one.isUpdate)];
  const { text, left } = fittingLines(
    entries.map((entry) => (withLink) => bulletinLine(entry, withLink)),
    room,
  );
  return {
    content: md`🗂️ ${counts(added, updates)} ${titles[why]}`,
    embeds: [{ description: left === 0 ? text : md`${text}\n… and ${left} more: \`/alert list\``, color: 0x5c6670 }],
  };
}

function counts(added: readonly BulletinEntry[], updates: readonly BulletinEntry[]): Markdown {
  const parts = [
    ...(added.length > 0 ? [count(added.length, "alert")] : []),
    ...(updates.length > 0 ? [count(updates.length, "update")] : []),
  ];
  return joined(parts, " and ");
}
