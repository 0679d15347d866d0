import type { Release } from "../domain/release.ts";
import { findReleases, type ReadableItem } from "./find-releases.ts";

/** What is known of an item besides its words; queries ask it by `lang:`, `in:` and `release:`. */
export interface Enriched {
  /** BCP 47, the language the item is written in, as detected; absent where that is not known. */
  readonly language?: string | undefined;
  readonly releases: readonly Release[];
}

/** Answers the BCP 47 label of a text, `und` rather than a guess. */
export type DetectLanguage = (text: string) => string;

/** Reads an item before it is matched. Without `detect` the language stays what its feed declares. Never throws. */
export function enrich(
  item: ReadableItem & { readonly language?: string | undefined },
  detect?: DetectLanguage,
): Enriched {
  const releases = findReleases(item);
  const language = detect === undefined ? undefined : known(detect(`${item.title}\n${item.text}`));
  return { ...(language !== undefined && { language }), releases };
}

function known(label: string): string | undefined {
  return label === "und" ? undefined : label;
}
