import { alertActions, alertButton } from "../../src/chat/alert-actions.ts";
import { button, buttonRow } from "../../src/chat/buttons.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import { fitsId } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { bold, code, inLines, label, md, plainText, shorten } from "../../src/chat/text.ts";
import type { EventKind } from "../../src/domain/event.ts";
import { isAtLeast } from "../../src/domain/guild.ts";
import { leadReport } from "../../src/domain/lead-report.ts";
import { runningMutes } from "../../src/domain/mute.ts";
import { type Severity, severities } from "../../src/domain/severity.ts";
import { severityFor } from "../../src/domain/severity-by.ts";
import type { Alert, Story } from "../../src/domain/story.ts";
import { watchesOf } from "../../src/domain/story-size.ts";
import type { Watch } from "../../src/domain/watch.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import type { Button, Message } from "../../src/ports/chat.ts";
import { guildOf } from "../shared/guild-of.ts";

/** The buttons of a kind's severity in a watch; `severity-buttons.ts` says what they do. */
export const severityActions = { lower: { name: "severity-lower" }, restore: { name: "severity-restore" } } as const;

/** One row of buttons holds five. */
const mostWatches = 3;

export interface Offer {
  readonly line: Markdown;
  readonly button: Button;
}

/** How fewer alerts like this one come where no word tells them apart; `undefined` where nothing of it would change anything. */
export async function offerLess(
  story: Story,
  alert: Alert,
  caller: Caller,
  context: Needs<"clock" | "server" | "watches">,
): Promise<Message | undefined> {
  const offers = [
    ...(await muteOffer(story, alert, caller, context)),
    ...(isAtLeast("watchlist-editor", caller.level) ? await severityOffers(story, caller, context) : []),
  ];
  if (offers.length === 0) return undefined;
  return {
    content: inLines([md`No word tells such alerts apart. To get fewer of them:`, ...offers.map(({ line }) => line)]),
    components: [buttonRow(offers.map(({ button }) => button))],
  };
}

async function muteOffer(
  story: Story,
  alert: Alert,
  caller: Caller,
  { clock, server }: Needs<"clock" | "server">,
): Promise<readonly Offer[]> {
  const { mutes } = await guildOf(caller, server);
  if (runningMutes(mutes, clock.now()).some(({ kind, id }) => kind === "story" && id === story.id)) return [];
  const { muteStory24h } = alertActions;
  const line = md`• ${bold(muteStory24h.label)}: for a day copies of ${code(story.shortId)} by the same sources join it without a reply; everyone here sees that, and can undo it.`;
  return [{ line, button: alertButton(muteStory24h, story, alert) }];
}

/** For each watch that found it, where it has a lower severity to give. A restricted source says nothing of what happened. */
async function severityOffers(
  story: Story,
  { guildId }: Caller,
  { watches }: Needs<"watches">,
): Promise<readonly Offer[]> {
  const { source, enriched } = leadReport(story);
  const kind = enriched?.event?.kind;
  if (kind === undefined || source.handling === "restricted") return [];
  const found = new Set(watchesOf(story).map(({ watchId }) => watchId));
  const finders = (await watches.lists.of(guildId)).watches.filter(({ id }) => found.has(id));
  return finders.flatMap((watch) => severityOffer(watch, kind)).slice(0, mostWatches);
}

/** One severity lower for what reports such an event; none where nothing is lower. */
export function severityOffer(watch: Watch, kind: EventKind): readonly Offer[] {
  const now = severityFor(watch, { event: { kind } });
  const lower = lowerThan(now);
  if (lower === undefined) return [];
  const argument = [watch.id, kind, now, lower].join(".");
  if (!fitsId(severityActions.lower, argument)) return [];
  const text = shorten(label`${kind} ${lower} in ${plainText(watch.name)}`, 80);
  const line = md`• ${bold(text)}: from now on what ${bold(watch.name)} finds and reports ${code(kind)} is ${lower} instead of ${now}.`;
  return [{ line, button: button(severityActions.lower, text, argument) }];
}

function lowerThan(severity: Severity): Severity | undefined {
  return severities[severities.indexOf(severity) - 1];
}
