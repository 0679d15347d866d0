/** A feed that a page or a list of feeds names; `title` is empty where it gives none. */
export interface NamedFeed {
  readonly url: string;
  readonly title: string;
}
