import type { WatchContext } from "../../src/chat/command-context.ts";
import type { ReadableItem } from "../../src/domain/page-reading.ts";
import { compileQuery } from "../../src/match/compile-query.ts";
import { type Circumstances, explainQuery } from "../../src/match/explain-query.ts";
import { printValue } from "../../src/match/read-facet.ts";

type World = Pick<WatchContext, "entities" | "languageSets" | "names" | "places">;

/** The most telling first: a person says more than the group. */
const kinds = ["person", "publication", "outlet", "group"];
const mostWords = 2;
const longestQuery = 300;

/**
 * A query that finds an item and what is like it: whom it names, what happened, where; else names and long words of its title. Each part
 * holds for the item as a watch is asked. Empty where nothing is left.
 */
export async function queryForItem(item: ReadableItem, circumstances: Circumstances, world: World): Promise<string> {
  const holds = (part: string): boolean => {
    const compiled = compileQuery(part, world);
    return compiled.kind !== "mistake" && explainQuery(compiled, item, circumstances).held;
  };
  const event = circumstances.enriched?.event;
  const entity = await entityIn(item, world);
  const [place] = event?.places ?? [];
  const what = [
    ...(event === undefined || event.kind === "other" ? [] : [`event:${event.kind}`]),
    ...(place === undefined ? [] : [`place:${printValue(place.name.toLowerCase())}`]),
  ].filter(holds);
  if (entity !== undefined && holds(entity)) return [entity, ...what].join(" ");
  const words =
    what.length > 1
      ? []
      : tellingWords(item.title || item.text)
          .filter(holds)
          .slice(0, mostWords);
  return [...words, ...what].join(" ").slice(0, longestQuery);
}

async function entityIn(item: ReadableItem, { entities, names }: World): Promise<string | undefined> {
  const found = (await entities.find(item)).filter(({ id }) => names.some((one) => one.id === id));
  const best = kinds.flatMap((kind) => found.filter((one) => one.kind === kind))[0];
  return best && `@${best.id}`;
}

/** Names with a capital behind the first word, then the longest words. */
function tellingWords(title: string): readonly string[] {
  const words = title.match(/\p{L}[\p{L}\p{M}’'ʻʼ‘-]{3,}/gu) ?? [];
  const names = words.slice(1).filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
  const long = words.filter((word) => !names.includes(word)).toSorted((a, b) => b.length - a.length);
  return [...new Set([...names, ...long.map((word) => word.toLowerCase())])];
}
