import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { code, md } from "../../src/chat/text.ts";
import type { Alert, Story } from "../../src/domain/story.ts";
import { type Doer, deedsBetween, withDeeds } from "../../src/domain/story-deed.ts";
import type { Triage } from "../../src/domain/triage.ts";
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

/**
 * Changes what the team did about a story, as it is stored at that moment, and notes in its log who did it: the cards of all its channels are
 * drawn again soon. So is the one whose button was pressed, which the answer draws at once: a crash may come between the record and the answer.
 */
export async function changeTriage(
  { story: { id, shortId, alerts }, alert: { channelId } }: PressedAlert,
  edit: (triage: Triage) => Triage,
  doer: Doer,
  context: Needs<"alerts">,
): Promise<PressedAlert> {
  refuseRemoved({ alerts, shortId });
  const after = await changeStory(id, edit, doer, context);
  if (after === undefined) throw new UserMistake(forgotten);
  return { story: after, alert: alertOf(after, channelId) };
}

/** The same where no one card was pressed; `undefined` where the story is no longer kept. Its lists show it soon, too. */
export async function changeStory(
  id: string,
  edit: (triage: Triage) => Triage,
  doer: Doer,
  context: Needs<"alerts">,
): Promise<Story | undefined> {
  const after = await context.alerts.stories.change(id, (current) => {
    const triage = edit(current.triage);
    return triage === current.triage ? current : withTriage(current, triage, doer);
  });
  if (after !== undefined) context.alerts.redraw(after);
  return after;
}

/** Throws UserMistake where a moderator deleted it in all its channels. */
export function refuseRemoved({ alerts, shortId }: Pick<Story, "alerts" | "shortId">): void {
  if (alerts.every(({ removed }) => removed))
    throw new UserMistake(
      md`A moderator deleted this alert's message, so it stays closed. ${code(`/alert show alert:${shortId}`)} shows its content.`,
    );
}

function withTriage(story: Story, triage: Triage, doer: Doer): Story {
  return { ...withDeeds(story, deedsBetween(story.triage, triage, doer)), triage, revision: story.revision + 1 };
}

function alertOf(story: Story, channelId: string): Alert {
  const alert = story.alerts.find((candidate) => candidate.channelId === channelId);
  if (alert === undefined)
    throw new UserMistake(md`This alert does not belong to this channel any more. \`/alert list\` shows the latest.`);
  return alert;
}
