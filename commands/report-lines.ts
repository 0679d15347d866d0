import { escapeText, shorten } from "../src/chat/escape.ts";
import type { Report, Story } from "../src/domain/story.ts";

const mostListed = 25;

/** Every report of a story in one line, oldest first: source, time, and, as its handling allows, title and link. */
export function reportLines({ reports }: Story): readonly string[] {
  const lines = reports.slice(0, mostListed).map(line);
  const left = reports.length - lines.length;
  return left === 0 ? lines : [...lines, `… and ${left} more`];
}

function line({ item, source, joinedAt }: Report): string {
  const parts = [
    escapeText(source.name),
    `<t:${Math.floor(joinedAt / 1000)}:f>`,
    source.handling === "open" ? escapeText(shorten(item.title, 120)) : "",
    source.handling === "open" ? linkOf(item.link) : "",
  ];
  return `• ${parts.filter(Boolean).join(" · ")}`;
}

/** Its words are its true host; what is not of the web is left out. */
function linkOf(link: string | undefined): string {
  const url = link === undefined ? null : URL.parse(link);
  if (url === null || !/^https?:$/u.test(url.protocol) || url.href.length > 500) return "";
  return `[${escapeText(url.host)} ↗](<${url.href}>)`;
}
