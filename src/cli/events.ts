import { z } from "zod";
import type { Event, Toll } from "../domain/event.ts";
import { readEvent } from "../enrich/events/read-event.ts";
import type { EventWorld } from "../enrich/events/report.ts";
import { detectLanguage } from "../enrich/language/detect-language.ts";
import { WordStream } from "../text/word-stream.ts";

/**
 * Answers each JSON line `{id, title, text, language?, published, source, link}` with `{id, event}`: the frame with English
 * names of places, `null` where nothing is told. A line that cannot be understood is answered with `{id, error}`.
 */
export async function answerEvents(
  lines: AsyncIterable<string>,
  world: EventWorld,
  write: (line: string) => Promise<void>,
): Promise<void> {
  const stream = new WordStream();
  for await (const line of lines) {
    if (line.trim() !== "") await write(`${JSON.stringify(answerLine(line, world, stream))}\n`);
  }
}

const Text = z.string().nullish();
const ItemLine = z.object({
  id: z.union([z.string(), z.number()]),
  title: Text,
  text: Text,
  language: Text,
  published: Text,
});

function answerLine(line: string, world: EventWorld, stream: WordStream): object {
  const value = fromJson(line);
  const parsed = ItemLine.safeParse(value);
  if (!parsed.success) {
    const id = z.object({ id: ItemLine.shape.id }).safeParse(value).data?.id ?? null;
    return { id, error: `not a line of {id, title, text, language?, published}: ${z.prettifyError(parsed.error)}` };
  }
  const { id, title, text, language, published } = parsed.data;
  stream.read([title ?? "", text ?? ""]);
  const languages = languagesOf(`${title ?? ""}\n${text ?? ""}`, language);
  const event = readEvent({ stream, languages, published: published ?? undefined }, world);
  return { id, event: event === undefined ? null : frameOf(event) };
}

/** As detected, then as the feed declares. */
function languagesOf(text: string, declared: string | null | undefined): readonly string[] {
  const { lang } = detectLanguage(text);
  return [...(lang === "und" ? [] : [lang]), ...(declared == null ? [] : [declared])];
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

function fromJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
