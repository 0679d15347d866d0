import type { EventWorld } from "../enrich/events/report.ts";
import { createPlaceFinder } from "../enrich/places/create-place-finder.ts";
import type { Settings } from "../settings/load-settings.ts";
import { eventWorld } from "./event-world.ts";

/**
 * What the events know of the world, made when the first item asks for it: thousands of names are taken apart, and what reads no item
 * does not wait for that.
 */
export function eventWorldAtNeed(settings: Pick<Settings, "facts" | "groups" | "places">): () => EventWorld {
  let world: EventWorld | undefined;
  return () => {
    world ??= eventWorld(settings, createPlaceFinder(settings.places));
    return world;
  };
}
