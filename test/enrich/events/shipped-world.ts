import { join } from "node:path";
import { eventWorld } from "../../../src/app/event-world.ts";
import { readEvent } from "../../../src/enrich/events/read-event.ts";
import { createPlaceFinder } from "../../../src/enrich/places/create-place-finder.ts";
import { loadSettings } from "../../../src/settings/load-settings.ts";
import { WordStream } from "../../../src/text/word-stream.ts";
import { checksThat, settingsOf } from "../../settings/config-folder.ts";

/** What a line tells of its event, with English names of places; what it does not tell is absent. */
export interface Tells {
  readonly kind: string;
  readonly method?: string | undefined;
  readonly target?: string | undefined;
  readonly actor?: string | undefined;
  readonly stance?: string;
  readonly places?: readonly string[];
  readonly dead?: number;
  readonly injured?: number;
  readonly detained?: number;
  readonly when?: string | undefined;
  readonly update?: string | undefined;
}

const settings = settingsOf(await loadSettings(join(import.meta.dirname, "../../../config"), checksThat()));
const world = eventWorld(settings, createPlaceFinder(settings.places));

/** The event of an item of Friday 9 October 2026 in the world of the files that the project is shipped with. */
export function toldIn(language: string, title: string, text = ""): Tells | undefined {
  const stream = new WordStream();
  stream.read([title, text]);
  const event = readEvent({ stream, languages: [language], published: "2026-10-09T18:00:00Z" }, world);
  if (event === undefined) return undefined;
  const { where: _, places, dead, injured, detained, stance, ...rest } = event;
  return {
    ...rest,
    ...(stance !== "none" && { stance }),
    ...(places.length > 0 && { places: places.map(({ name }) => name) }),
    ...(dead !== undefined && { dead: dead.value }),
    ...(injured !== undefined && { injured: injured.value }),
    ...(detained !== undefined && { detained: detained.value }),
  };
}
