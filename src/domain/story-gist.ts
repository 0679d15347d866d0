import type { Gist } from "./gist.ts";
import { leadReport } from "./lead-report.ts";
import type { Story } from "./story.ts";
import { type Counted, storyState } from "./story-state.ts";

/** What rules read of a story: the gist of the report that leads it, with the newest sure counts and the group that claimed it since. */
export function storyGist(story: Pick<Story, "id" | "reports">): Gist | undefined {
  const { gist } = leadReport(story);
  if (gist === undefined || !("event" in gist)) return gist;
  const { counts, news } = storyState(story);
  const newest = (key: Counted) => {
    const state = counts.find(([counted]) => counted === key)?.[1].at(-1);
    if (state === undefined) return {};
    const { value, bound, upTo } = state;
    return { [key]: { value, bound, ...(upTo !== undefined && { upTo }) } };
  };
  const claim = news.find(({ code }) => code === "claim");
  return {
    event: {
      ...gist.event,
      ...newest("dead"),
      ...newest("injured"),
      ...newest("detained"),
      ...(claim !== undefined && { stance: "claimed" as const }),
      ...(claim?.by !== undefined && { actor: claim.by }),
      ...(news.some(({ code }) => code === "correction") && { update: "correction" as const }),
    },
  };
}
