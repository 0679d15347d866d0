import type { Bulletin } from "../domain/bulletin.ts";
import { entryOf } from "../domain/bulletin-entry.ts";
import type { Alert, Reply, Story } from "../domain/story.ts";
import type { StoryChange } from "../domain/story-change.ts";
import { digest } from "../lib/digest.ts";
import type { Bulletins, Stories } from "../ports/alert-records.ts";
import { bundled } from "./bundle-alerts.ts";
import { openBulletin } from "./open-bulletin.ts";

interface AnswerDeps {
  readonly stories: Pick<Stories, "change">;
  readonly bulletins: Bulletins;
}

/** What a live card replies to itself; what else is new shows in its story's row. */
const spoken: readonly StoryChange["code"][] = ["claim", "denial", "update"];

/**
 * Turns the updates that stories on live cards were held for into replies to those cards; answers what is to be posted. A card
 * that is over shows no more news: each update of its stories is a reply.
 *
 * The reply is written before the update is marked: a crash between the two finds it by the update's nonce, and only marks.
 */
export async function answerOnCard(
  held: readonly Story[],
  now: number,
  deps: AnswerDeps,
): Promise<readonly Bulletin[]> {
  const answers: Bulletin[] = [];
  for (const story of held) {
    for (const alert of story.alerts) {
      for (const update of alert.replies.filter(isForCard)) {
        const answer = await answerTo(story, alert, update, now, deps);
        if (answer !== undefined) answers.push(answer);
        const { nonce } = update.delivery;
        await deps.stories.change(story.id, (current) => bundled(current, alert.channelId, [nonce]));
      }
    }
  }
  return answers;
}

function isForCard({ hold, delivery }: Reply): boolean {
  return hold === "surge" && delivery.state === "held";
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
