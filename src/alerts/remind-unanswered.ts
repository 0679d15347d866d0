import { nextReplyNumber } from "../domain/add-reply.ts";
import type { Guild } from "../domain/guild.ts";
import { severityPolicy } from "../domain/severity.ts";
import { type Alert, isOver, type Reply, type Story } from "../domain/story.ts";
import { isUnanswered } from "../domain/triage.ts";
import { digest } from "../lib/digest.ts";
import { minuteMs } from "../lib/durations.ts";
import { isWithin } from "../lib/is-within.ts";
import type { Stories, StoryTimes } from "../ports/alert-records.ts";
import type { Duties, Guilds } from "../ports/guild-records.ts";
import { isMuted, isStoryMuted } from "./is-muted.ts";
import { queuedDelivery } from "./queue-alert.ts";

export interface RemindDeps {
  readonly stories: Pick<Stories & StoryTimes, "unanswered" | "change">;
  readonly guilds: Pick<Guilds, "get">;
  readonly duties: Pick<Duties, "of">;
}

/** An alert that has just got a severity that is repeated: it pings once more where its channel's route says so and nobody answers. */
export function toBeReminded(alert: Alert, { severity, triage }: Story, { routes }: Guild, now: number): Alert {
  const afterMs = routes.find(({ channelId }) => channelId === alert.channelId)?.remindMs;
  if (!severityPolicy[severity].repeated || afterMs === undefined || alert.remind !== undefined) return alert;
  const hasRisen = alert.replies.some(({ ping, delivery }) => ping && delivery.queuedAt === now);
  if (!isUnanswered(triage) || alert.removed || (alert.delivery.queuedAt !== now && !hasRisen)) return alert;
  return { ...alert, remind: { from: now, afterMs } };
}

/**
 * Queues a reply that pings under each alert whose time to be answered is over; answers the stories that changed.
 * Whether it pings or not, that is decided once and written together with the reply. It comes in quiet hours too.
 */
export async function remindUnanswered(
  now: number,
  { stories, guilds, duties }: RemindDeps,
): Promise<readonly Story[]> {
  const changed: Story[] = [];
  for (const { id, guildId, alerts } of await stories.unanswered()) {
    if (!alerts.some((alert) => isDue(alert, now))) continue;
    const guild = await guilds.get(guildId);
    const { holder } = await duties.of(guildId);
    const story = await stories.change(id, (current) => reminded(current, guild, now, holder?.name));
    if (story !== undefined) changed.push(story);
  }
  return changed;
}

/** What still waits to be posted is not due. */
function isDue({ remind, delivery }: Alert, now: number): boolean {
  if (remind === undefined || remind.decided || !isOver(delivery) || delivery.state === "held") return false;
  return !isWithin(Math.max(remind.from, delivery.doneAt ?? 0), remind.afterMs, now);
}

function reminded(story: Story, guild: Guild | undefined, now: number, onDuty: string | undefined): Story {
  const alerts = story.alerts.map((alert) => {
    const { remind } = alert;
    if (remind === undefined || !isDue(alert, now)) return alert;
    const decided = { ...alert, remind: { ...remind, decided: true } };
    if (guild === undefined || !isWanted(story, alert, guild, now)) return decided;
    return { ...decided, replies: [...alert.replies, reminder(story, alert, remind.afterMs, now, onDuty)] };
  });
  return { ...story, alerts };
}

/** Not where somebody answered, where its severity is not repeated any more, or where the guild no longer wants to hear of it. */
function isWanted(story: Story, alert: Alert, guild: Guild, now: number): boolean {
  const route = guild.routes.find(({ channelId }) => channelId === alert.channelId);
  const watches = story.reports.flatMap((report) => report.watches);
  const silent = isMuted(guild, watches, now) || isStoryMuted(guild, story.id, now);
  const standing = alert.delivery.state === "delivered" && !alert.removed && isUnanswered(story.triage);
  return standing && !silent && severityPolicy[story.severity].repeated && route?.remindMs !== undefined;
}

function reminder(
  { id, severity }: Story,
  { channelId, replies }: Alert,
  afterMs: number,
  now: number,
  onDuty: string | undefined,
): Reply {
  const number = nextReplyNumber(replies);
  const nonce = digest("reply", id, channelId, String(number));
  const minutes = Math.round(afterMs / minuteMs);
  const changes = [{ code: "unanswered", severity, minutes, ...(onDuty !== undefined && { onDuty }) }] as const;
  return { number, changes, ping: true, reminder: true, delivery: queuedDelivery(nonce, now) };
}
