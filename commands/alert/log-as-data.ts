import type { Story } from "../../src/domain/story.ts";
import type { LogEntry } from "../../src/domain/story-log.ts";
import { shownReport } from "./shown-report.ts";

/** An alert's log for another program: instants as ISO 8601, and of each report what its handling lets be shown. */
export function logAsData({ shortId, severity, triage }: Story, log: readonly LogEntry[]): object {
  return { id: shortId, severity, state: triage.state, log: log.map(entryAsData) };
}

function entryAsData(entry: LogEntry): object {
  const seenAt = isoTime(entry.at);
  switch (entry.kind) {
    case "reported": {
      const { publishedAt, eventDay, report, isFirst } = entry;
      const times = {
        seenAt,
        publishedAt: publishedAt === undefined ? null : isoTime(publishedAt),
        eventDay: eventDay ?? null,
      };
      return { kind: "reported", ...times, isFirst, ...shownReport(report), joinedBy: joinedBy(entry) };
    }
    case "edited":
      return { kind: "edited", at: seenAt, source: entry.report.source.name };
    case "posted":
      return { kind: "posted", at: seenAt, channelId: entry.channelId, inList: entry.inList };
    case "updated":
      return { kind: "updated", at: seenAt, channelId: entry.channelId, changes: entry.changes };
    case "thread":
      return { kind: `thread-${entry.what}`, at: seenAt, channelId: entry.channelId, threadId: entry.threadId };
    case "done": {
      const { at: _, code, ...deed } = entry.deed;
      return { kind: code, at: seenAt, ...deed };
    }
  }
}

function joinedBy({ report }: Extract<LogEntry, { kind: "reported" }>): string | null {
  if (report.movedFrom !== undefined) return "person";
  return report.source.handling === "restricted" ? null : (report.joined?.why.code ?? null);
}

export function isoTime(instant: number): string {
  return new Date(instant).toISOString();
}
