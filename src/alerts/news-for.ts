import type { Match } from "../domain/match.ts";
import type { Report, Story } from "../domain/story.ts";
import type { StoryChange } from "../domain/story-change.ts";
import type { StoryNews } from "../domain/story-decision.ts";
import { isClaim, isDenial } from "../same-news/claims-and-denials.ts";

/** What a report adds to its story: what was decided by its event, and the claim or denial that its headline says where no event was read. */
export function newsFor({ reports }: Story, match: Match, news: readonly StoryNews[]): readonly StoryNews[] {
  const known = reports.filter(({ source }) => source.handling !== "restricted");
  const isNew = (code: StoryNews["code"], says: (one: Report | Match) => boolean) =>
    !news.some((one) => one.code === code) && says(match) && !known.some(says);
  return [
    ...news,
    ...(isNew("claim", isClaim) ? [{ code: "claim" } as const] : []),
    ...(isNew("denial", isDenial) ? [{ code: "denial" } as const] : []),
  ];
}

/** As a reply says it. Of a sensitive source it is not said what, and a restricted one is not read. */
export function changesOf(news: readonly StoryNews[], { name, handling }: Match["source"]): readonly StoryChange[] {
  if (handling === "restricted" || news.length === 0) return [];
  if (handling === "sensitive") return [{ code: "update", source: name }];
  return withoutDetained(news).map((one) => changeOf(one, name));
}

/** An arrest says itself how many are held. */
function withoutDetained(news: readonly StoryNews[]): readonly StoryNews[] {
  if (!news.some(({ code }) => code === "arrest")) return news;
  return news.flatMap((one): readonly StoryNews[] => {
    if (one.code !== "toll") return [one];
    const { detained: _, ...rest } = one;
    return rest.dead === undefined && rest.injured === undefined ? [] : [rest];
  });
}

function changeOf(news: StoryNews, source: string): StoryChange {
  return news.code === "claim" ? { code: "claim", source } : { ...news, source };
}
