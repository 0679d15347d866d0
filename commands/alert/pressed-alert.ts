import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { code, md } from "../../src/chat/text.ts";
import type { Alert, Story } from "../../src/domain/story.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";

export interface PressedAlert {
  readonly story: Story;
  readonly alert: Alert;
}

const forgotten = md`This alert is no longer kept: alerts are forgotten after the time set under \`retention\`. \`/alert list\` shows the latest.`;

/** The alert that a button belongs to, as it is stored now; `argument` is `alertArgument`'s. Another guild's is not found. */
export async function pressedAlert(argument: string, caller: Caller, context: Needs<"alerts">): Promise<PressedAlert> {
  const [, channelId = ""] = argument.split(".");
  const story = await pressedStory(argument, caller, context);
  return { story, alert: alertOf(story, channelId) };
}

/** The same where the channel does not matter. */
export async function pressedStory(argument: string, caller: Caller, context: Needs<"alerts">): Promise<Story> {
  const [storyId = ""] = argument.split(".");
  const story = storyId === "" ? undefined : await context.alerts.stories.get(storyId);
  if (story === undefined || story.guildId !== caller.guildId) throw new UserMistake(forgotten);
  return story;
}

/** Changes an alert as it is stored at that moment, and returns it; for callers that draw its card again themselves. */
export function changeAlert(
  pressed: PressedAlert,
  edit: (alert: Alert) => Alert,
  context: Needs<"alerts">,
): Promise<PressedAlert> {
  return changed(pressed, edit, 0, context);
}

/** The same where the card is not at hand: it is drawn again in its channel, soon. */
export async function changeAlertAfar(
  pressed: PressedAlert,
  edit: (alert: Alert) => Alert,
  context: Needs<"alerts">,
): Promise<PressedAlert> {
  const after = await changed(pressed, edit, 1, context);
  context.alerts.redraw(after.story);
  return after;
}

/** What a moderator deleted stays deleted: in another state it would be posted and counted again. */
async function changed(
  { story: { id, shortId }, alert: { channelId, state } }: PressedAlert,
  edit: (alert: Alert) => Alert,
  revisions: number,
  context: Needs<"alerts">,
): Promise<PressedAlert> {
  if (state === "removed")
    throw new UserMistake(
      md`A moderator deleted this alert's message, so it stays closed. ${code(`/alert show alert:${shortId}`)} shows its content.`,
    );
  const story = await context.alerts.stories.change(id, (current) => ({
    ...current,
    revision: current.revision + revisions,
    alerts: current.alerts.map((alert) => (alert.channelId === channelId ? edit(alert) : alert)),
  }));
  if (story === undefined) throw new UserMistake(forgotten);
  return { story, alert: alertOf(story, channelId) };
}

function alertOf(story: Story, channelId: string): Alert {
  const alert = story.alerts.find((candidate) => candidate.channelId === channelId);
  if (alert === undefined)
    throw new UserMistake(md`This alert does not belong to this channel any more. \`/alert list\` shows the latest.`);
  return alert;
}
