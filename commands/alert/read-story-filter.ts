import type { Needs } from "../../src/chat/command-context.ts";
import type { Arguments, Caller } from "../../src/chat/define-command.ts";
import { bold, code, md } from "../../src/chat/text.ts";
import { EventKind } from "../../src/domain/event.ts";
import { Severity } from "../../src/domain/severity.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { facetValue } from "../../src/match/facet-values.ts";
import { languageNamed } from "../../src/match/language-named.ts";
import { sameName } from "../../src/match/same-name.ts";
import type { StoryFilter } from "../../src/match/story-filter.ts";
import { demandByName } from "../shared/find-by-name.ts";
import { guildOf } from "../shared/guild-of.ts";
import { quote } from "../shared/quote.ts";
import { readSince } from "../shared/read-since.ts";
import { shownName } from "../shared/shown-name.ts";
import { zoneOf } from "../shared/zone-of.ts";
import { statesInWords, type storyFilterOptions } from "./story-filter-options.ts";

export type FilterArguments = Arguments<typeof storyFilterOptions>;
export type FilterContext = Needs<"clock" | "server" | "sources" | "watches">;

/** What a person asked for of `storyFilterOptions`; throws UserMistake, with what to do, where a value means nothing. */
export async function readStoryFilter(
  given: FilterArguments,
  caller: Caller,
  context: FilterContext,
): Promise<StoryFilter> {
  const { state, severity, event, language, place } = given;
  return {
    ...(state !== undefined && { state: statesInWords[state] }),
    ...(severity !== undefined && { severity: Severity.parse(severity) }),
    ...(event !== undefined && { event: EventKind.parse(event) }),
    ...(language !== undefined && { languages: readLanguages(language, context) }),
    ...(place !== undefined && { places: readPlaces(place, context) }),
    ...(await readOwn(given, caller, context)),
  };
}

/** What depends on the server and the person. */
async function readOwn({ whose, watch, source, since }: FilterArguments, caller: Caller, context: FilterContext) {
  const guild = await guildOf(caller, context.server);
  const { watches } = await context.watches.lists.of(caller.guildId);
  const sources = (await context.sources.book.followed(caller.guildId)).map(({ source: { id, name } }) => ({
    id,
    name,
  }));
  const mine = { userId: caller.userId, name: shownName(caller, guild) };
  const zone = zoneOf(guild, context.server);
  return {
    ...(whose !== undefined && { assigned: whose === "mine" ? mine : ("nobody" as const) }),
    ...(watch !== undefined && { watchId: named(watches, watch, "watch").id }),
    ...(source !== undefined && { sourceId: named(sources, source, "source").id }),
    ...(since !== undefined && { since: readSince(since, zone, context.clock.now()) }),
  };
}

/** By its own spelling, else by the only name that is the same in another script. */
function named<T extends { readonly id: string; readonly name: string }>(
  all: readonly T[],
  wanted: string,
  kind: "watch" | "source",
): T {
  const alike = all.filter(({ name }) => sameName(name, wanted));
  const [only] = alike;
  const isSpelled = all.some(({ id, name }) => [id, name].some((text) => text.toLowerCase() === wanted.toLowerCase()));
  return only !== undefined && alike.length === 1 && !isSpelled ? only : demandByName(all, wanted, kind);
}

function readLanguages(text: string, { watches: { languageSets } }: FilterContext): readonly string[] {
  const wanted = text.trim().toLowerCase();
  if (Object.hasOwn(languageSets, wanted)) {
    const set = facetValue("lang", wanted, { languageSets });
    if (set.kind === "values") return set.values;
  }
  const tag = languageNamed(text);
  if (tag !== undefined) return [tag];
  throw new UserMistake(
    md`No language is known as ${quote(text)}. ${code("language")} takes a tag such as uz or tg, a name such as Uzbek, узбекский or тоҷикӣ, or a set such as central-asian.`,
  );
}

function readPlaces(text: string, { watches: { places } }: FilterContext): readonly string[] {
  const found = facetValue("place", text.trim().toLowerCase(), { places });
  if (found.kind === "values") return found.values;
  const meant = found.meant === undefined ? "" : md` Did you mean ${bold(found.meant)}?`;
  throw new UserMistake(
    md`No place or region is known as ${quote(text)}.${meant} ${code("place")} takes a town, district, province, country or region such as central-asia, in any script.`,
  );
}
