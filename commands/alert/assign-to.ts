import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { userMention } from "../../src/chat/links.ts";
import { bold, code, escapeText, md } from "../../src/chat/text.ts";
import type { Story } from "../../src/domain/story.ts";
import { deedsBetween, withDeeds } from "../../src/domain/story-deed.ts";
import type { Triage } from "../../src/domain/triage.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { doerOf } from "../shared/doer-of.ts";
import { guildOf } from "../shared/guild-of.ts";
import { shownName } from "../shared/shown-name.ts";
import { withAssignmentMessage } from "./assignment-message.ts";
import { refuseRemoved } from "./pressed-alert.ts";

type AssignNeeds = Needs<"alerts" | "clock" | "server">;

/**
 * Gives a story to somebody, and answers what is to be said of it. Whoever gets it from another, and whoever had it until then, is
 * mentioned in one message in the alert's channel: written with the change, so that it is posted once.
 */
export async function assignTo(
  pressed: Pick<Story, "id" | "shortId" | "alerts">,
  channelId: string,
  userId: string,
  caller: Caller,
  context: AssignNeeds,
): Promise<Markdown> {
  refuseRemoved(pressed);
  const { id, shortId } = pressed;
  const person = personOf(userId, caller);
  const name = shownName({ userName: person.name }, await guildOf(caller, context.server)) ?? "somebody";
  const doer = await doerOf(caller, context);
  let before: Triage | undefined;
  const after = await context.alerts.stories.change(id, (story) => {
    before = story.triage;
    if (before.assigneeId === userId) return story;
    const triage = { ...story.triage, assignedTo: name, assigneeId: userId };
    const changed = {
      ...withDeeds(story, deedsBetween(story.triage, triage, doer)),
      triage,
      revision: story.revision + 1,
    };
    return withAssignmentMessage(before, changed, channelId, caller, doer);
  });
  if (after === undefined || before === undefined)
    throw new UserMistake(md`${code(shortId)} is no longer kept. \`/alert list\` shows the latest.`);
  context.alerts.redraw(after);
  return words(shortId, userId, before, caller);
}

function personOf(userId: string, { people, userId: own, userName }: Caller) {
  if (userId === own) return { name: userName };
  const person = people?.get(userId);
  if (person?.isBot === true) throw new UserMistake(md`${bold(person.name)} is a bot. Choose a person.`);
  return { name: person?.name ?? userId };
}

function words(shortId: string, userId: string, { assignedTo, assigneeId }: Triage, { userId: own }: Caller): Markdown {
  const id = code(shortId);
  const whose = userId === own ? md`yours` : md`${userMention(userId)}'s`;
  if (assigneeId === userId) return md`${id} is ${whose} already.`;
  const told = userId === own ? md`` : md` They hear of it once, in its channel.`;
  if (assignedTo === undefined || assigneeId === own) return md`${id} is ${whose} now; its cards say so.${told}`;
  const former =
    assigneeId === undefined
      ? md` ${escapeText(assignedTo)} had it.`
      : md` ${escapeText(assignedTo)} had it, and hears of it in its channel.`;
  return md`${id} is ${whose} now; its cards say so.${told}${former}`;
}
