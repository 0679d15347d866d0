import { isClosed, type Triage } from "../domain/triage.ts";
import type { Markdown } from "../lib/shown-text.ts";
import { discordTime } from "./discord-time.ts";
import { escapeText, md, withCommas, withDots } from "./text.ts";

/** Who did what, and when; nobody is named where `/settings` says so. */
export function triageLine(triage: Triage): Markdown {
  const { state, changedBy, changedAt, assignedTo, muted } = triage;
  const closed = isClosed(triage);
  const when = closed && changedAt !== undefined ? discordTime(changedAt) : "";
  const verb = state === "acknowledged" ? md`acknowledged` : md`not relevant`;
  const done = closed ? withCommas([verb, escapeText(changedBy ?? ""), when]) : "";
  const assigned = assignedTo === undefined ? "" : md`assigned to ${escapeText(assignedTo)}`;
  return withDots([done, assigned, muted && mutedWords(muted)]);
}

function mutedWords({ until, by }: NonNullable<Triage["muted"]>): Markdown {
  const who = by === undefined ? "" : md` by ${escapeText(by)}`;
  return md`muted${who} until ${discordTime(until)}`;
}
