import type { RawItem } from "../../../src/domain/item.ts";

export const dayMs = 86_400_000;

/** What a publisher wrote; `token` is how the month knows it, and nothing that a reader goes by. */
export interface Article {
  readonly token: string;
  readonly number: number;
  readonly at: number;
  readonly title: string;
  readonly text: string;
}

export interface Moment {
  readonly poll: number;
  readonly now: number;
  readonly start: number;
  readonly host: string;
  /** The newest first. */
  readonly shown: readonly Article[];
  /** The same number between 0 and 1 for the same words, in this feed. */
  readonly chance: (...parts: readonly (string | number)[]) => number;
}

export type Entry = Omit<RawItem, "author">;
export type FeedKind = (moment: Moment) => readonly (readonly [Article, Entry])[];

export function each(entry: (article: Article, moment: Moment, place: number) => Entry): FeedKind {
  return (moment) => moment.shown.map((article, place) => [article, entry(article, moment, place)]);
}

export function plain(
  { number, at, title, text }: Article,
  { host }: Pick<Moment, "host">,
): Required<Pick<Entry, "guid" | "title" | "text" | "link" | "published">> {
  return { guid: `tag:${host},${number}`, title, text, link: `https://${host}/news/${number}-a`, published: date(at) };
}

export function date(at: number): string {
  return new Date(at).toISOString();
}

/** About one article in five is edited at some time, and keeps what it became. */
export function edited(article: Article, entry: Entry, { chance, now }: Moment): Entry {
  if (chance("edited", article.token) > 0.2) return entry;
  const since = article.at + chance("when", article.token) * 4 * dayMs;
  if (now < since) return entry;
  return chance("what", article.token) < 0.5
    ? { ...entry, title: `${entry.title}, corrected` }
    : { ...entry, text: `${entry.text} A correction was made.` };
}

export function without<K extends keyof Entry>(entry: Entry, ...names: readonly K[]): Entry {
  const kept: Entry = { title: entry.title, text: entry.text };
  const [guid, link, published] = (["guid", "link", "published"] as const).map((name) =>
    names.some((gone) => gone === name) ? undefined : entry[name],
  );
  return {
    ...kept,
    ...(guid !== undefined && { guid }),
    ...(link !== undefined && { link }),
    ...(published !== undefined && { published }),
  };
}

/** The instant of a change that happens once in the month. */
export function turn({ start, chance }: Moment, name: string): number {
  return start + (5 + 20 * chance("turn", name)) * dayMs;
}
