import { button } from "../../src/chat/buttons.ts";
import type { WatchContext } from "../../src/chat/command-context.ts";
import { fitsId } from "../../src/chat/define-action.ts";
import { code, escapeText, label, md, plainText, shorten, withCommas } from "../../src/chat/text.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { otherSpellings } from "../../src/match/expand-word.ts";
import { plainTexts } from "../../src/match/names-in-query.ts";
import { parseQuery } from "../../src/match/parse-query.ts";
import type { Button } from "../../src/ports/chat.ts";

/** The button that puts an entity in the place of its name in a draft. */
export const useAction = { name: "watch-use" } as const;

/** A text of a query that is a name of an entity of the facts. */
export interface TypedName {
  readonly text: string;
  readonly id: string;
  /** What the entity is called. */
  readonly name: string;
}

/** What a query looks for as it is written, though it is a name. */
export interface TypedNames {
  /** Of entities that the caller's server may see; each once. */
  readonly known: readonly TypedName[];
  /** Names with a capital that the facts do not know, with how each is found in other scripts. */
  readonly respelled: readonly { readonly text: string; readonly spellings: readonly string[] }[];
}

type NameKnowledge = Pick<WatchContext, "entities" | "names">;

/** One row of buttons holds five, and two are taken. */
const mostOffers = 3;
const mostSpellings = 6;
/** A query may have a hundred parts. */
const mostAsked = 150;

export async function namesTyped(query: string, watches: NameKnowledge): Promise<TypedNames> {
  const parsed = parseQuery(query);
  const texts = parsed.kind === "mistake" ? [] : plainTexts(parsed.query).slice(0, mostAsked);
  const known: TypedName[] = [];
  for (const text of texts.filter((each) => !/^\p{Ll}{1,2}$/u.test(each))) {
    if (known.some((name) => ` ${name.text} `.includes(` ${text} `))) continue;
    const ids = await watches.entities.called(text);
    const entities = ids.flatMap((id) => watches.names.find((one) => one.id === id) ?? []);
    known.push(...entities.map(({ id, canonical }) => ({ text, id, name: canonical })));
  }
  const respelled = texts
    .filter((text) => !known.some((name) => ` ${name.text} `.includes(` ${text} `)))
    .map((text) => ({ text, spellings: otherSpellings(text) }));
  return { known, respelled: respelled.filter(({ spellings }) => spellings.length > 0) };
}

/** One line a name. */
export function describeTypedNames({ known, respelled }: TypedNames): readonly Markdown[] {
  return [
    ...known
      .slice(0, mostOffers)
      .map(
        ({ text, id, name }) =>
          md`“${escapeText(text, 60)}” is a name of ${escapeText(name, 80)}: ${code(`@${id}`)} finds all its names, in every script.`,
      ),
    ...respelled.slice(0, mostOffers).map(({ text, spellings }) => {
      const more = spellings.length > mostSpellings ? md` and ${spellings.length - mostSpellings} more` : md``;
      const shown = withCommas(spellings.slice(0, mostSpellings).map((each) => escapeText(each)));
      return md`“${escapeText(text, 60)}” is also found as ${shown}${more}, with a capital where the script has them; ${code(`=${text}`)} finds only this spelling.`;
    }),
  ];
}

/** `draftId` is that of the draft that they change. */
export function useButtons({ known }: TypedNames, draftId: string): readonly Button[] {
  return [...new Set(known.map(({ id }) => id))]
    .filter((id) => fitsId(useAction, `${draftId}.${id}`))
    .slice(0, mostOffers)
    .map((id) => button(useAction, shorten(label`Use @${plainText(id)}`, 80), `${draftId}.${id}`));
}
