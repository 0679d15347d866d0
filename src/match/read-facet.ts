import { type Facet, facets } from "./query.ts";
import { type FoundMistake, mistake } from "./query-mistake.ts";

/** A facet with its values, in small letters, and how many UTF-16 units of the query it takes. */
export interface ReadFacet {
  readonly kind: "facet";
  readonly facet: Facet;
  readonly values: readonly string[];
  readonly length: number;
}

/** Reads `place:kunduz,"panjshir valley"` at `at`; `undefined` where no facet begins. */
export function readFacet(text: string, at: number): ReadFacet | FoundMistake | undefined {
  const prefix = /^(\p{L}+):/u.exec(text.slice(at))?.[1];
  const facet = facets.find((name) => name === prefix?.toLowerCase());
  if (prefix === undefined || facet === undefined) return undefined;
  const begin = at + prefix.length + 1;
  const values: string[] = [];
  let next = begin + separators(text, begin);
  let gap = true;
  for (let found = value.exec(text.slice(next)); gap && found !== null; found = value.exec(text.slice(next))) {
    values.push((found[1] ?? found[2] ?? "").replaceAll(/\s+/g, " ").trim().toLowerCase());
    next += found[0].length;
    const width = separators(text, next);
    gap = width > 0;
    next += width;
  }
  if (gap && opening.test(text.charAt(next)))
    return mistake(next, { code: "unclosed-quotation" }, `${text.trimEnd()}"`);
  const given = values.filter((each) => each !== "");
  if (given.length === 0) return mistake(begin, { code: "facet-without-value", facet }, facetExamples[facet]);
  return { kind: "facet", facet, values: given, length: next - at };
}

/** A value in quotation marks, or one without. */
const value = /^(?:["“„«‟]([^"“”„«»‟]*)["“”»‟]|([^\s()"“”„«»‟,،]+))/u;
const opening = /["“„«‟]/u;

function separators(text: string, at: number): number {
  return /^[,،]*/u.exec(text.slice(at))?.[0].length ?? 0;
}

/** As the query language writes a value. */
export function printValue(text: string): string {
  return /[\s(),،]/u.test(text) ? `"${text}"` : text;
}

/** Where a query that was read has a value of a facet. */
export function positionOfValue(text: string, facet: Facet, wanted: string): number {
  const small = text.toLowerCase();
  for (let at = small.indexOf(`${facet}:`); at !== -1; at = small.indexOf(`${facet}:`, at + 1)) {
    const read = readFacet(text, at);
    if (read?.kind === "facet" && read.values.includes(wanted))
      return Math.max(at, small.indexOf(wanted, at + facet.length));
  }
  return 0;
}

const facetExamples = {
  source: "source:eurasianet",
  tag: "tag:news",
  lang: "lang:uz,tg",
  in: "in:uz,tg,ky",
  release: "release:any",
  event: "event:attack,operation",
  stance: "stance:claimed",
  place: "place:central-asia",
  toll: "toll:10",
} as const satisfies Readonly<Record<Facet, string>>;
