import type { EntityKind } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import type { Item } from "../domain/item.ts";
import type { NamedEntity } from "../domain/named-entity.ts";
import { lowestSeverity } from "../domain/severity.ts";
import type { WatchHit } from "../domain/watch.ts";
import { nameKey } from "../facts/name-key.ts";
import { isSearched, namesOf } from "../facts/names-of.ts";
import type { Clock } from "../lib/clock.ts";
import { yieldOften } from "../lib/yield-often.ts";
import { nameReader } from "../match/entity-names.ts";
import { createMatchIndex, type MatchIndex } from "../match/match-index.ts";

/** Shorter words of names are Abu, al, bin. */
const shortestPart = 5;

type Worded = Pick<Item, "title" | "text">;

/** Everyone on whose behalf the names of the facts are looked for. */
const nobody = "facts";
const everywhere = { follows: [{ guildId: nobody, face: { id: nobody }, tags: [] }] };

interface NameIndex {
  readonly index: MatchIndex;
  readonly entities: ReadonlyMap<string, NamedEntity>;
}

/** Finds which entities of the facts an item names, whether or not a watch asks for them: for what matched already, so rarely asked. */
export class NameFinder {
  #facts: FactBase;
  readonly #clock: Pick<Clock, "elapsed">;
  #index: Promise<NameIndex> | undefined;

  constructor(facts: FactBase, clock: Pick<Clock, "elapsed">) {
    this.#facts = facts;
    this.#clock = clock;
  }

  /** From now on it finds what these facts name. */
  learn(facts: FactBase): void {
    this.#facts = facts;
    this.#index = undefined;
  }

  /** In the order in which they are in the item; of two that begin alike the longer name, which says more, goes first. */
  async find(item: Worded): Promise<readonly NamedEntity[]> {
    const { hits, entities } = await this.#hits(item);
    const places = hits.map(({ watchId, hits: [hit] }) => {
      return { watchId, at: placeOf(hit), length: hit === undefined ? 0 : hit.end - hit.start };
    });
    return places
      .toSorted((a, b) => a.at - b.at || b.length - a.length)
      .flatMap(({ watchId }) => entities.get(watchId) ?? []);
  }

  /**
   * Ids of those whose name a text is as a whole, in any script and with its endings; also where the name means other things, too.
   * A word of a person's name stands for that person where nobody else has it.
   * What items speak of them by besides (their people, their cities) is no name of theirs.
   */
  async called(text: string): Promise<readonly string[]> {
    const key = nameKey(text);
    if (key === "") return [];
    const { hits } = await this.#hits({ title: text, text: "" });
    const whole = hits.filter(({ hits: [hit] }) => hit && isWhole(hit, text));
    const found = whole
      .map(({ watchId }) => watchId)
      .filter((id) => !this.#words(id).some((word) => begins(key, word)));
    const exact = this.#named((name) => name === key);
    const ids = [...new Set([...exact, ...found])].filter((id) => this.#kindOf(id) !== "topic");
    return ids.length > 0 ? ids : this.#personOf(key);
  }

  /** Whoever alone has this word in a name; nobody where several have it. */
  #personOf(key: string): readonly string[] {
    if (key.length < shortestPart) return [];
    const ids = this.#named((name) => name.split(" ").includes(key)).filter((id) => this.#kindOf(id) === "person");
    return ids.length === 1 ? ids : [];
  }

  #named(is: (key: string) => boolean): readonly string[] {
    return [...this.#facts.entities.values()]
      .filter(({ names }) => names.some((name) => isSearched(name) && is(nameKey(name.text))))
      .map(({ id }) => id);
  }

  /** Ids of all that these items name, each once. */
  async idsIn(items: readonly Worded[]): Promise<readonly string[]> {
    const named = await Promise.all(items.map((item) => this.find(item)));
    return [...new Set(named.flat().map(({ id }) => id))];
  }

  async #hits(item: Worded): Promise<Pick<NameIndex, "entities"> & { readonly hits: readonly WatchHit[] }> {
    this.#index ??= this.#open();
    const { index, entities } = await this.#index;
    const [found] = index.match(item, everywhere);
    return { hits: found?.watches ?? [], entities };
  }

  #words(id: string): readonly string[] {
    return this.#facts.entities.get(id)?.words ?? [];
  }

  #kindOf(id: string): EntityKind | undefined {
    return this.#facts.entities.get(id)?.kind;
  }

  /** Made when first asked, so that no start waits for it; in turns, so that commands are answered meanwhile. */
  async #open(): Promise<NameIndex> {
    const facts = this.#facts;
    const names = namesOf(facts);
    const index = createMatchIndex({ names });
    const entities = new Map(
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
    return { index, entities };
  }
}

function isWhole({ start, end }: { readonly start: number; readonly end: number }, text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end));
}

/** A word of the facts may be `begin*`, and what is asked may have an ending. */
function begins(key: string, word: string): boolean {
  return key.startsWith(nameKey(word.replace("*", "")));
}

function placeOf(hit: { readonly field: string; readonly start: number } | undefined): number {
  return hit === undefined ? 0 : hit.start + (hit.field === "title" ? 0 : 1_000_000);
}
