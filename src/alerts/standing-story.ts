import type { Story } from "../domain/story.ts";
import type { Stories } from "../ports/alert-records.ts";

/** More joins than people make of one story: a circle of them ends too. */
const mostJoins = 8;

/** A story, or the one that people joined it to; `undefined` where that is no longer kept. */
export async function standingStory(
  id: string,
  stories: Pick<Stories, "get">,
  joins = mostJoins,
): Promise<Story | undefined> {
  const story = await stories.get(id);
  return story?.joinedInto === undefined || joins === 0
    ? story
    : standingStory(story.joinedInto.storyId, stories, joins - 1);
}
