import { type EventLexicon, readEventLexicon } from "./event-lexicon.ts";
import { arabic } from "./words/arabic.ts";
import { english } from "./words/english.ts";
import type { EventWords } from "./words/event-words.ts";
import { french } from "./words/french.ts";
import { german } from "./words/german.ts";
import { kazakh } from "./words/kazakh.ts";
import { kyrgyz } from "./words/kyrgyz.ts";
import { pashto } from "./words/pashto.ts";
import { persian } from "./words/persian.ts";
import { russian } from "./words/russian.ts";
import { tajik } from "./words/tajik.ts";
import { turkish } from "./words/turkish.ts";
import { turkmen } from "./words/turkmen.ts";
import { urdu } from "./words/urdu.ts";
import { uzbekCyrillic } from "./words/uzbek-cyrillic.ts";
import { uzbekLatin } from "./words/uzbek-latin.ts";

/** Every language whose reports are read. */
const tables: readonly EventWords[] = [
  english,
  russian,
  uzbekLatin,
  uzbekCyrillic,
  kyrgyz,
  kazakh,
  turkmen,
  turkish,
  persian,
  tajik,
  pashto,
  urdu,
  arabic,
  german,
  french,
];

/** The words of a language by its BCP 47 label: of `uz-Latn`, else of `uz`. Read when first asked for. */
export function eventLexiconOf(language: string): EventLexicon | undefined {
  const known = read.get(language);
  if (known !== undefined) return known;
  const table = tables.find(({ languages }) => languages.includes(language)) ?? tables.find(speaks(language));
  if (table === undefined) return undefined;
  const lexicon = lexicons.get(table) ?? readEventLexicon(table);
  lexicons.set(table, lexicon);
  read.set(language, lexicon);
  return lexicon;
}

const lexicons = new Map<EventWords, EventLexicon>();
const read = new Map<string, EventLexicon>();

/** `uz` stands for its tables in any script; `fa-AF` for that of `fa`. */
function speaks(language: string): (table: EventWords) => boolean {
  const [plain] = language.split("-");
  return ({ languages }) => languages.some((each) => each === plain || each.startsWith(`${language}-`));
}
