import { z } from "zod";
import { digest } from "../../lib/digest.ts";
import { noticeOfSentence } from "./notice-of-sentence.ts";
import { Delivery1 } from "./story.ts";

/**
 * Version 1 had a notice, the failure of a delivery and the gists of its entries as English. No releases are stored beside
 * these gists: they stay words.
 */
const Entry1 = z
  .looseObject({ gist: z.string().optional() })
  .transform(({ gist, ...rest }) => ({ ...rest, ...(gist !== undefined && { gist: { text: gist } }) }));
const Bulletin1 = z
  .looseObject({ text: z.string().optional(), delivery: Delivery1, entries: z.array(Entry1) })
  .transform(({ text, ...rest }) => ({ ...rest, ...(text !== undefined && { notice: noticeOfSentence(text) }) }));

/** Version 2 named the stories of its entries and not their deliveries, of which each story had one; a live card added up what its stories say. */
const Bulletin2 = z
  .looseObject({
    channelId: z.string(),
    entries: z.array(z.looseObject({ storyId: z.string() })),
    incident: z.looseObject({ summary: z.unknown() }).optional(),
  })
  .transform(({ incident, entries, ...rest }) => ({
    ...rest,
    entries: entries.map((entry) => ({
      ...entry,
      deliveries: [`${digest("delivery", entry.storyId, rest.channelId)}-1`],
    })),
    ...(incident !== undefined && { surge: withoutSummary(incident) }),
  }));

function withoutSummary({ summary: _, ...rest }: Readonly<Record<string, unknown>>) {
  return rest;
}

export const bulletinMigrations = {
  1: (old: unknown) => Bulletin1.parse(old),
  2: (old: unknown) => Bulletin2.parse(old),
} as const;
