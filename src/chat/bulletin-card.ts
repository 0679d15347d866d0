import type { Bulletin, BulletinEntry } from "../domain/bulletin.ts";
import type { Markdown } from "../lib/shown-text.ts";
import type { Message } from "../ports/chat.ts";
import { drawList, type ShownList } from "./alert-list.ts";
import { handoverCard } from "./handover-card.ts";
import { heldCard } from "./held-card.ts";
import { surgeAnswer } from "./surge-answer.ts";
import { surgeList } from "./surge-list.ts";
import { count, joined, md, shortenMarkdown } from "./text.ts";
import { trendCard } from "./trend-card.ts";
import { describeNotice } from "./words/describe-notice.ts";

const titles: Readonly<Record<Bulletin["why"], Markdown | "">> = {
  quiet: md`held over the quiet hours`,
  digest: md`since the last digest`,
  burst: md`– more than this channel takes one by one`,
  cooldown: md`held by their watch's cooldown`,
  "first-day": md`of the last 24 hours, from before alerts began here`,
  "new-source": md`from before their source was added, in one list instead of one by one`,
  surge: md`of this surge`,
  notice: "",
};

/** A notice, or what was held in one message without a ping. `locale` is that of numbers. */
export function bulletinCard(bulletin: Bulletin, locale = "en"): Message {
  const { notice, surge, cardId } = bulletin;
  if (surge === undefined && cardId !== undefined) return surgeAnswer(bulletin);
  if (notice?.code === "trend") return trendCard(notice.trend);
  if (notice?.code === "handover") return handoverCard(bulletin.id, notice.handover);
  if (notice?.code === "brake") return heldCard(bulletin.id, notice);
  if (notice !== undefined) return { content: shortenMarkdown(describeNotice(notice, locale), 2000) };
  return drawList(listOf(bulletin));
}

/** What a bulletin or a live card lists, as it is shown. */
export function listOf(bulletin: Bulletin): ShownList {
  const { id, entries, why, surge } = bulletin;
  if (surge !== undefined) return surgeList(bulletin, surge);
  const [added, updates] = [entries.filter((one) => !one.isUpdate), entries.filter((one) => one.isUpdate)];
  return { id, title: md`🗂️ ${counts(added, updates)} ${titles[why]}`, rows: entries };
}

function counts(added: readonly BulletinEntry[], updates: readonly BulletinEntry[]): Markdown {
  const parts = [
    ...(added.length > 0 ? [count(added.length, "alert")] : []),
    ...(updates.length > 0 ? [count(updates.length, "update")] : []),
  ];
  return joined(parts, " and ");
}
