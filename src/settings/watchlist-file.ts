import { z } from "zod";
import { Handling } from "../domain/handling.ts";
import { defaultSeverity, Severity } from "../domain/severity.ts";
import { severityByExample } from "../domain/severity-by.ts";
import { Watch } from "../domain/watch.ts";
import { Cooldown, SeverityByKind, WatchEnd } from "./fields.ts";

/** One watch of the template: what a guild that joins gets a copy of. */
export const StarterWatch = z.strictObject({
  name: Watch.shape.name.describe("What people see; each name once."),
  query: Watch.shape.query.describe(
    "What to look for, as in `/watch add`. In quotes if it begins with `@` or holds `: `.",
  ),
  severity: Severity.default(defaultSeverity).describe("How urgent a match is. Routes send by it."),
  severity_by: SeverityByKind.optional().describe(
    `How urgent a match is by what the item reports, instead of \`severity\`: \`${severityByExample}\`, or a map of kinds.`,
  ),
  paused: z.boolean().optional().describe("True: the copy looks for nothing until `/watch resume`."),
  until: WatchEnd.optional().describe(
    "When it ends automatically: so long after the guild got it (`48h`, `7d`), or a date (`2026-12-01`, `2026-12-01 18:00`).",
  ),
  handling: Handling.optional().describe(
    "How carefully its alerts are shown at least, whatever their source's handling: `open`, `sensitive`, `restricted`.",
  ),
  cooldown: Cooldown.optional().describe(
    "After an alert, how long its further ones for that channel are held, to come in one message.",
  ),
});
export type StarterWatch = z.infer<typeof StarterWatch>;

/** `config/watchlist.yaml`: a template; later changes are offered to guilds, never forced on them. */
export const WatchlistFile = z
  .strictObject({ watches: z.array(StarterWatch).default([]).describe("The starter watches.") })
  .describe(
    "The starter watchlist. A guild gets a copy when it joins; later changes are offered by `/watch import starter`.",
  );
export type WatchlistFile = z.infer<typeof WatchlistFile>;
