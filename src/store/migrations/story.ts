import { z } from "zod";
import { postFailureOfSentence } from "./post-failure-of-sentence.ts";

/** Version 1 had the failure of a delivery as a sentence. */
export const Delivery1 = z.looseObject({ reason: z.string().optional() }).transform(({ reason, ...rest }) => ({
  ...rest,
  ...(reason !== undefined && { failure: postFailureOfSentence(reason) }),
}));

const Reply1 = z.looseObject({ delivery: Delivery1 });
const Alert1 = z.looseObject({ delivery: Delivery1, replies: z.array(Reply1).default([]) });
const Story1 = z.looseObject({ alerts: z.array(Alert1) });

export const storyMigrations = { 1: (old: unknown) => Story1.parse(old) } as const;
