import type { Reading } from "../../src/domain/reading.ts";
import { readFeed } from "../../src/ingest/feed/read-feed.ts";
import { identifyFeed } from "../../src/ingest/identity/identify-feed.ts";
import { pollSource } from "../../src/pipeline/poll-source.ts";
import { openRepositories } from "../../src/store/open-repositories.ts";
import { openStore } from "../../src/store/open-store.ts";
import { FakeClock, guild, start } from "../world.ts";

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
const monthMs = 30 * dayMs;

/** What a publisher wrote, before its feed has its way with it. */
export interface True {
  readonly number: number;
  readonly at: number;
}

/** One entry as the feed shows it at one poll; what is left out is missing in the feed. */
export interface Shown {
  readonly title?: string;
  readonly text?: string;
  readonly link?: string;
  readonly guid?: string;
  readonly date?: string;
}

/** One moment of a source: what its server answers is made of it. */
export interface Moment {
  /** Counts polls from 0. */
  readonly poll: number;
  /** Days since the start. */
  readonly day: number;
  readonly now: number;
  /** All that was published so far, newest first. */
  readonly all: readonly True[];
}

export type Answer =
  | { readonly kind: "feed"; readonly entries: readonly Shown[]; readonly from?: string; readonly movedTo?: string }
  | { readonly kind: "unchanged" | "failed" | "gone" };

export type Misbehaviour = (moment: Moment) => Answer;

/** The true item behind whatever is shown carries this in its title or text. */
export function tokenOf(number: number): string {
  return `item-n${number}x`;
}

/** How often each true item alerted that the source ever showed, and what else alerted. */
export async function aMonth(misbehave: Misbehaviour, deciding: "release" | "leave" = "leave") {
  const clock = new FakeClock();
  const repositories = await openRepositories(await openStore("memory:", { clock }), {
    catalogue: [],
    retention: { stories: 90 * dayMs, seen: 90 * dayMs, items: 30 * dayMs, itemsMost: 100 },
  });
  await repositories.guilds.welcome(guild);
  const { inbox, recentItems, itemLog, seenItems, pollStates } = repositories;
  const alerts = new Map<string, number>();
  const shown = new Set<number>();
  let poll = 0;
  const read = async (source: { readonly key: string; readonly url: string }): Promise<Reading> => {
    const now = clock.now();
    const all = published(now);
    const answer = misbehave({ poll: poll++, day: (now - start) / dayMs, now, all });
    if (answer.kind === "feed" && answer.from === undefined)
      for (const one of all) if (shows(answer, one)) shown.add(one.number);
    return readingOf(answer, source, now);
  };
  const deps = {
    inbox,
    itemLog,
    recentItems,
    seenItems,
    pollStates,
    read,
    clock,
    random: () => 0.5,
    enrich: () => ({ releases: [] }),
    gist: async () => undefined,
    matching: {
      match: () => [{ guildId: "g1", watches: [{ watchId: "w", name: "All", severity: "high", hits: [] }] }] as const,
    },
    polling: { floorMs: 60_000, backfillMs: dayMs, jitter: 0.1, brake: 50 },
  };
  while (clock.now() < start + monthMs) {
    const { state } = await pollSource(source, deps);
    if (deciding === "release") await inbox.release(await inbox.held("g1"));
    for (const { id, item, edit } of await inbox.waiting()) {
      await inbox.remove(id);
      // An edit of what alerted changes its card.
      if (edit?.fresh.length === 0) continue;
      const token = /item-n\d+x/u.exec(`${item.title} ${item.text}`)?.[0] ?? "other";
      alerts.set(token, (alerts.get(token) ?? 0) + 1);
    }
    if (state.endedAt !== undefined) break;
    await clock.sleep(state.nextPollAt - clock.now());
  }
  return {
    alerts,
    expected: [...shown].filter((number) => timeOf(number) > start),
    state: await pollStates.get(source.key),
  };
}

const source = {
  key: "s1",
  owner: "",
  url: "https://feeds.example.org/rss",
  kind: "feed",
  reach: { kind: "direct" },
  cadence: { kind: "every", ms: 6 * hourMs },
  follows: [{ guildId: "g1", face: { id: "wire", name: "Wire", handling: "open" }, tags: [] }],
} as const;

/** One item about every nine hours, from ten days before the start on. */
function timeOf(number: number): number {
  return start - 10 * dayMs + number * 9 * hourMs + ((number * 37) % 60) * 60_000;
}

function published(now: number): readonly True[] {
  const all: True[] = [];
  for (let number = 0; timeOf(number) <= now; number += 1) all.unshift({ number, at: timeOf(number) });
  return all;
}

function shows(answer: Extract<Answer, { kind: "feed" }>, { number }: True): boolean {
  const token = tokenOf(number);
  return answer.entries.some(({ title = "", text = "" }) => title.includes(token) || text.includes(token));
}

async function readingOf(answer: Answer, { key, url }: { key: string; url: string }, now: number): Promise<Reading> {
  if (answer.kind === "failed") return { kind: "failed", items: [], failure: { code: "http", status: 500 } };
  if (answer.kind === "gone") return { kind: "gone", items: [] };
  if (answer.kind !== "feed") return { kind: "unchanged", items: [], validators: {} };
  const { movedTo } = answer;
  const answeredBy = answer.from ?? movedTo ?? url;
  const reading = await readFeed(xmlOf(answer.entries), answeredBy);
  if (reading.kind === "unreadable") return { kind: "failed", items: [], failure: reading.failure };
  const items = identifyFeed(key, reading.feed.items, now);
  return { kind: "read", items, validators: {}, answeredBy, ...(movedTo !== undefined && { movedTo }) };
}

function xmlOf(entries: readonly Shown[]): string {
  const items = entries.map(
    ({ title, text, link, guid, date }) =>
      `<item>${tag("title", title)}${tag("description", text)}${tag("link", link)}${tag("guid", guid, ' isPermaLink="false"')}${tag("pubDate", date)}</item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title><link>https://example.org/</link>${items.join("")}</channel></rss>`;
}

function tag(name: string, value: string | undefined, attributes = ""): string {
  return value === undefined
    ? ""
    : `<${name}${attributes}>${value.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</${name}>`;
}
