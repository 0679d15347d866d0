import type { FactBase } from "../domain/fact-base.ts";
import type { Item } from "../domain/item.ts";
import { lowestSeverity } from "../domain/severity.ts";
import { namesOf } from "../facts/names-of.ts";
import type { Clock } from "../lib/clock.ts";
import { yieldOften } from "../lib/yield-often.ts";
import { nameReader } from "../match/entity-names.ts";
import { createMatchIndex, type MatchIndex } from "../match/match-index.ts";

export interface NamedEntity {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/** Everyone on whose behalf the names of the facts are looked for. */
const nobody = "facts";
const everywhere = { follows: [{ guildId: nobody, face: { id: nobody }, tags: [] }] };

/** Finds which entities of the facts an item names, whether or not a watch asks for them: for what matched already, so rarely asked. */
export class NameFinder {
  readonly #facts: FactBase;
  readonly #clock: Pick<Clock, "elapsed">;
  #index: Promise<MatchIndex> | undefined;
  #entities: ReadonlyMap<string, NamedEntity> = new Map();

  constructor(facts: FactBase, clock: Pick<Clock, "elapsed">) {
    this.#facts = facts;
    this.#clock = clock;
  }

  /** In the order in which they are in the item; of two that begin alike the longer name, which says more, goes first. */
  async find(item: Item): Promise<readonly NamedEntity[]> {
    this.#index ??= this.#open();
    const [found] = (await this.#index).match(item, everywhere);
    const places = (found?.watches ?? []).map(({ watchId, hits: [hit] }) => {
      return { watchId, at: placeOf(hit), length: hit === undefined ? 0 : hit.end - hit.start };
    });
    return places
      .toSorted((a, b) => a.at - b.at || b.length - a.length)
      .flatMap(({ watchId }) => this.#entities.get(watchId) ?? []);
  }

  /** Ids of all that these items name, each once. */
  async idsIn(items: readonly Item[]): Promise<readonly string[]> {
    const named = await Promise.all(items.map((item) => this.find(item)));
    return [...new Set(named.flat().map(({ id }) => id))];
  }

  /** Made when first asked, so that no start waits for it; in turns, so that commands are answered meanwhile. */
  async #open(): Promise<MatchIndex> {
    const facts = this.#facts;
    const names = namesOf(facts);
    const index = createMatchIndex({ names });
    this.#entities = new Map(
      names.map(({ id, canonical }) => [id, { id, name: canonical, kind: facts.entities.get(id)?.kind ?? "thing" }]),
    );
    const takeTurn = yieldOften(this.#clock);
    const reader = nameReader(names);
    for (const entity of names) {
      const { id, canonical } = entity;
      await reader.prepare(entity, takeTurn);
      await takeTurn();
      index.set(nobody, {
        id,
        name: canonical.slice(0, 80),
        query: `@${id}`,
        severity: lowestSeverity,
        createdAt: 0,
        createdBy: nobody,
      });
    }
    return index;
  }
}

function placeOf(hit: { readonly field: string; readonly start: number } | undefined): number {
  return hit === undefined ? 0 : hit.start + (hit.field === "title" ? 0 : 1_000_000);
}
