import { z } from "zod";

const Counted = z.array(z.tuple([z.string(), z.int().positive()])).readonly();

/** What the stories of an incident tell, taken together; short ids where stories are named. */
export const IncidentSummary = z.strictObject({
  reports: z.int().nonnegative(),
  /** BCP 47 or `und`, and how many reports; the most frequent first. */
  languages: Counted,
  sources: Counted,
  /** Stories in which somebody says it was them, or says it was not; oldest first. */
  claims: z.array(z.string()).readonly(),
  denials: z.array(z.string()).readonly(),
  /** The numbers of dead and injured as reports gave them, oldest first, each once. */
  dead: z.array(z.number()).readonly(),
  injured: z.array(z.number()).readonly(),
});
export type IncidentSummary = z.infer<typeof IncidentSummary>;

/** What makes a bulletin a live card: it takes the stories that one watch brings in a surge, and is edited as they come. */
export const Incident = z.strictObject({
  watchId: z.string(),
  /** Empty while only sources that are not open brought its stories. */
  watchName: z.string(),
  summary: IncidentSummary,
  /** When it took its last story, and when it was over. */
  lastAt: z.number(),
  endedAt: z.number().optional(),
  /** Raised by each change that the card shows; the message is behind while it shows an older one. */
  revision: z.int(),
  raisedAt: z.number(),
  shownRevision: z.int(),
  edit: z.strictObject({ attempts: z.int(), nextAttemptAt: z.number() }),
  /** Where its stories are listed one by one, and how many of them are; no thread where there can be none. */
  threadId: z.string().optional(),
  threadTriedAt: z.number().optional(),
  threaded: z.int(),
});
export type Incident = z.infer<typeof Incident>;
