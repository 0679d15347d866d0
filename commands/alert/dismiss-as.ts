import type { Caller } from "../../src/chat/define-command.ts";
import type { Guild } from "../../src/domain/guild.ts";
import type { Story } from "../../src/domain/story.ts";
import type { Doer } from "../../src/domain/story-deed.ts";
import { closeAs, type Triage } from "../../src/domain/triage.ts";

/** Not relevant for one more person; closed where enough people say so. */
export function dismissAs(
  triage: Triage,
  needed: number,
  { userId }: Pick<Caller, "userId">,
  { by, at }: Doer,
  why: string,
): Triage {
  const people = [...new Set([...(triage.dismissedBy ?? []), userId])];
  const noted = { ...triage, dismissedBy: people, ...(why !== "" && { why }) };
  return people.length < needed ? noted : closeAs(noted, "dismissed", by, at);
}

/** It is closed in all its channels at once: as many people have to say so as the strictest of them wants. */
export function neededFor({ alerts }: Pick<Story, "alerts">, { routes }: Pick<Guild, "routes">): number {
  const ofRoutes = routes.filter(({ channelId }) => alerts.some((alert) => alert.channelId === channelId));
  return Math.max(1, ...ofRoutes.map(({ dismissals = 1 }) => dismissals));
}
