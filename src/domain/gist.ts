import { z } from "zod";
import { EventKind, Method, Stance, Target, Toll, Update } from "./event.ts";
import { Release } from "./release.ts";

const GistRelease = Release.pick({ kind: true, count: true, issue: true, languages: true });
export type GistRelease = z.infer<typeof GistRelease>;

const GistToll = Toll.omit({ where: true });

/** What happened, as far as it is sure: the event without what one line has no room for. */
const EventGist = z.strictObject({
  kind: EventKind,
  method: Method.optional(),
  target: Target.optional(),
  /** English names of places that do not hold one another, the finest first. */
  places: z.array(z.string()).readonly(),
  /** English name of the one country of these places. */
  country: z.string().optional(),
  /** The group's name. */
  actor: z.string().optional(),
  stance: Stance,
  dead: GistToll.optional(),
  injured: GistToll.optional(),
  detained: GistToll.optional(),
  /** ISO date, where it happened long before the report. */
  when: z.iso.date().optional(),
  update: Update.optional(),
});
export type EventGist = z.infer<typeof EventGist>;

/** What rules read from an item, in its parts: what happened, or who released what. `describeGist` says it in one line. */
export const Gist = z.union([
  z.strictObject({ event: EventGist }),
  z.strictObject({
    who: z.string().optional(),
    releases: z.array(GistRelease).readonly(),
    /** Only in what an earlier version wrote. */
    place: z.string().optional(),
  }),
  /** Words of a record that an earlier version wrote. */
  z.strictObject({ text: z.string() }),
]);
export type Gist = z.infer<typeof Gist>;
