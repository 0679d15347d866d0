import { type Bulletin, isBehind, withShown } from "../domain/bulletin.ts";
import { showsState } from "../domain/bulletin-entry.ts";
import type { Story } from "../domain/story.ts";
import type { BulletinRecords, Stories } from "../ports/alert-records.ts";

interface MarkDeps {
  readonly stories: Pick<Stories, "get">;
  readonly bulletins: Pick<BulletinRecords, "change" | "found" | "showing">;
}

/**
 * Marks the lists and live cards that show another state of a story than it has; answers them, to be edited. One that is being
 * edited is marked again whatever it shows: nobody knows which state that edit has read.
 */
export async function markLists(
  story: Story,
  { bulletins }: Pick<MarkDeps, "bulletins">,
): Promise<readonly Bulletin[]> {
  const marked: Bulletin[] = [];
  for (const bulletin of await bulletins.showing(story.id)) {
    const entry = bulletin.entries.find(({ storyId }) => storyId === story.id);
    if (entry === undefined || (showsState(entry, story) && !isBehind(bulletin))) continue;
    const after = await bulletins.change(bulletin.id, (current) =>
      withShown(current, ({ revision }) => ({ revision: revision + 1 })),
    );
    if (after !== undefined) marked.push(after);
  }
  return marked;
}

/** The same for all stories that lists show: a crash may have come between a story's change and the mark. */
export async function markListsFound({ stories, bulletins }: MarkDeps): Promise<readonly Bulletin[]> {
  const ids = new Set(bulletins.found.flatMap(({ entries }) => entries.map(({ storyId }) => storyId)));
  const marked = new Map<string, Bulletin>();
  for (const id of ids) {
    const story = await stories.get(id);
    if (story === undefined) continue;
    for (const bulletin of await markLists(story, { bulletins })) marked.set(bulletin.id, bulletin);
  }
  return [...marked.values()];
}
