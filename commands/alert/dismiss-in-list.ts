import { choiceOf, drawList, listActions, openIn, postedPage } from "../../src/chat/alert-list.ts";
import { buttonRow } from "../../src/chat/buttons.ts";
import { defineAction } from "../../src/chat/define-action.ts";
import { listRow } from "../../src/chat/list-row.ts";
import { phonePages } from "../../src/chat/phone-pages.ts";
import { count, label, md, withSpaces } from "../../src/chat/text.ts";
import type { Story } from "../../src/domain/story.ts";
import type { Triage } from "../../src/domain/triage.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { doerOf } from "../shared/doer-of.ts";
import { guildOf } from "../shared/guild-of.ts";
import { answerList, back, listArgument, redrawn } from "./answer-list.ts";
import { dismissAs, neededFor } from "./dismiss-as.ts";
import { openList } from "./open-list.ts";
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

export const dismissInList = defineAction({
  ...listActions.dismiss,
  access: "viewer",
  needs: ["alerts", "clock", "server"],
  async run(argument, caller, context) {
    const [where = "", ...chosen] = argument.split(":");
    const { id, at } = listArgument(where);
    const { stories } = await openList(id, caller, context);
    const doer = await doerOf(caller, context);
    const guild = await guildOf(caller, context.server);
    const after: Story[] = [];
    for (const story of chosen.flatMap((one) => stories.get(one) ?? [])) {
      const needed = neededFor(story, guild);
      const edit = (triage: Triage) => (triage.state === "open" ? dismissAs(triage, needed, caller, doer, "") : triage);
      const changed = await changeStory(story.id, edit, doer, context);
      if (changed !== undefined) after.push(changed);
    }
    return redrawn(id, at, saidOf(after), caller, context);
  },
});

function saidOf(after: readonly Story[]): Markdown {
  const waiting = after.filter(({ triage }) => triage.state === "open").length;
  const closed = after.length - waiting;
  const said = closed === 0 ? "" : md`${count(closed, "alert")} not relevant.`;
  const left =
    waiting === 0 ? "" : md`${count(waiting, "alert")} noted: more people have to say so before it is closed for all.`;
  return withSpaces([md`▫️`, said, left]);
}
