import type { Story } from "../domain/story.ts";
import type { Verdicts } from "../domain/verdicts.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** What alerts that were not relevant share, and how many of each verdict have it. */
export interface SharedMark<Mark> extends Verdicts {
  readonly mark: Mark;
}

/** Three are evidence, two may be chance. */
const fewest = 3;

/**
 * What at least three not relevant alerts have and, where some were acknowledged, more of them than of the others; what is surest (by the
 * lower end of its interval) comes first. `marksOf` gives each mark of a story under its key.
 */
export function sharedMarks<Mark>(
  stories: readonly Story[],
  marksOf: (story: Story) => ReadonlyMap<string, Mark>,
): readonly SharedMark<Mark>[] {
  const found = new Map<string, SharedMark<Mark>>();
  const all = { acknowledged: 0, notRelevant: 0 };
  for (const story of stories) {
    if (story.triage.state === "open") continue;
    const verdict = story.triage.state === "dismissed" ? "notRelevant" : "acknowledged";
    all[verdict] += 1;
    for (const [key, mark] of marksOf(story)) {
      const before = found.get(key) ?? { mark, acknowledged: 0, notRelevant: 0 };
      found.set(key, { ...before, [verdict]: before[verdict] + 1 });
    }
  }
  return [...found.values()]
    .filter((one) => one.notRelevant >= fewest && (one.acknowledged === 0 || share(one) > share(all)))
    .toSorted((a, b) => surely(b) - surely(a));
}

function share({ acknowledged, notRelevant }: Verdicts): number {
  return notRelevant / (acknowledged + notRelevant);
}

function surely({ acknowledged, notRelevant }: Verdicts): number {
  return wilsonInterval(notRelevant, acknowledged + notRelevant).low;
}
