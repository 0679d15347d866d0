import type { ThreadNotice } from "../../domain/notice.ts";
import type { Markdown } from "../../lib/shown-text.ts";
import { discordTime } from "../discord-time.ts";
import { itemLink } from "../item-link.ts";
import { code, count, escapeText, inLines, md, withSpaces } from "../text.ts";
import { nameStoryChanges } from "./describe-story-changes.ts";

const longest = { name: 80, headline: 110, link: 160, changes: 160 } as const;

/** The reports that joined an alert's story, as its thread lists them; each as its own handling lets it be shown. */
export function describeThreadUpdate({ shortId, reports, more }: ThreadNotice): Markdown {
  const joined = reports.length + more;
  return inLines([
    md`📎 ${count(joined, "more report")} of ${code(shortId)}:`,
    ...reports.map(line),
    more > 0 && md`… and ${more} before these: *All reports* under the alert lists them.`,
  ]);
}

function line({ source, handling, at, title, link, changes, byPerson }: ThreadNotice["reports"][number]): Markdown {
  const name = escapeText(source, longest.name);
  if (handling === "restricted") return md`• ${name} (restricted: nothing more of it is shown)`;
  const what = changes.length === 0 ? md`` : md`— ${escapeText(nameStoryChanges(changes), longest.changes)}`;
  return withSpaces([
    md`• ${name}, ${discordTime(at)}:`,
    title === undefined ? md`(title not shown here)` : md`“${escapeText(title, longest.headline)}”`,
    handling === "open" && itemLink(link?.url, handling, longest.link),
    what,
    byPerson === true && md`(joined by a person)`,
  ]);
}
