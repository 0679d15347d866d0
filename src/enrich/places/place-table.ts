import type { Gazetteer, NamedPlace } from "../../domain/gazetteer.ts";
import { hashSeed, hashStep } from "../../text/word-hash.ts";
import { type NameForm, nameForms } from "./name-forms.ts";

const filterBits = 1 << 19;

/** A form with the places that have it for a name, the more usual first. */
export interface TableEntry extends NameForm {
  readonly readings: readonly Reading[];
}

export interface Reading {
  readonly place: NamedPlace;
  /** For this place the name is one that means other things too. */
  readonly weak: boolean;
  /** Its index in the gazetteer. */
  readonly rank: number;
}

/**
 * All names by the hash of their first word, which is how a text is asked for them: nearly every word of it is turned away by a filter of
 * bits.
 */
export class PlaceTable {
  /** One bit a hash, in 64 KB: some 4 in 100 words that begin no name pass. */
  readonly #filter = new Int32Array(filterBits / 32);
  readonly #byHash = new Map<number, readonly TableEntry[]>();

  constructor({ places }: Gazetteer) {
    for (const entry of entriesOf(places)) {
      const hash = hashOf(entry.words[0]?.text ?? "");
      const bit = bitOf(hash);
      this.#filter[bit >>> 5] = (this.#filter[bit >>> 5] ?? 0) | (1 << bit);
      this.#byHash.set(hash, [...(this.#byHash.get(hash) ?? none), entry]);
    }
  }

  /** False when no name's first word has this hash. */
  mayHave(hash: number): boolean {
    const bit = bitOf(hash);
    return ((this.#filter[bit >>> 5] ?? 0) & (1 << bit)) !== 0;
  }

  /** The entries whose first word may have this hash. */
  entries(hash: number): readonly TableEntry[] {
    return this.#byHash.get(hash) ?? none;
  }
}

const none: readonly TableEntry[] = [];

function entriesOf(places: readonly NamedPlace[]): readonly TableEntry[] {
  const byForm = new Map<string, { readonly form: NameForm; readonly readings: Map<string, Reading> }>();
  for (const [rank, place] of places.entries())
    for (const form of nameForms(place)) {
      const key = form.words.map(({ text, bend }) => `${text}:${bend}`).join(" ");
      const entry = byForm.get(key) ?? { form, readings: new Map<string, Reading>() };
      byForm.set(key, entry);
      entry.readings.set(place.id, { place, weak: form.weak, rank });
    }
  return [...byForm.values()].map(({ form, readings }) => ({ ...form, readings: [...readings.values()] }));
}

function hashOf(text: string): number {
  let hash = hashSeed;
  for (let at = 0; at < text.length; at += 1) hash = hashStep(hash, text.charCodeAt(at));
  return hash;
}

function bitOf(hash: number): number {
  return (hash ^ (hash >>> 13)) & (filterBits - 1);
}
