import { z } from "zod";
import { Release } from "../../domain/release.ts";
import { gistOfSentence } from "./gist-of-sentence.ts";

/** Version 1 of what carries a gist beside its releases: a report of a story, a match in the inbox. */
export const WithGist1 = z.looseObject({
  gist: z.string().optional(),
  enriched: z.looseObject({ releases: z.array(Release) }).optional(),
});

/** The gist as codes instead of a sentence. */
export function withGist2({ gist, enriched, ...rest }: z.infer<typeof WithGist1>) {
  return {
    ...rest,
    ...(enriched !== undefined && { enriched }),
    ...(gist !== undefined && { gist: gistOfSentence(gist, enriched?.releases ?? []) }),
  };
}
