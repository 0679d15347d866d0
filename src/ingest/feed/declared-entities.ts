/** A prolog has its declarations at the start; in UTF-16 units. */
const longestProlog = 20_000;
const mostEntities = 100;
/** In UTF-16 units, of one entity with all that it holds. */
const longestEntity = 2_000;
/** All expansions of one feed together may add no more, in UTF-16 units: what goes further stays as it is written. */
const mostExpansion = 500_000;

/** The entities that a document type declares in the document itself. Files elsewhere are never fetched, and no expansion grows without end. */
export class DeclaredEntities {
  readonly #values: ReadonlyMap<string, string>;
  #left = mostExpansion;

  constructor(text: string) {
    this.#values = text.slice(0, longestProlog).includes("<!ENTITY")
      ? declaredIn(text.slice(0, longestProlog))
      : new Map();
  }

  expand(text: string): string {
    if (this.#values.size === 0 || !text.includes("&")) return text;
    return text.replace(reference, (written, name: string) => {
      const value = this.#values.get(name);
      if (value === undefined || value.length > this.#left) return written;
      this.#left -= value.length;
      return value;
    });
  }
}

const reference = /&([\w.:-]+);/g;
const declaration = /<!ENTITY\s+([\w.:-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g;

/** Of an entity declared twice the first counts (XML 1.0, 4.2). One may hold those declared before it, as nearly all do. */
function declaredIn(prolog: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [, name = "", double, single = ""] of prolog.matchAll(declaration)) {
    if (values.size >= mostEntities) break;
    const value = (double ?? single).replace(reference, (written, inner: string) => values.get(inner) ?? written);
    if (!values.has(name) && value.length <= longestEntity) values.set(name, value);
  }
  return values;
}
