import type { Event, EventPlace } from "../domain/event.ts";
import type { Release } from "../domain/release.ts";
import { segment } from "../text/segment.ts";
import { type Elsewhere, elsewhereIn } from "./elsewhere-in.ts";
import { type HeadlineForm, headlineForm, kickerLength, withoutLiveKicker } from "./headline-form.ts";
import { type NamesSaid, namesSaid, soundKey, soundsOfPlaces } from "./name-keys.ts";
import { bitsOf, type NewsWord, newsWords } from "./news-words.ts";
import { readNumbers, type StoryNumber } from "./read-numbers.ts";
import { readStoryText, type StoryText, withoutBoilerplate } from "./story-text.ts";
import { unreadNames } from "./unread-names.ts";
import { type Endings, endingsOf, hashOf, wordKey } from "./word-key.ts";
import { WordRarity } from "./word-rarity.ts";
import { saysAnother, saysGrown, saysNot } from "./words/headline-words.ts";

/** What is compared of an item; an `Item` fits. */
export interface StoryItem {
  readonly title: string;
  readonly text?: string | undefined;
  /** ISO 8601. */
  readonly published?: string | undefined;
  /** BCP 47; where absent, the letters decide. */
  readonly language?: string | undefined;
}

/** What others know of the item, where they do. */
export interface KnownOfStory {
  readonly releases?: readonly Release[] | undefined;
  readonly event?: Event | undefined;
  readonly titlePlaces?: readonly EventPlace[] | undefined;
  /** What its hits stand for: the canonical names of who is named. */
  readonly named?: readonly string[] | undefined;
  /** How rare words are in the stream that the item came with; without it, how rare they are in print. */
  readonly rarity?: WordRarity | undefined;
  /** Milliseconds since the epoch, for an item without a date of its own. */
  readonly seenAt?: number | undefined;
}

/** Plain data, at most some 4 kB as JSON, whatever the item's length. */
export interface StoryFeatures {
  readonly title: StoryText;
  readonly body: StoryText;
  /** Which words of the title are compared by what they mean: numbers, and those that the event was read from. */
  readonly titleRead: readonly number[];
  /** Keys of what the title writes as a name, where it is not known what it means: no place, nothing that the event was read from. */
  readonly unreadNames: readonly number[];
  /** How many words of the title name a series or place the news: “World Cup: …”. */
  readonly kicker: number;
  readonly form: HeadlineForm;
  readonly titleNumbers: readonly StoryNumber[];
  readonly bodyNumbers: readonly StoryNumber[];
  /** Bit sets: see `WordFacts`. */
  readonly titleActions: number;
  readonly bodyActions: number;
  readonly weekdays: number;
  readonly partsOfDay: number;
  /** Numbers of `place-names.ts`. */
  readonly places: readonly number[];
  /** Numbers of `detail-words.ts`. */
  readonly titleDetails: readonly number[];
  readonly bodyDetails: readonly number[];
  /** Without its script and region. */
  readonly language?: string;
  readonly titleNames: NamesSaid;
  readonly bodyNames: NamesSaid;
  /** Hashes of how the places of its headline and its event sound. */
  readonly placeSounds: readonly number[];
  readonly elsewhere: Elsewhere;
  /** Of the gazetteer. */
  readonly titlePlaces: readonly EventPlace[];
  readonly event?: Event;
  /** “A second blast”. */
  readonly isAnother: boolean;
  /** “No blast”, “denies”. */
  readonly isDenied: boolean;
  /** “Toll rises”. */
  readonly isGrown: boolean;
  readonly releases: readonly ReleaseMark[];
  /** Hashes of the names of who is named. */
  readonly named: readonly number[];
  /** Milliseconds since the epoch. */
  readonly at?: number;
}

export interface ReleaseMark {
  readonly kind: string;
  readonly issue?: number;
  /** Absent where it is not named exactly. */
  readonly count?: number;
  readonly languages: readonly string[];
  /** As the item quotes it: hashes of its words, and whether they are of Latin, Cyrillic or other letters. */
  readonly title?: { readonly script: "latin" | "cyrillic" | "other"; readonly words: readonly number[] };
}

const most = {
  titleLetters: 400,
  bodyLetters: 1200,
  titleWords: 30,
  bodyWords: 90,
  numbers: 16,
  releases: 4,
  places: 8,
  actors: 4,
  quoted: 8,
  /** Words of the text: what stands below tells of other days. */
  named: 40,
  detailed: 60,
  details: 16,
} as const;

/** Reads the title and the begin of the text, where the news is: agencies' texts are cut by those who take them over. */
export function featuresOf(item: StoryItem, known: KnownOfStory = {}): StoryFeatures {
  const headline = item.title.slice(0, most.titleLetters);
  const titleText = withoutLiveKicker(headline);
  const bodyText = withoutBoilerplate((item.text ?? "").slice(0, most.bodyLetters));
  const endings = endingsOf(`${titleText} ${bodyText}`, item.language);
  const title = newsWords(titleText, endings, most.titleWords);
  const body = newsWords(bodyText, endings, most.bodyWords);
  const rarity = known.rarity ?? inPrint;
  const at = publishedAt(item.published, known.seenAt);
  const read = { title: readStoryText(title, endings, rarity), body: readStoryText(body, endings, rarity) };
  const placeSounds = soundsOfPlaces([...(known.titlePlaces ?? []), ...(known.event?.places ?? [])]);
  const titleRead = wordsRead(title, headline.length - titleText.length, known.event);
  const cut = (item.text ?? "").indexOf(bodyText);
  return {
    ...read,
    titleRead,
    unreadNames: unreadNames(title, read.title, titleRead, placeSounds),
    kicker: kickerLength(titleText),
    form: headlineForm(headline),
    titleNumbers: readNumbers(title).slice(0, most.numbers),
    bodyNumbers: readNumbers(body).slice(0, most.numbers),
    titleActions: bitsOf(title, "actions"),
    bodyActions: bitsOf(body, "actions"),
    weekdays: bitsOf([...title, ...body], "weekday"),
    partsOfDay: bitsOf(title, "partOfDay"),
    places: placesIn([...title, ...body]).slice(0, most.places),
    titleNames: namesSaid(title, read.title, placeSounds),
    bodyNames: namesSaid(body.slice(0, most.named), read.body, placeSounds),
    placeSounds: placeSounds.flatMap(soundKey),
    elsewhere: elsewhereIn({ words: title, text: read.title }, { words: body, text: read.body }, cut, known.event),
    titleDetails: detailsIn(title),
    bodyDetails: detailsIn(body.slice(0, most.detailed)),
    titlePlaces: known.titlePlaces ?? [],
    ...(known.event !== undefined && { event: known.event }),
    isAnother: saysAnother(titleText),
    isDenied: saysNot(titleText),
    isGrown: saysGrown(titleText),
    releases: (known.releases ?? []).slice(0, most.releases).map((release) => markOf(release, endings)),
    named: [...new Set(known.named ?? [])].slice(0, most.actors).map(hashOf),
    ...(item.language !== undefined && { language: item.language.replace(/-.*/, "") }),
    ...(at !== undefined && { at }),
  };
}

/** `cut` letters were left out before the first word. */
function wordsRead(title: readonly NewsWord[], cut: number, event: Event | undefined): readonly number[] {
  const spans = Object.values(event?.where ?? {}).filter(({ field }) => field === "title");
  return title.flatMap(({ start, facts }, at) => {
    const isRead = spans.some((span) => span.start <= start + cut && start + cut < span.end);
    return isRead || facts.numeral !== undefined ? [at] : [];
  });
}

/** A date of the future is one that somebody wrote: it counts as now. */
function publishedAt(published: string | undefined, seenAt: number | undefined): number | undefined {
  const at = published === undefined ? Number.NaN : Date.parse(published);
  if (Number.isNaN(at)) return seenAt;
  return seenAt === undefined ? at : Math.min(at, seenAt);
}

function placesIn(words: readonly NewsWord[]): readonly number[] {
  return [...new Set(words.map(({ facts }) => facts.place))].filter((place) => place !== 0);
}

function detailsIn(words: readonly NewsWord[]): readonly number[] {
  return [...new Set(words.map(({ facts }) => facts.detail))].filter((detail) => detail !== 0).slice(0, most.details);
}

const inPrint = new WordRarity();

function markOf({ kind, issue, count, languages, title }: Release, endings: Endings): ReleaseMark {
  return {
    kind,
    languages: languages.slice(0, 4),
    ...(issue !== undefined && { issue }),
    ...(count?.bound === "exact" && { count: count.value }),
    ...(title !== undefined && { title: titleMark(title, endings) }),
  };
}

function titleMark(title: string, endings: Endings): NonNullable<ReleaseMark["title"]> {
  const words = segment(title).slice(0, most.quoted);
  const script = /\p{Script=Cyrillic}/u.test(title) ? "cyrillic" : "other";
  return {
    script: /\p{Script=Latin}/u.test(title) ? "latin" : script,
    words: words.map(({ start, end }) => hashOf(wordKey(title.slice(start, end), endings))),
  };
}
