import { eventWorld } from "../app/event-world.ts";
import type { Event, Toll } from "../domain/event.ts";
import { readEvent } from "../enrich/events/read-event.ts";
import type { EventWorld } from "../enrich/events/report.ts";
import { detectLanguage } from "../enrich/language/detect-language.ts";
import { createPlaceFinder } from "../enrich/places/create-place-finder.ts";
import { EX_CONFIG } from "../settings/config-problem.ts";
import { WordStream } from "../text/word-stream.ts";
import { readItemLine } from "./item-line.ts";
import { answerLines, inputLines, writeOut } from "./json-lines.ts";
import { loadEverything } from "./load-everything.ts";

/**
 * `events`: JSON lines `{id, title, text, language?, published, source, link}` in, `{id, event}` out, in order, each before
 * the next is read: the frame with English names of places, `null` where the text reports nothing. A line that cannot be
 * understood is answered with `{id, error}`.
 */
export async function eventsVerb(): Promise<number> {
  const loaded = await loadEverything();
  if (loaded === undefined) return EX_CONFIG;
  const world = eventWorld(loaded.settings, createPlaceFinder(loaded.settings.places));
  const stream = new WordStream();
  await answerLines(inputLines(), (line) => answer(line, world, stream), writeOut);
  return 0;
}

function answer(line: string, world: EventWorld, stream: WordStream): object {
  const item = readItemLine(line);
  if ("error" in item) return item;
  const { id, title, text, language, published } = item;
  stream.read([title, text]);
  const languages = languagesOf(`${title}\n${text}`, language);
  const event = readEvent({ stream, languages, published }, world);
  return { id, event: event === undefined ? null : frameOf(event) };
}

/** As detected, then as the feed declares. */
function languagesOf(text: string, declared: string | undefined): readonly string[] {
  const { lang } = detectLanguage(text);
  return [...(lang === "und" ? [] : [lang]), ...(declared === undefined ? [] : [declared])];
}

function frameOf(event: Event): object {
  const { kind, method, target, actor, stance, places, dead, injured, detained, when, update } = event;
  const first = [dead, injured, detained].find((toll) => toll !== undefined);
  return {
    kind,
    method: method ?? null,
    target: target ?? null,
    actor: actor ?? null,
    stance,
    places: places.map(({ name, level }) => ({ name, level })),
    dead: numberOf(dead),
    injured: numberOf(injured),
    detained: numberOf(detained),
    bound: first?.bound ?? null,
    when: when ?? null,
    update: update ?? null,
  };
}

function numberOf(toll: Toll | undefined): number | null {
  return toll?.value ?? null;
}
