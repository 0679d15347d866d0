import type { Story } from "../../domain/story.ts";
import { dayMs } from "../../lib/durations.ts";
import type { Aside, Records } from "../records/records.ts";

/** What the last days brought is known before the program goes on, a day more than a story takes reports; the rest is read while it runs. */
const recentMs = 4 * dayMs;

export interface Loaded {
  /** Of the last days, oldest first. */
  readonly recent: readonly Story[];
  /** Opened before this, in milliseconds since the epoch, are those that are still to be read; absent where there are none. */
  readonly olderThan?: number;
  /** Reads the rest, newest first, all of it again when it is called again. */
  readOlder(note: (story: Story) => void): Promise<void>;
}

/** Stories without the samples', which are shown again at each start and are removed here, except those of the sources that are named. */
export async function loadStories(records: Records<Story>, keptSamples: readonly string[]): Promise<Loaded> {
  const withoutSamples = (aside: Aside) => swept(records, aside, new Set(keptSamples));
  const recent: Story[] = [];
  let olderThan: number | undefined;
  for await (const story of withoutSamples("damaged")) {
    const newestAt = recent[0]?.openedAt ?? story.openedAt;
    if (story.openedAt < newestAt - recentMs) {
      olderThan = newestAt - recentMs;
      break;
    }
    recent.push(story);
  }
  return {
    recent: recent.toSorted((a, b) => a.openedAt - b.openedAt),
    ...(olderThan !== undefined && { olderThan }),
    async readOlder(note) {
      for await (const story of withoutSamples("damaged or newer")) if (story.openedAt < (olderThan ?? 0)) note(story);
    },
  };
}

async function* swept(records: Records<Story>, aside: Aside, kept: ReadonlySet<string>): AsyncGenerator<Story> {
  for await (const [id, story] of records.newestFirst(aside)) {
    const source = story.reports[0]?.source;
    if (source?.sample && !kept.has(source.id)) await records.delete(id);
    else yield story;
  }
}
