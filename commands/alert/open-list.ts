import { openIn, type ShownList } from "../../src/chat/alert-list.ts";
import { listOf } from "../../src/chat/bulletin-card.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import type { ListRow } from "../../src/chat/list-row.ts";
import { count, md, withSpaces } from "../../src/chat/text.ts";
import { describeFate } from "../../src/chat/words/describe-list-state.ts";
import type { Bulletin } from "../../src/domain/bulletin.ts";
import { entryOf, newestEntry } from "../../src/domain/bulletin-entry.ts";
import type { FoundList } from "../../src/domain/found-list.ts";
import type { Story } from "../../src/domain/story.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { quote } from "../shared/quote.ts";

/** A list as it is now for one person, with the stories of its rows that they can see. */
export interface OpenList {
  readonly shown: ShownList;
  readonly stories: ReadonlyMap<string, Story>;
  /** How many stories it was given so far, those out of sight among them. */
  readonly size: number;
}

/** The list that a button belongs to; `first` leaves out what it was given since. Throws UserMistake where it is no longer kept. */
export async function openList(
  id: string,
  caller: Caller,
  context: Needs<"alerts">,
  first = Number.POSITIVE_INFINITY,
): Promise<OpenList> {
  const kept = await keptList(id, caller, context);
  return "posted" in kept ? openPosted(kept.posted, first, context) : openFound(id, kept.found, context);
}

/** The record of it, without its stories. Throws UserMistake where it is no longer kept. */
export async function keptList(
  id: string,
  { guildId }: Caller,
  { alerts: { lists } }: Needs<"alerts">,
): Promise<{ readonly posted: Bulletin } | { readonly found: FoundList }> {
  const posted = await lists.posted(guildId, id);
  if (posted !== undefined && posted.notice === undefined) return { posted };
  const found = await lists.found.get(guildId, id);
  if (found !== undefined) return { found };
  throw new UserMistake(
    md`This list is no longer kept: one that was posted is for a week, one that you asked for a day. \`/alert list\` makes a new one.`,
  );
}

async function openPosted(bulletin: Bulletin, first: number, context: Needs<"alerts">): Promise<OpenList> {
  const given = bulletin.entries.slice(0, first);
  const stories = await storiesOf(
    given.map(({ storyId }) => storyId),
    context,
  );
  const card = bulletin.listOf && (await context.alerts.lists.posted(bulletin.guildId, bulletin.listOf));
  const channelId = card ? card.channelId : bulletin.channelId;
  const entries = given.flatMap((entry) => {
    const story = stories.get(entry.storyId);
    return story === undefined ? [] : [newestEntry(entry, story, channelId)];
  });
  return { shown: listOf({ ...bulletin, entries }), stories, size: given.length };
}

export async function openFound(id: string, found: FoundList, context: Needs<"alerts">): Promise<OpenList> {
  const stories = await storiesOf(found.storyIds, context);
  const rows = [...stories.values()].map(rowOf);
  const title = withSpaces([md`🔎 ${count(rows.length, "alert")}`, chosenBy(found)]);
  return { shown: { id, title, rows, foot: stoppedAt(found) }, stories, size: found.storyIds.length };
}

function chosenBy({ words, isChosen }: FoundList): Markdown | "" {
  if (words === undefined) return isChosen ? md`like that` : "";
  return isChosen ? md`like that with ${quote(words)}` : md`with ${quote(words)}`;
}

function stoppedAt({ stopped }: FoundList) {
  if (stopped === undefined) return undefined;
  return stopped === "found"
    ? md`These are the newest; there are more. Ask for less, such as \`state:open\` or an earlier \`since\`, to see others.`
    : md`Older alerts were not looked at. Give \`since\`, or ask for less.`;
}

/** In the order of the ids; those that the caller can see. */
async function storiesOf(ids: readonly string[], { alerts }: Needs<"alerts">): Promise<ReadonlyMap<string, Story>> {
  const stories = await Promise.all(ids.map((id) => alerts.stories.get(id)));
  return new Map(stories.flatMap((story) => (story === undefined ? [] : [[story.id, story] as const])));
}

/** A story that no list was posted of. */
function rowOf(story: Story): ListRow {
  const [alert] = story.alerts;
  const { isUpdate: _, ...entry } = entryOf(story, alert?.channelId ?? "", []);
  const fate = alert === undefined ? md`in no channel: no route takes it` : describeFate(alert);
  return { ...entry, updates: [], fate };
}

/** The stories of a list on which nobody decided yet. */
export function undecidedIn({ shown, stories }: OpenList): readonly Story[] {
  return openIn(shown.rows).flatMap(({ storyId }) => stories.get(storyId) ?? []);
}
