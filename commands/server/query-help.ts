import { code, escapeText, inLines, md } from "../../src/chat/text.ts";
import { EventKind, Stance } from "../../src/domain/event.ts";

/** Each is a query that the shipped facts and settings understand; a test asks them. */
export const queryExamples = [
  ["khorasan attack", "both words, with the endings of their language; `AND` may be written, too"],
  ['"voice of khorasan"', "these words in this order, with their endings"],
  ["Bishkek", "a name with a capital: Бишкеке, Bişkek, بیشکک, too; `bishkek` only in these letters"],
  ["book OR китоб OR kitob", "any of them, and китобни, китоби …"],
  ["@al-azaim", "all names of an entity, in every script; `/help topic:names` lists them"],
  ["@isis-k -afghanistan", "without that word; `NOT` is the same"],
  ["@isis-k (book OR audio)", "parentheses group"],
  ["taliban NEAR/5 daesh", "at most 5 words apart"],
  ["recruit*", "whatever follows"],
  ["=ISKP", "exactly as written, without endings"],
  ["title:khorasan", "in the title; `text:` in the text"],
  ["@isis-k lang:central-asian", "items written in these languages, or `lang:uz,tg`"],
  ["@al-azaim release:any in:central-asian", "an announced release in these languages"],
  ["@al-azaim NOT release:against", "not where works are seized, banned, closed, found on somebody or denied"],
  ["event:attack,operation place:central-asia", "what happened, and where: a town, a country, a region, or within it"],
  ["event:attack stance:claimed toll:10", "claimed by a group; at least 10 dead"],
  ["@isis-k source:eurasianet", "from one source; `tag:` where source or item has a tag"],
  ["re:/kh?orasan/", "a regular expression"],
] as const satisfies readonly (readonly [query: string, meaning: string])[];

const choices = [
  md`\`place:\` is where it happened: releases, takedowns, sanctions, statements and analyses have no place.`,
  md`\`event:\` takes ${escapeText(EventKind.options.join(", "))}.`,
  md`\`stance:\` takes ${escapeText(Stance.options.join(", "))}.`,
];

/** How queries are written, by example. */
export const queryHelp = inLines([
  md`A query says what an item's title or text must hold. Letter case, accents and look-alike letters make no difference.`,
  ...queryExamples.map(([query, meaning]) => md`• ${code(query)}: ${meaning}`),
  ...choices,
  md`\`/watch test query:… text:…\` tries one on a text before you save it.`,
]);
