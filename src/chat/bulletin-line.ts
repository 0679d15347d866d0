import type { BulletinEntry } from "../domain/bulletin.ts";
import { escapeText, shorten } from "./text.ts";
import { watchNames } from "./watch-names.ts";
import { describeGist } from "./words/describe-gist.ts";

/** One alert in a list, with the short id with which `/alert show` shows everything. */
export function bulletinLine({ shortId, severity, watches, title, gist, source }: BulletinEntry): string {
  const summary = gist === undefined ? "(not shown here)" : `by rule: ${escapeText(shorten(describeGist(gist), 120))}`;
  const parts = [
    `\`${shortId}\` ${severity.toUpperCase()}`,
    watchNames(watches.map((name) => ({ name }))),
    title === undefined ? summary : escapeText(shorten(title, 120)),
    escapeText(shorten(source, 80)),
  ];
  return parts.filter(Boolean).join(" · ");
}
