import { readdir } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseDuration } from "../domain/duration.ts";
import type { Source } from "../domain/source.ts";
import type { Samples } from "./bot-settings.ts";

const placeholder = /\{\{(now|iso|start)(?:-(\w+))?\}\}/g;
const sampleGapMs = 600_000;

/**
 * A sample feed as if it had been published around this start.
 *
 * `{{now-12m}}` becomes a date as RSS writes it, `{{iso-12m}}` as Atom does, both in UTC; `{{start}}` names the start,
 * so that an item with it in its guid is new each time, unless samples are shown once. Anything else stays as it is.
 */
export function fillSample(template: string, startedAt: number, shown: Samples = "every-start"): string {
  return template.replaceAll(placeholder, (whole, word: string, back: string | undefined) => {
    const ago = back === undefined ? 0 : parseDuration(back);
    if (ago === undefined) return whole;
    if (word === "start") return shown === "once" ? shown : startedAt.toString(36);
    const date = new Date(startedAt - ago);
    return word === "iso" ? date.toISOString() : date.toUTCString();
  });
}

/** The sample feeds of a config folder as sources; none when it has no `samples`, or nobody wants them. Their files are templates: see `fillSample`. */
export async function sampleSources(configFolder: string, shown: Samples = "every-start"): Promise<Source[]> {
  if (shown === "off") return [];
  const folder = resolve(configFolder, "samples");
  const names = await readdir(folder).catch(() => []);
  const feeds = names.filter((name) => name.endsWith(".xml")).sort();
  return feeds.map((name) => toSource(folder, name));
}

function toSource(folder: string, file: string): Source {
  const id = basename(file, ".xml");
  return {
    id,
    name: id.replaceAll("-", " ").replace(/^sample/, "SAMPLE"),
    kind: "feed",
    url: pathToFileURL(join(folder, file)).href,
    cadence: { kind: "every", ms: sampleGapMs },
    tags: ["sample"],
    handling: "open",
    sample: true,
  };
}
