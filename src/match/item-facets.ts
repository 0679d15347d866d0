import type { Facet } from "./query.ts";

/** What is known of an item besides its words. */
export interface KnownOfItem {
  /** BCP 47, the language the item is written in, as detected. */
  readonly language?: string | undefined;
  readonly releases?: readonly { readonly kind: string; readonly languages: readonly string[] }[] | undefined;
}

/** An item's facets in the words that queries use; all lower case. */
export type ItemFacets = Readonly<Record<Facet, readonly string[]>>;

/** The facets of an item as one guild sees its source. The detected language goes before the declared one. */
export function facetsOf(
  declaredLanguage: string | undefined,
  enriched: KnownOfItem,
  source: SourceFacets,
): ItemFacets {
  const written = [enriched.language ?? declaredLanguage ?? []].flat();
  const releases = enriched.releases ?? [];
  const released = releases.flatMap(({ languages }) => languages);
  const kinds = releases.length === 0 ? [] : ["any", ...releases.map(({ kind }) => kind)];
  return {
    source: [lower(source.id)],
    tag: source.tags.map(lower),
    lang: written.map(lower),
    in: [...written, ...released].map(lower),
    release: kinds.map(lower),
  };
}

export interface SourceFacets {
  readonly id: string;
  readonly tags: readonly string[];
}

/** Whether an item has one of the values; `uz` asked for is also `uz-Latn`, not the other way round. */
export function hasFacet(facets: ItemFacets, facet: Facet, values: readonly string[]): boolean {
  return facets[facet].some((has) =>
    values.some((wanted) => has === wanted || (isLanguage(facet) && has.startsWith(`${wanted}-`))),
  );
}

/** Every `facet:value` that a query which this item satisfies may have been listed under. */
export function facetKeys(facets: ItemFacets): readonly string[] {
  const keys = Object.entries(facets).flatMap(([facet, values]) =>
    values.flatMap((value) => withParents(value).map((name) => `${facet}:${name}`)),
  );
  return [...new Set(keys)];
}

/** `uz-Latn` is listed under `uz` too. */
function withParents(value: string): readonly string[] {
  const parts = value.split("-");
  return parts.map((_, index) => parts.slice(0, index + 1).join("-"));
}

function isLanguage(facet: Facet): boolean {
  return facet === "lang" || facet === "in";
}

function lower(text: string): string {
  return text.toLowerCase();
}
