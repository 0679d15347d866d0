import { type Bulletin, isBehind, type LiveCard, takesFrom } from "../domain/bulletin.ts";
import type { Alert, Story } from "../domain/story.ts";
import { digest } from "../lib/digest.ts";
import type { Bulletins, Stories, StoryTimes } from "../ports/alert-records.ts";
import { bundled, entryOf } from "./bundle-alerts.ts";
import { openBulletin } from "./open-bulletin.ts";
import { summariseSurge } from "./summarise-surge.ts";
import { lastBusyAt, type SurgeDeps } from "./surge.ts";

export interface GatherDeps {
  readonly stories: Pick<Stories & StoryTimes, "get" | "heldUntil" | "change">;
  readonly bulletins: Bulletins & {
    /** The cards that take stories, or whose thread lacks some. */
    cards(): readonly LiveCard[];
  };
  readonly surge: Omit<SurgeDeps, "isLive">;
}

/** A card is edited so often at most, in milliseconds. */
const pauseMs = 30_000;
/** A card is full then: what else the surge brings begins another. */
const mostEntries = 200;

/**
 * Updates every live card with the stories that it takes, and ends those whose watch was calm for long enough; answers
 * the cards that are to be posted or edited.
 *
 * A card is written before the alerts of its stories are marked: a crash between the two finds them listed already, and marks them.
 */
export async function gatherSurges(now: number, deps: GatherDeps): Promise<readonly Bulletin[]> {
  for (const story of await deps.stories.heldUntil(now)) {
    for (const alert of story.alerts.filter(isTaken)) await take(story, alert, now, deps);
  }
  const behind: Bulletin[] = [];
  for (const card of deps.bulletins.cards()) {
    const after = card.incident.endedAt === undefined ? await refresh(card, now, deps) : card;
    if (after !== undefined && isBehind(after)) behind.push(after);
  }
  return behind;
}

function isTaken({ hold, delivery }: Alert): boolean {
  return hold === "surge" && delivery.state === "held";
}

async function take(story: Story, alert: Alert, now: number, { stories, bulletins }: GatherDeps): Promise<void> {
  const { channelId, surgeOf = "" } = alert;
  if ((await bulletins.listing(channelId, story.id)) === undefined) {
    const card = bulletins.cards().find((one) => one.channelId === channelId && takesFrom(one, surgeOf));
    if (card === undefined) await bulletins.put(openCard(story, alert, now));
    else await bulletins.change(card.id, (current) => withStory(current, story, now));
  }
  await stories.change(story.id, (current) => bundled(current, channelId));
}

/** Its id is derived from the first story that it takes. */
function openCard(story: Story, { channelId, surgeOf = "" }: Alert, now: number): LiveCard {
  const id = digest("incident", channelId, surgeOf, story.id);
  const surge = {
    watchId: surgeOf,
    watchName: openName([story], surgeOf),
    summary: summariseSurge([story]),
    lastAt: now,
    revision: 1,
    raisedAt: now,
    shownRevision: 0,
    edit: { attempts: 0, nextAttemptAt: now },
    threaded: 0,
  };
  return openBulletin(
    { id, guildId: story.guildId, channelId, why: "surge", entries: [entryOf(story)], incident: surge },
    now,
  );
}

/** A lock screen shows it: what only sources find that are not open is left unnamed. */
function openName(stories: readonly Story[], watchId: string): string {
  const open = stories.flatMap(({ reports }) => reports).filter(({ source }) => source.handling === "open");
  return open.flatMap(({ watches }) => watches).find((watch) => watch.watchId === watchId)?.name ?? "";
}

function withStory(card: Bulletin, story: Story, now: number): Bulletin {
  if (card.incident === undefined) return card;
  return { ...card, entries: [...card.entries, entryOf(story)], incident: { ...card.incident, lastAt: now } };
}

/** The card as its stories are now, with reports that joined them; over when its watch was calm for long enough, or it is full. */
async function refresh(
  card: LiveCard,
  now: number,
  { stories, bulletins, surge: { surge, broughtBy } }: GatherDeps,
): Promise<Bulletin | undefined> {
  const stored = await Promise.all(card.entries.map(({ storyId }) => stories.get(storyId)));
  const known = stored.filter((story) => story !== undefined);
  const [summary, watchName] = [summariseSurge(known), openName(known, card.incident.watchId)];
  const busyAt = lastBusyAt(broughtBy(card.channelId, card.incident.watchId), surge) ?? card.openedAt;
  const isOver = now - busyAt >= surge.calmMs || card.entries.length >= mostEntries;
  return bulletins.change(card.id, (current) => {
    const { incident } = current;
    if (incident === undefined) return current;
    const isNews = watchName !== incident.watchName || JSON.stringify(summary) !== JSON.stringify(incident.summary);
    // What nobody saw yet costs no edit.
    const rests = incident.shownRevision > 0 && now - incident.raisedAt < pauseMs;
    if (!isOver && (!isNews || rests)) return current;
    const ended = isOver && { endedAt: now };
    const revision = incident.revision + 1;
    return { ...current, incident: { ...incident, watchName, summary, ...ended, revision, raisedAt: now } };
  });
}
