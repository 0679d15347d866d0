import { createInterface } from "node:readline";
import { eventWorld } from "../app/event-world.ts";
import { createPlaceFinder } from "../enrich/places/create-place-finder.ts";
import { EX_CONFIG } from "../settings/config-problem.ts";
import { answerEvents } from "./events.ts";
import { loadEverything } from "./load-everything.ts";
import { writeOut } from "./write-out.ts";

/** `events`: items as JSON lines in, what happened as JSON lines out, each as soon as it is read. */
export async function eventsVerb(): Promise<number> {
  const loaded = await loadEverything();
  if (loaded === undefined) return EX_CONFIG;
  const world = eventWorld(loaded.settings, createPlaceFinder(loaded.settings.places));
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  await answerEvents(lines, world, writeOut);
  return 0;
}
