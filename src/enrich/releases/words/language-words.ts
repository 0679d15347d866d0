import type { ReleaseKind } from "../../../domain/release.ts";

/**
 * A language's words for announcing what was put out. Words are in any spelling (they are folded when read), parted by
 * spaces. `stem+` takes the language's noun endings, `stem*` anything of up to seven letters, `one_two` is a phrase.
 */
export interface LanguageWords {
  readonly name: string;
  /** Whether “Tajik book” is said as “book Tajik”. */
  readonly adjectiveLast?: boolean;
  /** Whether the verb ends the sentence, so that the last deed is the news. */
  readonly verbLast?: boolean;
  /** Whether a verb is negated within, as in Turkic languages: “chiqar-ma-di”. */
  readonly negatesWithin?: boolean;
  /** Whether who acts follows the verb: «نشرت الجماعة». */
  readonly verbFirst?: boolean;
  /** What is written together before a word: the article and the short prepositions of Arabic. */
  readonly proclitics?: string;
  /** Endings of nouns, slot by slot; each slot may be empty. */
  readonly endings: readonly string[];
  /** Endings that begin with one of these are of more than one. */
  readonly plural: string;
  readonly kinds: Partial<Readonly<Record<ReleaseKind, string>>>;
  /** Whether a noun without an article or a number speaks of one. */
  readonly singularSaysOne?: boolean;
  readonly roles: Partial<Readonly<Record<WordRole, string>>>;
  /** By BCP 47 tag: names that may be of a people or of its language. */
  readonly languages: Readonly<Record<string, string>>;
  /** By BCP 47 tags parted by spaces: names that can only be of a language (“o‘zbekcha”). */
  readonly onlyLanguages?: Readonly<Record<string, string>>;
  /** By script: what can only be the script; `weak` ones need a word for “alphabet” beside them. */
  readonly scripts: Readonly<Record<string, string>>;
  readonly weakScripts?: Readonly<Record<string, string>>;
  /** `word:value`. */
  readonly numbers: string;
}

/** What a word does in an announcement. */
export type WordRole =
  /** Put out for others to read: published, released, came out. */
  | "issued"
  /** The same as a noun, gerund or participle: “publication of”, “publishing”. It may stand after “arrested for”. */
  | "issuing"
  /** Passed on, by its makers or by anyone. */
  | "spread"
  /** What others do with a work, or with those who have it: seized, banned, removed, closed, found on somebody, arrested for. */
  | "against"
  /** Banned, as a word before a group: “the banned group publishes”. */
  | "banned"
  /** Denies, refutes, calls a fake. */
  | "denied"
  /** What footage shows: an attack, an arrest. Footage of it is news, not a release. */
  | "event"
  /** About, against: what a work is on. */
  | "topic"
  /** Said publicly, of a work or of anything else. */
  | "announced"
  /** Opened something that will go on: a channel, a series. */
  | "launched"
  | "translated"
  /** New: a weaker sign of issuing. */
  | "fresh"
  /** “Language” before or after its name. */
  | "languageNoun"
  /** “Alphabet”, “script”. */
  | "scriptNoun"
  /** Before the name of a language: in, into. */
  | "into"
  /** A word that may follow the name of a language which is on its own; it is no noun. */
  | "link"
  | "and"
  | "atLeast"
  | "moreThan"
  | "about"
  /** Before or after the number of an issue. */
  | "issueNumber"
  /** People and bodies; a language name before them is a nationality. */
  | "people"
  /** Those whose works are their own: the state, courts, newsrooms, scholars, publishers. */
  | "others"
  /** Before the agent of a passive, or after it in Turkic languages: by, “tomonidan”. */
  | "by"
  /** Says, reports, confirms: who says so did not put it out. */
  | "says"
  /** What a work does to its reader or subject, “threatens”, “mocks”: what follows is what it says. */
  | "tells"
  /** After, despite: what it begins is not the news. */
  | "after"
  /** Who, which, that: begins what is said of the word before. */
  | "that"
  /** An armed group that rules a country: it publishes as a state does, and is written against too, so only as the subject. */
  | "rulers"
  /** Of what has not come out yet: “will publish”, “expected”, “next month”, “postponed”. */
  | "later"
  | "not"
  /** Words of a claim of responsibility. */
  | "claim"
  /** What a number before a noun may count instead: minutes, pages. */
  | "measure";
