import type { Bulletin } from "../../src/domain/bulletin.ts";
import { entryOf } from "../../src/domain/bulletin-entry.ts";
import type { Event } from "../../src/domain/event.ts";
import type { Item } from "../../src/domain/item.ts";
import type { Alert, Reply, Report, Story } from "../../src/domain/story.ts";
import type { Triage } from "../../src/domain/triage.ts";
import type { HostileItem } from "../chat/hostile-titles.ts";
import type { Seeded } from "./seeded.ts";

export const hostileRole = "777777777777777777";
const opened = Date.parse("2026-03-01T14:02:00Z");
const delivery = { state: "delivered", nonce: "n", attempts: 1, queuedAt: opened, nextAttemptAt: opened } as const;

/** What a feed holds, and what was read of it. */
export interface ReadItem {
  readonly written: HostileItem;
  readonly read: Item;
}

/** A story that hostile items tell together, with hits anywhere in them: escaping has to hold on both sides of a mark. */
export function hostileStory(number: number, items: readonly ReadItem[], channelId: string, draw: Seeded): Story {
  const id = `hostile-${number}`;
  return {
    id,
    guildId: "100",
    shortId: `SW-${number.toString(16).toUpperCase().padStart(4, "0")}`,
    severity: draw.oneOf(["low", "medium", "high", "critical"]),
    triage: {
      state: draw.oneOf<Triage["state"]>(["open", "acknowledged", "dismissed"]),
      changedBy: items[0]?.written.watchName ?? "x",
      changedAt: opened,
      ...(draw.next() < 0.3 && { assignedTo: items[0]?.written.watchName ?? "x" }),
      why: items[0]?.written.title.slice(0, 300),
    },
    openedAt: opened,
    revision: 0,
    ...hostileRelations(
      items.map(({ written }) => written),
      channelId,
    ),
    reports: items.map((item, index) => hostileReport(`${id}-${index}`, item, draw)),
    alerts: [
      hostileAlert(
        `${id}-${items.length - 1}`,
        items.map(({ written }) => written),
        channelId,
        draw,
      ),
    ],
  };
}

/** What is said of another story is read from texts, too. */
function hostileRelations([first]: readonly HostileItem[], channelId: string): Pick<Story, "possibly" | "seeAlso"> {
  const ref = { storyId: "other", shortId: "SW-9999", messages: { [channelId]: "1234567890" } };
  const why = { code: "other-title", said: first?.title ?? "", known: first?.sourceName ?? "" } as const;
  return { possibly: { ...ref, why }, seeAlso: [ref] };
}

function hostileReport(id: string, { written, read }: ReadItem, draw: Seeded): Report {
  const { title, sourceName, watchName, language } = written;
  const item = { ...read, id, keys: [id], seenAt: opened, doubtfulDate: language };
  const { text } = item;
  const hits = [hitIn("title", item.title, draw), hitIn("text", text, draw), hitIn("title", item.title, draw)].filter(
    (hit) => hit !== undefined,
  );
  return {
    item,
    gist: { who: title, releases: [], place: watchName },
    source: { id: `source-${id}`, name: sourceName, handling: "open", language },
    watches: [{ watchId: "w", name: watchName, severity: "high", hits }],
    joinedAt: opened,
    joined: { why: { code: "likeness", score: 1 }, news: [{ code: "claim" }, { code: "correction" }] },
    enriched: { releases: [], event: anAttack(draw.between(1, 99), written) },
    channelIds: [],
  };
}

function anAttack(dead: number, { title, author, watchName }: HostileItem): Event {
  const toll = { value: dead, bound: "exact", where: { field: "title", start: 0, end: 1 } } as const;
  const place = { id: "p", name: title, level: "town", where: toll.where } as const;
  return { kind: "attack", stance: "claimed", actor: `${author} ${watchName}`, places: [place], dead: toll, where: {} };
}

function hitIn(
  field: "title" | "text",
  text: string,
  draw: Seeded,
): Report["watches"][number]["hits"][number] | undefined {
  if (text.length === 0) return undefined;
  const start = draw.between(0, text.length - 1);
  const end = Math.min(text.length, start + draw.between(1, 12));
  return { field, start, end, text: text.slice(start, end), term: text.slice(end, end + 20) || "x" };
}

function hostileAlert(itemId: string, [first]: readonly HostileItem[], channelId: string, draw: Seeded): Alert {
  const person = first?.watchName ?? "x";
  const reply: Reply = {
    number: 1,
    changes: [
      { code: "also-matches", watches: [person] },
      { code: "claim", source: first?.sourceName ?? "" },
    ],
    itemId,
    ping: true,
    delivery,
  };
  return {
    channelId,
    ...(draw.next() < 0.5 && { mentionRoleId: hostileRole }),
    messageId: "555",
    delivery: { ...delivery, doneAt: opened, failure: { code: "text", text: first?.title ?? "" } },
    replies: [reply],
    shownRevision: 0,
    edit: { attempts: 0, nextAttemptAt: 0 },
  };
}

export function hostileBulletin(stories: readonly Story[], channelId: string, why: Bulletin["why"]): Bulletin {
  return {
    id: "b0b0b0b0b0b0",
    guildId: "100",
    channelId,
    why,
    openedAt: opened,
    entries: stories.map((story) => entryOf(story, channelId, [story.id])),
    delivery,
  };
}

/** A surge of these stories in its live card, with a thread; over, or not yet. */
export function hostileSurge(stories: readonly Story[], channelId: string, isOver: boolean): Bulletin {
  const surge = {
    watchId: "w",
    watchName: stories[0]?.reports[0]?.watches[0]?.name ?? "",
    lastAt: opened,
    ...(isOver && { endedAt: opened }),
    revision: 1,
    raisedAt: opened,
    shownRevision: 0,
    edit: { attempts: 0, nextAttemptAt: 0 },
    threadId: channelId,
    threaded: 0,
  };
  return { ...hostileBulletin(stories, channelId, "surge"), surge };
}
