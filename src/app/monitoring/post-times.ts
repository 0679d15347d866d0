import type { Alert, Story } from "../../domain/story.ts";
import { Histogram } from "../../lib/histogram.ts";
import type { Stories } from "../../ports/alert-records.ts";

/** How long posts of alerts took, in seconds. */
export interface PostTimes {
  /** From the date that the first report bears; of those that bear one. */
  readonly publishedToPost: Histogram;
  /** From when the post was decided on, or its hold ended. */
  readonly queuedToPost: Histogram;
}

export function noPostTimes(): PostTimes {
  return {
    publishedToPost: new Histogram([5, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 21_600, 86_400]),
    queuedToPost: new Histogram([0.1, 0.5, 1, 2, 5, 15, 30, 60, 300, 900, 3_600]),
  };
}

/** The stories, with a note of each first post that is written down in them; samples and the canary are not counted. */
export function notingPosts<Kept extends Pick<Stories, "change">>(stories: Kept, times: PostTimes): Kept {
  return {
    ...stories,
    async change(id, edit) {
      let before: Story | undefined;
      const after = await stories.change(id, (story) => {
        before = story;
        return edit(story);
      });
      if (before !== undefined && after !== undefined) noteNew(before, after, times);
      return after;
    },
  };
}

function noteNew(before: Story, after: Story, { publishedToPost, queuedToPost }: PostTimes): void {
  if (after.reports[0]?.source.sample) return;
  const posted = new Set(before.alerts.filter(isPosted).map(({ delivery }) => delivery.nonce));
  const published = after.reports[0]?.item.published;
  for (const alert of after.alerts) {
    const { nonce, doneAt = 0, queuedAt, nextAttemptAt } = alert.delivery;
    if (!isPosted(alert) || posted.has(nonce)) continue;
    queuedToPost.note((doneAt - Math.max(queuedAt, alert.hold === undefined ? queuedAt : nextAttemptAt)) / 1_000);
    if (published !== undefined) publishedToPost.note((doneAt - Date.parse(published)) / 1_000);
  }
}

function isPosted({ delivery }: Alert): boolean {
  return delivery.state === "delivered";
}
