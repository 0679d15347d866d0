import { foldText } from "../../text/fold.ts";
import { type NounEndings, readEndings } from "./noun-endings.ts";

/** What may follow the last word of an entry. */
export interface EntryTail {
  readonly tail: "nothing" | "ending" | "anything";
  readonly endings: NounEndings;
  readonly plurals: readonly string[];
}

/** One word or phrase of one language. */
export interface LexiconEntry<M> extends EntryTail {
  /** Folded. */
  readonly words: readonly string[];
  /** Which of the words before the last may end in anything; the others are as written. */
  readonly open?: readonly boolean[];
  readonly meaning: M;
  /** The language's bit. */
  readonly language: number;
}

/** How a language's words end and begin. */
export interface WordForms {
  readonly endings: readonly string[];
  readonly plural: string;
  readonly proclitics?: string;
}

/** Lists of words, each with what its words mean, as entries: `stem+`, `stem*` and `one_two` are read here. */
export function readEntries<M>(
  lists: readonly (readonly [string, M])[],
  forms: WordForms,
  language: number,
): readonly LexiconEntry<M>[] {
  const endings = readEndings(forms.endings);
  const plurals = wordsOf(forms.plural).map(foldText);
  const begins = ["", ...wordsOf(forms.proclitics ?? "")];
  return lists.flatMap(([words, meaning]) =>
    wordsOf(words).flatMap((word) =>
      begins
        .filter((begin) => begin === "" || !shortest.test(word))
        .map((begin) => ({ ...readWord(begin + word), meaning, language, endings, plurals })),
    ),
  );
}

/** With an elided article before it, a Latin word as short as this is another: Italian “d'e” is Spanish “de”. */
const shortest = /^[a-z]{1,2}$/;

/** The record's keys with their lists of words. */
export function pairs<K extends string>(
  record: Partial<Readonly<Record<K, string>>>,
): readonly (readonly [K, string])[] {
  const keys = Object.keys(record).filter((key): key is K => key in record);
  return keys.map((key) => [key, record[key] ?? ""]);
}

function readWord(written: string): Pick<LexiconEntry<unknown>, "words" | "open" | "tail"> {
  const words = written.split(/[_-]/);
  const open = words.slice(0, -1).map((word) => word.endsWith("*"));
  return {
    words: words.map((word) => foldText(word.replace(/[+*]$/, ""))),
    ...(open.includes(true) && { open }),
    tail: tailOf(written.at(-1)),
  };
}

function tailOf(mark: string | undefined): EntryTail["tail"] {
  if (mark === "+") return "ending";
  return mark === "*" ? "anything" : "nothing";
}

/** The words of a list, which are separated by spaces or lines. */
export function wordsOf(list: string): readonly string[] {
  return list.split(/\s+/).filter((word) => word !== "");
}
