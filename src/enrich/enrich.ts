import type { Enriched } from "../domain/enriched.ts";
import { findReleases, type ReadableItem } from "./releases/find-releases.ts";

/** `lang` is the BCP 47 label of a text, `und` rather than a guess. */
export type DetectLanguage = (text: string) => { readonly lang: string };

/** Reads an item before it is matched. Without `detect` the language stays what its feed declares. Never throws. */
export function enrich(
  item: ReadableItem & { readonly language?: string | undefined },
  detect?: DetectLanguage,
): Enriched {
  const releases = findReleases(item);
  const language = detect === undefined ? undefined : known(detect(`${item.title}\n${item.text}`).lang);
  return { ...(language !== undefined && { language }), releases };
}

function known(label: string): string | undefined {
  return label === "und" ? undefined : label;
}
