import { z } from "zod";

/** The thread under an alert's card, in which the reports that join its story are posted. Times in milliseconds since the epoch. */
export const AlertThread = z.strictObject({
  id: z.string(),
  openedAt: z.number(),
  /** Items of the story's reports that it shows, of those in the story's record. */
  shown: z.array(z.string()).readonly(),
  /** How many reports it was brought up to date with, and when. */
  reports: z.int().nonnegative(),
  listedAt: z.number(),
  /** Nothing more is posted in it: it was deleted, or the bot may not post there. */
  ended: z.strictObject({ at: z.number(), why: z.enum(["deleted", "closed"]) }).optional(),
});
export type AlertThread = z.infer<typeof AlertThread>;

interface Reported {
  readonly reports: readonly { readonly item: { readonly id: string } }[];
}

/** The reports that a thread lacks. */
export function lackedBy<Story extends Reported>({ shown, ended }: AlertThread, { reports }: Story): Story["reports"] {
  return ended === undefined ? reports.filter(({ item }) => !shown.includes(item.id)) : [];
}
