import { z } from "zod";
import type { PlaceName } from "../domain/gazetteer.ts";
import { KebabCase } from "./fields.ts";

/** `Кабул, کابل, Mary?, московск-`: names with commas between them. */
const Names = z
  .string()
  .transform(readNames)
  .describe("Other names, with commas between them; `Name?` is also a common word, `Name-` the stem of an adjective.");

/** A place that has names and nothing else may be written as its names. */
const Bare = Names.transform((names): { readonly names: readonly PlaceName[] } => ({ names }));

const Code = z.string().regex(/^[A-Z]{2}$/, { error: "an ISO 3166 country code in capitals, such as AF" });
const Quarters = Names.optional().describe("Parts of the town that count as the town.");

const Town = z.union([Bare, z.strictObject({ names: Names.optional(), quarters: Quarters })]);
const towns = z
  .record(z.string(), Town)
  .optional()
  .describe("Towns by English name; `same` stands for all names of the province.");
const districts = z.record(z.string(), Names).optional().describe("Districts by English name.");

const ProvinceKeys = { names: Names.optional(), towns, districts };
const Province = z.union([Bare, z.strictObject(ProvinceKeys)]);

const area = Names.optional().describe("Names of the province that its chief town has not.");
const Twin = z.union([Bare, z.strictObject({ ...ProvinceKeys, quarters: Quarters, area })]);

const CountryEntry = z.strictObject({
  capital: z.string().optional().describe("The English name of one of its towns."),
  seats: z
    .record(z.string(), z.string())
    .optional()
    .describe("The capitals of provinces, by English names; that of a twin is the town of its name."),
  english: z.string().optional().describe("The English name, where the usual one is not the right one."),
  names: Names.optional().describe(
    "Names besides those that the program knows of itself in the languages that matter.",
  ),
  twins: z
    .record(z.string(), Twin)
    .optional()
    .describe("Provinces whose chief town has the same name; each is two places."),
  provinces: z.record(z.string(), Province).optional().describe("Other provinces, by English name."),
  towns,
  districts,
});
export type CountryEntry = z.infer<typeof CountryEntry>;

/** A town, a province, or both in one, as its schema reads it. */
export interface PlaceEntry {
  readonly names?: readonly PlaceName[] | undefined;
  readonly quarters?: readonly PlaceName[] | undefined;
  readonly area?: readonly PlaceName[] | undefined;
  readonly towns?: Readonly<Record<string, PlaceEntry>> | undefined;
  readonly districts?: Readonly<Record<string, readonly PlaceName[]>> | undefined;
}

/** `config/places.yaml`: the gazetteer. */
export const PlacesFile = z
  .strictObject({
    regions: z
      .record(
        KebabCase,
        z
          .string()
          .transform((codes) => codes.split(/\s+/))
          .pipe(z.array(Code)),
      )
      .default({})
      .describe("Sets of countries for `place:` in queries, as ISO 3166 codes with spaces between them."),
    countries: z.record(Code, CountryEntry).default({}).describe("Countries by ISO 3166 code, with what is in them."),
  })
  .describe("The gazetteer: places that are recognised in items. The order decides between places of one name.");
export type PlacesFile = z.infer<typeof PlacesFile>;

function readNames(text: string): readonly PlaceName[] {
  return text
    .split(/[,،]/)
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .map(readName);
}

function readName(text: string): PlaceName {
  if (text.endsWith("?")) return { text: text.slice(0, -1), kind: "weak" };
  return text.endsWith("-") ? { text: text.slice(0, -1), kind: "adjective" } : { text };
}
