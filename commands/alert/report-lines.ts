import { discordTime } from "../../src/chat/discord-time.ts";
import { itemLink } from "../../src/chat/item-link.ts";
import { escapeText, shorten } from "../../src/chat/text.ts";
import type { Report, Story } from "../../src/domain/story.ts";

const mostListed = 25;

/** Every report of a story in one line, oldest first: source, time, and, as its handling allows, title and link. */
export function reportLines({ reports }: Story): readonly string[] {
  const lines = reports.slice(0, mostListed).map(line);
  const left = reports.length - lines.length;
  return left === 0 ? lines : [...lines, `… and ${left} more`];
}

function line({ item, source, joinedAt }: Report): string {
  const isOpen = source.handling === "open";
  const parts = [
    escapeText(shorten(source.name, 80)),
    discordTime(joinedAt),
    isOpen ? escapeText(shorten(item.title, 120)) : "",
    source.handling === "restricted" ? "" : itemLink(item.link, source.handling),
  ];
  return `• ${parts.filter(Boolean).join(" · ")}`;
}
