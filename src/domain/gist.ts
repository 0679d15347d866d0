import { z } from "zod";
import { Release } from "./release.ts";

const GistRelease = Release.pick({ kind: true, count: true, issue: true, languages: true });
export type GistRelease = z.infer<typeof GistRelease>;

/** What rules read from an item, in its parts: who released what, or did something where. `describeGist` says it in one line. */
export const Gist = z.union([
  z.strictObject({
    who: z.string().optional(),
    releases: z.array(GistRelease).readonly(),
    place: z.string().optional(),
  }),
  /** Words of a record that an earlier version wrote. */
  z.strictObject({ text: z.string() }),
]);
export type Gist = z.infer<typeof Gist>;
