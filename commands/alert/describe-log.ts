import { discordTime, discordTimeNear } from "../../src/chat/discord-time.ts";
import { itemLink } from "../../src/chat/item-link.ts";
import { channelMention } from "../../src/chat/links.ts";
import { quoted } from "../../src/chat/report-line.ts";
import { escapeText, md, withDots, withSpaces } from "../../src/chat/text.ts";
import { describeDeed } from "../../src/chat/words/describe-deed.ts";
import { describeGist } from "../../src/chat/words/describe-gist.ts";
import { describeJoinReason } from "../../src/chat/words/describe-join-reason.ts";
import { nameStoryChanges } from "../../src/chat/words/describe-story-changes.ts";
import type { Report } from "../../src/domain/story.ts";
import type { LogEntry } from "../../src/domain/story-log.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";

/** One line of an alert's log: when, what, and of a report what it says as its handling lets it be shown. */
export function logLine(entry: LogEntry): Markdown {
  return md`${discordTime(entry.at)} · ${what(entry)}`;
}

function what(entry: LogEntry): Markdown {
  switch (entry.kind) {
    case "reported":
      return reported(entry);
    case "edited":
      return md`${nameOf(entry.report)} edited its report`;
    case "posted":
      return md`posted in ${channelMention(entry.channelId)}${entry.inList ? md`, in a list` : md``}`;
    case "updated":
      return md`update in ${channelMention(entry.channelId)}: ${escapeText(nameStoryChanges(entry.changes), 300)}`;
    case "thread":
      return threadWords(entry);
    case "done":
      return describeDeed(entry.deed);
  }
}

function threadWords({ what, channelId, threadId }: Extract<LogEntry, { kind: "thread" }>): Markdown {
  const under = md`under its card in ${channelMention(channelId)}`;
  switch (what) {
    case "opened":
      return md`thread ${channelMention(threadId)} opened ${under}`;
    case "deleted":
      return md`the thread ${under} was deleted: reports that join are posted there no more. *Thread* under More opens another`;
    case "closed":
      return md`the thread ${channelMention(threadId)} takes no posts (locked, or the bot may not post there): reports that join are posted there no more. *Thread* under More tries again`;
  }
}

function reported({ at, report, isFirst, publishedAt, eventDay }: Extract<LogEntry, { kind: "reported" }>): Markdown {
  const { item, source } = report;
  const name = nameOf(report);
  const verb = isFirst ? md`${name} reported first` : md`${name} reported, too`;
  if (source.handling === "restricted") return md`${verb} (restricted: nothing more of it is shown)`;
  const published = publishedAt === undefined ? md`undated` : md`published ${discordTimeNear(publishedAt, at)}`;
  const happened = eventDay === undefined ? undefined : md`says it happened ${escapeText(eventDay)}`;
  const said = withSpaces([headline(report), itemLink(item.link, source.handling)]);
  return withDots([md`${verb}: ${said}`, published, happened, whyJoined(report)]);
}

function nameOf({ source }: Report): Markdown {
  return escapeText(source.name, 80);
}

function headline({ item, source, gist }: Report): Markdown {
  if (source.handling === "open") return quoted(escapeText(item.title, 200));
  return gist === undefined ? md`(title not shown here)` : md`by rule: ${escapeText(describeGist(gist), 200)}`;
}

function whyJoined({ joined, movedFrom }: Report): Markdown | undefined {
  if (movedFrom !== undefined) return md`joined by a person`;
  return joined === undefined ? undefined : md`joined by ${escapeText(describeJoinReason(joined.why))}`;
}
