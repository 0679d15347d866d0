import { Story } from "../../../src/domain/story.ts";
import { systemClock } from "../../../src/lib/clock.ts";

interface StorySpec {
  readonly guildId?: string;
  readonly title?: string;
  readonly handling?: Story["reports"][number]["source"]["handling"];
  readonly triage?: { readonly state: string; readonly changedBy?: string; readonly changedAt?: number };
  /** One for each channel; what is left out is that of a delivered alert in channel 1001. */
  readonly alerts?: readonly {
    readonly channelId?: string;
    readonly removed?: true;
    readonly messageId?: string;
    readonly hold?: string;
    readonly delivery?: { readonly state: string; readonly attempts?: number; readonly failure?: object };
  }[];
}

/** Now: what is older than the retention is gone from the store. */
const opened = systemClock.now();

export function aStory(shortId: string, spec: StorySpec = {}): Story {
  const { guildId = "100", title = "An invented title", handling = "open", alerts = [{}], triage } = spec;
  const id = `${guildId}-${shortId}`;
  const item = { title, text: "", id, keys: [id], sourceKey: "s", basis: "guid", seenAt: opened };
  const hits = [{ field: "title", start: 0, end: 2, text: title.slice(0, 2), term: "it" }];
  const watches = [{ watchId: "w", name: "ISIS-K", severity: "high", hits }];
  return Story.parse({
    id,
    guildId,
    shortId,
    severity: "high",
    triage,
    openedAt: opened,
    reports: [{ item, source: { id: "wire", name: "Wire", handling }, watches, joinedAt: opened }],
    alerts: alerts.map(({ delivery, ...alert }) => ({
      channelId: "1001",
      messageId: "555",
      ...alert,
      delivery: { state: "delivered", nonce: "n-1", attempts: 1, queuedAt: opened, nextAttemptAt: opened, ...delivery },
    })),
  });
}
