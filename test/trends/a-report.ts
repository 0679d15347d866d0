import { Story } from "../../src/domain/story.ts";

export interface ReportSpec {
  /** In milliseconds since the epoch. */
  readonly at: number;
  readonly watches?: readonly string[];
  readonly source?: string;
  readonly language?: string;
  readonly event?: { readonly kind: string; readonly stance: string };
  readonly release?: string;
  readonly sample?: boolean;
  readonly movedFrom?: string;
}

let made = 0;

/** A story in channel `c1` of guild `g1`, of reports in the order in which they joined. */
export function storyOf(
  reports: readonly [ReportSpec, ...ReportSpec[]],
  given: {
    readonly dismissedAt?: number;
    readonly joinedInto?: string;
    readonly guildId?: string;
    readonly openedAt?: number;
  } = {},
): Story {
  made += 1;
  const id = `story-${made}`;
  const { guildId = "g1", openedAt = reports[0].at, dismissedAt, joinedInto } = given;
  const delivery = { state: "delivered", nonce: id, attempts: 1, queuedAt: openedAt, nextAttemptAt: openedAt };
  const triage = dismissedAt === undefined ? { state: "open" } : { state: "dismissed", changedAt: dismissedAt };
  return Story.parse({
    id,
    guildId,
    shortId: `SW-${made.toString(36).toUpperCase().padStart(4, "0")}`,
    severity: "high",
    openedAt,
    ...(joinedInto !== undefined && { joinedInto: { storyId: joinedInto, shortId: "SW-1111", messages: {} } }),
    reports: reports.map((report, index) => reportOf(report, `${id}-${index}`)),
    triage,
    alerts: [{ channelId: "c1", delivery }],
  });
}

function reportOf({ at, watches = ["w"], source = "wire", sample, movedFrom, ...read }: ReportSpec, id: string) {
  const where = { field: "title", start: 0, end: 2 };
  const hits = [{ ...where, text: "An", term: "an" }];
  return {
    item: { title: "An invented title", text: "", id, keys: [id], sourceKey: source, basis: "guid", seenAt: at },
    enriched: {
      ...(read.language !== undefined && { language: read.language }),
      releases: read.release === undefined ? [] : [{ kind: read.release, languages: [], where }],
      ...(read.event && { event: { ...read.event, places: [], where: {} } }),
    },
    source: { id: source, name: source, handling: "open", ...(sample && { sample }) },
    watches: watches.map((watchId) => ({ watchId, name: watchId, severity: "high", hits })),
    joinedAt: at,
    channelIds: ["c1"],
    ...(movedFrom !== undefined && { movedFrom }),
  };
}
