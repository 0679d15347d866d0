import type { Bulletin } from "../domain/bulletin.ts";
import { entryOf } from "../domain/bulletin-entry.ts";
import type { Alert, Reply, Story } from "../domain/story.ts";
import type { StoryChange } from "../domain/story-change.ts";
import { digest } from "../lib/digest.ts";
import type { Bulletins, Stories } from "../ports/alert-records.ts";
import { bundled } from "./bundle-alerts.ts";
import { openBulletin } from "./open-bulletin.ts";
import { isHeldForSurge, releaseAlone } from "./release-alone.ts";

interface AnswerDeps {
  readonly stories: Pick<Stories, "get" | "change">;
  readonly bulletins: Bulletins;
}

/** What a live card replies to itself; what else is new shows in its story's row. */
const spoken: readonly StoryChange["code"][] = ["claim", "denial", "update"];

/** What is to be posted or edited now. */
export interface Gathered {
  readonly bulletins: readonly Bulletin[];
  /** Stories that no live card takes: what is queued of them is posted. */
  readonly stories: readonly Story[];
}

/**
 * Turns the updates that stories on live cards were held for into replies to those cards. A card that is over shows no more
 * news: each update of its stories is a reply. Where an alert has a message of its own by now, its update goes there.
 *
 * The reply is written before the update is marked: a crash between the two finds it by the update's nonce, and only marks.
 */
export async function answerOnCard(held: readonly Story[], now: number, deps: AnswerDeps): Promise<Gathered> {
  const bulletins: Bulletin[] = [];
  const stories: Story[] = [];
  for (const { id } of held) {
    const story = await deps.stories.get(id);
    for (const alert of story?.alerts ?? []) {
      if (story === undefined || !alert.replies.some(isHeldForSurge)) continue;
      if (alert.delivery.state === "bundled") bulletins.push(...(await answersTo(story, alert, now, deps)));
      else if (alert.delivery.state !== "held")
        stories.push((await releaseAlone(story, alert.channelId, now, deps.stories)) ?? story);
    }
  }
  return { bulletins, stories };
}

async function answersTo(story: Story, alert: Alert, now: number, deps: AnswerDeps): Promise<readonly Bulletin[]> {
  const answers: Bulletin[] = [];
  for (const update of alert.replies.filter(isHeldForSurge)) {
    const answer = await answerTo(story, alert, update, now, deps);
    if (answer !== undefined) answers.push(answer);
    const { nonce } = update.delivery;
    await deps.stories.change(story.id, (current) => bundled(current, alert.channelId, [nonce]));
  }
  return answers;
}

async function answerTo(
  story: Story,
  { channelId, delivery }: Alert,
  update: Reply,
  now: number,
  { bulletins }: AnswerDeps,
): Promise<Bulletin | undefined> {
  const { nonce } = update.delivery;
  const known = await bulletins.listing(channelId, nonce);
  if (known !== undefined) return known;
  const card = await bulletins.listing(channelId, delivery.nonce);
  const inRow = card?.surge !== undefined && card.surge.endedAt === undefined;
  if (inRow && !update.changes.some(({ code }) => spoken.includes(code))) return undefined;
  const answer = openBulletin(
    {
      id: digest("surge-answer", nonce),
      guildId: story.guildId,
      channelId,
      why: "surge" as const,
      entries: [entryOf(story, channelId, [nonce])],
      ...(card !== undefined && { cardId: card.id }),
    },
    now,
  );
  await bulletins.put(answer);
  return answer;
}
