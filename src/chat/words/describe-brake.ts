import type { BrakeNotice } from "../../domain/notice.ts";
import { severityPolicy } from "../../domain/severity.ts";
import type { Markdown } from "../../lib/shown-text.ts";
import { discordTime } from "../discord-time.ts";
import { itemLink } from "../item-link.ts";
import { bold, code, count, escapeText, inLines, md, withDots } from "../text.ts";
import { describeGist } from "./describe-gist.ts";

type HeldItem = BrakeNotice["shown"][number];

const longest = { title: 90, link: 120 } as const;

/** What the brake holds of a source, or what became of that. */
export function describeBrake(notice: BrakeNotice): Markdown {
  return notice.decided === undefined ? undecidedText(notice) : decidedLine(notice, notice.decided);
}

function undecidedText({ source, sourceId, items, shown }: BrakeNotice): Markdown {
  const left = items - shown.length;
  const show = code(`/source show source:${sourceId}`, 150);
  return inLines([
    md`✋ ${bold(source)} suddenly shows many new items. ${items === 1 ? md`1 item that matches your watches is` : md`${items} items that match your watches are`} held until you decide:`,
    ...heldLines(shown),
    left > 0 && shown.length > 0 && md`… and ${left} more. ${show} lists those that you may see.`,
    shown.length === 0 && md`Their titles are not for everyone here. ${show} lists those that you may see.`,
    md`Released, they come as alerts. Discarded, they are only counted, and \`/audit undo\` takes that back for a day. Without a decision they are let go after 30 days.`,
  ]);
}

/** A line for each item, with its title and its link where its source's handling lets them be shown. */
export function heldLines(items: readonly HeldItem[]): readonly Markdown[] {
  return items.map(({ severity, title, gist, link }) => {
    const words = title === undefined ? gist && escapeText(describeGist(gist), longest.title) : named(title);
    return withDots([
      md`${severityPolicy[severity].sign} ${words ?? md`(not shown here)`}`,
      link !== undefined && itemLink(link.url, link.handling, longest.link),
    ]);
  });
}

function named(title: string): Markdown {
  return escapeText(title, longest.title) || md`(without a title)`;
}

function decidedLine({ source }: BrakeNotice, { what, by, at, items }: NonNullable<BrakeNotice["decided"]>): Markdown {
  const who = by === undefined ? md`` : md` by ${escapeText(by, 60)}`;
  const when = discordTime(at);
  switch (what) {
    case "released":
      return md`✅ ${bold(source)}: ${count(items, "held item")} released${who} ${when}; they come as alerts.`;
    case "discarded":
      return md`🗑️ ${bold(source)}: ${count(items, "held item")} discarded${who} ${when}, without alerts. \`/audit undo\` takes that back for a day.`;
    case "elsewhere":
      return md`☑️ ${bold(source)}: nothing of this waits any more. \`/audit list\` shows who decided; a later message lists what is held now, if anything is.`;
  }
}
