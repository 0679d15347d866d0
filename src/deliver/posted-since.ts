import type { Story } from "../domain/story.ts";
import { refTo, type StoryRef } from "../domain/story-ref.ts";
import type { Stories } from "../ports/alert-records.ts";

/** Adds to the stories that one names the messages that they have been posted as since. */
export async function postedSince(
  { seeAlso = [], continuedIn }: Story,
  stories: Pick<Stories, "get">,
): Promise<(story: Story) => Story> {
  const named = [...seeAlso, continuedIn].filter((ref) => ref !== undefined);
  const found = await Promise.all(named.map(({ storyId }) => stories.get(storyId)));
  const posted = new Map(found.flatMap((story) => (story === undefined ? [] : [[story.id, refTo(story)] as const])));
  const newest = (ref: StoryRef) => posted.get(ref.storyId) ?? ref;
  return (story) => ({
    ...story,
    ...(story.seeAlso !== undefined && { seeAlso: story.seeAlso.map(newest) }),
    ...(story.continuedIn !== undefined && { continuedIn: newest(story.continuedIn) }),
  });
}
