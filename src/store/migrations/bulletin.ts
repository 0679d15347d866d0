import { z } from "zod";
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

export const bulletinMigrations = { 1: (old: unknown) => Bulletin1.parse(old) } as const;
