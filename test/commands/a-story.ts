import type { Alert, Story } from "../../src/domain/story.ts";

interface StorySpec {
  readonly guildId?: string;
  readonly title?: string;
  readonly handling?: Story["reports"][number]["source"]["handling"];
  readonly alerts?: readonly Partial<Alert>[];
  readonly openedAt?: number;
}

export const opened = Date.parse("2026-03-01T12:00:00Z");

/** A story of one report, with one delivered alert in channel 1001 unless told otherwise. */
export function aStory(shortId: string, spec: StorySpec = {}): Story {
  const { guildId = "100", title = "An invented title", handling = "open", alerts = [{}], openedAt = opened } = spec;
  const id = `${guildId}-${shortId}`;
  const hits = [{ field: "title", start: 0, end: 2, text: title.slice(0, 2), term: "it" }] as const;
  return {
    id,
    guildId,
    shortId,
    severity: "high",
    openedAt,
    reports: [
      {
        item: { title, text: "", id, keys: [id], sourceKey: "s", basis: "guid", seenAt: openedAt },
        source: { id: "wire", name: "Wire", handling },
        watches: [{ watchId: "w", name: "ISIS-K", severity: "high", hits }],
        joinedAt: openedAt,
      },
    ],
    alerts: alerts.map(anAlert),
  };
}

function anAlert(given: Partial<Alert>): Alert {
  return {
    channelId: "1001",
    state: "open",
    messageId: "555",
    delivery: { kind: "post", state: "delivered", nonce: "n", attempts: 1, queuedAt: opened, nextAttemptAt: opened },
    ...given,
  };
}
