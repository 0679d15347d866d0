import type { Form } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { label, shorten } from "../../src/chat/text.ts";
import { textField } from "../../src/chat/text-field.ts";
import type { Guild } from "../../src/domain/guild.ts";
import type { Story } from "../../src/domain/story.ts";
import type { Doer } from "../../src/domain/story-deed.ts";
import { closeAs, type Triage } from "../../src/domain/triage.ts";
import type { Label } from "../../src/lib/shown-text.ts";

const longestReason = 300;

/** Asks why, of one alert or of several at once; `customId` is that of the action that takes the answer as `why`. */
export function whyForm(customId: string, what: Label): Form {
  return {
    custom_id: customId,
    title: label`${what}: not relevant`,
    components: [
      textField("why", {
        label: label`Why?`,
        description: label`A word in quotation marks may be left out, where two more such alerts have it.`,
        required: false,
        most: longestReason,
      }),
    ],
  };
}

/** Not relevant for one more person; closed where enough people say so. */
export function dismissAs(
  triage: Triage,
  needed: number,
  { userId }: Pick<Caller, "userId">,
  { by, at }: Doer,
  why: string,
): Triage {
  const people = [...new Set([...(triage.dismissedBy ?? []), userId])];
  const noted = { ...triage, dismissedBy: people, ...(why !== "" && { why: shorten(why, longestReason) }) };
  return people.length < needed ? noted : closeAs(noted, "dismissed", by, at);
}

/** It is closed in all its channels at once: as many people have to say so as the strictest of them wants. */
export function neededFor({ alerts }: Pick<Story, "alerts">, { routes }: Pick<Guild, "routes">): number {
  const ofRoutes = routes.filter(({ channelId }) => alerts.some((alert) => alert.channelId === channelId));
  return Math.max(1, ...ofRoutes.map(({ dismissals = 1 }) => dismissals));
}
