import { z } from "zod";
import { failureOfSentence } from "./failure-of-sentence.ts";

/** Version 1 had the failure of the last poll as a sentence. */
const Version1 = z.looseObject({ lastError: z.string().optional() });

export const pollStateMigrations = {
  1: (old: unknown) => {
    const { lastError, ...rest } = Version1.parse(old);
    return { ...rest, ...(lastError !== undefined && { failure: failureOfSentence(lastError) }) };
  },
} as const;
