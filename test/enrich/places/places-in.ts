import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Gazetteer } from "../../../src/domain/gazetteer.ts";
import { createPlaceFinder } from "../../../src/enrich/places/create-place-finder.ts";
import { checkShape } from "../../../src/settings/check-shape.ts";
import { PlacesFile } from "../../../src/settings/places-file.ts";
import { readYaml } from "../../../src/settings/read-yaml.ts";
import { toGazetteer } from "../../../src/settings/to-gazetteer.ts";
import { WordStream } from "../../../src/text/word-stream.ts";

/** The gazetteer that the project is shipped with. */
export const gazetteer: Gazetteer = read();

function read(): Gazetteer {
  const file = resolve(import.meta.dirname, "../../../config/places.yaml");
  const { value, problems } = checkShape(readYaml(file, readFileSync(file, "utf8")).yaml, PlacesFile);
  if (value === undefined) throw new Error(problems.map(({ line, message }) => `${line}: ${message}`).join("\n"));
  return toGazetteer(value);
}

const finder = createPlaceFinder(gazetteer);
const stream = new WordStream();

/** The places of a line without adjectives of countries, each as its likeliest reading: ids with spaces between them. */
export function placesIn(line: string): string {
  stream.read([line]);
  return finder
    .find(stream, stream.count)
    .filter(({ adjective }) => adjective !== true)
    .map(({ readings }) => readings[0]?.id)
    .join(" ");
}

/** Rows of “line => ids”. */
export function rowsOf(text: string): readonly (readonly [string, string])[] {
  return text
    .trim()
    .split("\n")
    .map((row): readonly [string, string] => {
      const [line = "", ids = ""] = row.split("=>");
      return [line.trim(), ids.trim()];
    });
}
