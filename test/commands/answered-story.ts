import { Story } from "../../src/domain/story.ts";
import { systemClock } from "../../src/lib/clock.ts";

interface AnsweredSpec {
  readonly guildId?: string;
  readonly channelId?: string;
  readonly title?: string;
  readonly handling?: string;
  readonly source?: string;
  readonly watchId?: string;
  readonly verdict?: "acknowledged" | "dismissed";
  readonly afterMinutes?: number;
  readonly delivery?: string;
  readonly event?: string;
  /** What its watch found in the title, and which word of the query that is. */
  readonly hit?: { readonly text: string; readonly term: string };
  /** Further reports, each so many minutes after the first. */
  readonly others?: readonly { readonly source: string; readonly afterMinutes: number; readonly news?: string }[];
}

const minuteMs = 60_000;
/** Two hours ago, for what is answered later has to be past. */
const openedAt = systemClock.now() - 120 * minuteMs;
let made = 0;

/** An alert as people left it: posted when it was opened, and answered so many minutes later. */
export function answeredStory(spec: AnsweredSpec = {}): Story {
  made += 1;
  const { guildId = "100", channelId = "1001", verdict, afterMinutes = 10, delivery = "delivered" } = spec;
  const shortId = `SW-${made.toString(36).toUpperCase().padStart(4, "A")}`;
  const at = openedAt + afterMinutes * minuteMs;
  const others = spec.others ?? [];
  return Story.parse({
    id: `${guildId}-${shortId}`,
    guildId,
    shortId,
    severity: "high",
    openedAt,
    triage: verdict === undefined ? { state: "open" } : { state: verdict, changedAt: at },
    ...(verdict !== undefined && { deeds: [{ at, code: verdict }] }),
    reports: [
      reportOf(shortId, spec, openedAt),
      ...others.map((other, index) => {
        const later = openedAt + other.afterMinutes * minuteMs;
        const why = { code: "likeness", score: 0.9 };
        const joined = { why, news: other.news === undefined ? [] : [{ code: other.news }] };
        return { ...reportOf(`${shortId}-${index}`, { ...spec, source: other.source }, later), joined };
      }),
    ],
    alerts: [
      {
        channelId,
        delivery: {
          ...{ state: delivery, nonce: shortId, attempts: 1, queuedAt: openedAt, nextAttemptAt: openedAt },
          ...(delivery === "delivered" && { doneAt: openedAt }),
        },
      },
    ],
  });
}

function reportOf(id: string, spec: AnsweredSpec, at: number) {
  const { title = "ISIS named in an invented report", source = "wire", handling = "open", watchId = "w", event } = spec;
  const { text, term } = spec.hit ?? { text: "ISIS", term: "ISIS" };
  const start = Math.max(0, title.indexOf(text));
  return {
    item: { title, text: "", id, keys: [id], sourceKey: source, basis: "guid", seenAt: at },
    ...(event !== undefined && {
      enriched: { releases: [], event: { kind: event, stance: "none", places: [], where: {} } },
    }),
    source: { id: source, name: `The ${source}`, handling },
    watches: [
      {
        watchId,
        name: "ISIS",
        severity: "high",
        hits: [{ field: "title", start, end: start + text.length, text, term }],
      },
    ],
    joinedAt: at,
    channelIds: ["1001"],
  };
}
