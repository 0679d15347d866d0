import { choiceOf, drawList, listActions, openIn, postedPage } from "../../src/chat/alert-list.ts";
import { buttonRow } from "../../src/chat/buttons.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import { actionId, defineAction } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { listRow } from "../../src/chat/list-row.ts";
import { phonePages } from "../../src/chat/phone-pages.ts";
import { count, label, md, withSpaces } from "../../src/chat/text.ts";
import type { Story } from "../../src/domain/story.ts";
import type { Triage } from "../../src/domain/triage.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import type { Message } from "../../src/ports/chat.ts";
import { doerOf } from "../shared/doer-of.ts";
import { guildOf } from "../shared/guild-of.ts";
import { offerLess } from "../watch/offer-less.ts";
import { offerTightening } from "../watch/offer-tightening.ts";
import { answerList, back, listArgument, redrawn } from "./answer-list.ts";
import { dismissAs, neededFor, whyForm } from "./dismiss-as.ts";
import { keptList, openList } from "./open-list.ts";
import { changeStory } from "./pressed-alert.ts";

/** Asks which of the page. */
export const notRelevantInList = defineAction({
  ...listActions.notRelevant,
  access: "viewer",
  needs: ["alerts"],
  async run(argument, caller, context) {
    const { id, at } = listArgument(argument);
    const { shown } = await openList(id, caller, context);
    const rows = openIn(phonePages(shown.rows, listRow)[Math.max(1, at) - 1]?.rows ?? []);
    if (rows.length === 0)
      return answerList(at, drawList(shown, Math.max(1, at), md`Nothing on this page is open any more.`));
    const menu = choiceOf(
      listActions.dismiss,
      `${id}.${at}`,
      label`Not relevant: choose one or more`,
      rows,
      rows.length,
    );
    return answerList(at, {
      content: md`Which of this page are not relevant? They are closed on every card and list.`,
      embeds: [],
      components: [menu, ...(at === postedPage ? [] : [buttonRow(back(id, at))])],
    });
  },
});

/** Asks why, as a card does. The chosen ones are kept meanwhile: a form's id has no room for them. */
export const dismissInList = defineAction({
  ...listActions.dismiss,
  access: "viewer",
  needs: ["alerts", "clock", "server", "watches"],
  opensForm: true,

  async run(argument, caller, context) {
    const { alerts, clock } = context;
    const [where = "", ...storyIds] = argument.split(":");
    const { id, at } = listArgument(where);
    await keptList(id, caller, context);
    const chosen = { guildId: caller.guildId, storyIds, isChosen: true };
    const chosenId = await alerts.lists.found.keep(chosen, clock.now());
    const customId = actionId(listActions.dismiss, `${id}.${at}.${chosenId}`);
    return { kind: "form", form: whyForm(customId, count(storyIds.length, "alert")) };
  },

  async submit(argument, { why = "" }, caller, context) {
    const [, , chosenId = ""] = argument.split(".");
    const { id, at } = listArgument(argument);
    const { stories } = await openList(id, caller, context);
    const chosen = await context.alerts.lists.found.get(caller.guildId, chosenId);
    const open = (chosen?.storyIds ?? []).flatMap((one) => stories.get(one) ?? []).filter(isOpen);
    const offer = await offerFor(open, why, caller, context);
    const after = await dismissEach(open, why, caller, context);
    const answer = await redrawn(id, at, saidOf(after), caller, context);
    return answer.kind === "update" && offer !== undefined ? { ...answer, aside: offer } : answer;
  },
});

/** Of the first that has something to offer: the back-test of each would take a second. */
async function offerFor(
  [first, ...others]: readonly Story[],
  why: string,
  caller: Caller,
  context: Needs<"alerts" | "clock" | "server" | "watches">,
): Promise<Message | undefined> {
  if (first === undefined) return undefined;
  const tighter = await offerTightening(first, why, caller, context);
  const [alert] = first.alerts;
  if (tighter !== undefined || others.length > 0 || alert === undefined) return tighter;
  return offerLess(first, alert, caller, context);
}

async function dismissEach(
  stories: readonly Story[],
  why: string,
  caller: Caller,
  context: Needs<"alerts" | "clock" | "server">,
): Promise<readonly Story[]> {
  const doer = await doerOf(caller, context);
  const guild = await guildOf(caller, context.server);
  const after: Story[] = [];
  for (const story of stories) {
    const needed = neededFor(story, guild);
    const edit = (triage: Triage) => (triage.state === "open" ? dismissAs(triage, needed, caller, doer, why) : triage);
    const changed = await changeStory(story.id, edit, doer, context);
    if (changed !== undefined) after.push(changed);
  }
  return after;
}

function isOpen({ triage }: Story): boolean {
  return triage.state === "open";
}

function saidOf(after: readonly Story[]): Markdown {
  if (after.length === 0) return md`▫️ Nothing changed: others had decided on what you chose.`;
  const waiting = after.filter(isOpen).length;
  const closed = after.length - waiting;
  const said = closed === 0 ? "" : md`${count(closed, "alert")} not relevant.`;
  const left =
    waiting === 0 ? "" : md`${count(waiting, "alert")} noted: more people have to say so before it is closed for all.`;
  return withSpaces([md`▫️`, said, left]);
}
