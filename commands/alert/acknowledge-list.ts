import { drawList, listActions } from "../../src/chat/alert-list.ts";
import { button, buttonRow } from "../../src/chat/buttons.ts";
import { defineAction } from "../../src/chat/define-action.ts";
import { count, escapeText, label, md, withCommas } from "../../src/chat/text.ts";
import { severities } from "../../src/domain/severity.ts";
import type { Story } from "../../src/domain/story.ts";
import { closeAs, type Triage } from "../../src/domain/triage.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { doerOf } from "../shared/doer-of.ts";
import { answerList, back, listArgument, redrawn } from "./answer-list.ts";
import { openList, undecidedIn } from "./open-list.ts";
import { changeStory } from "./pressed-alert.ts";

/** Asks before so many are closed for all. */
export const acknowledgeList = defineAction({
  ...listActions.acknowledge,
  access: "viewer",
  needs: ["alerts"],
  async run(argument, caller, context) {
    const { id, at } = listArgument(argument);
    const list = await openList(id, caller, context);
    const undecided = undecidedIn(list);
    if (undecided.length === 0)
      return answerList(at, drawList(list.shown, Math.max(1, at), md`Nothing here is open any more.`));
    const yes = label`Acknowledge ${undecided.length}`;
    return answerList(at, {
      content: md`Acknowledge ${count(undecided.length, "open alert")} of this list: ${bySeverity(undecided)}? Every card and list will say that you did. What comes later is not among them.`,
      embeds: [],
      components: [buttonRow([button(listActions.acknowledgeNow, yes, `${id}.${at}.${list.size}`), ...back(id, at)])],
    });
  },
});

export const acknowledgeListNow = defineAction({
  ...listActions.acknowledgeNow,
  access: "viewer",
  needs: ["alerts", "clock", "server"],
  async run(argument, caller, context) {
    const { id, at, more } = listArgument(argument);
    const doer = await doerOf(caller, context);
    const undecided = undecidedIn(await openList(id, caller, context, more));
    const close = (triage: Triage) =>
      triage.state === "open" ? closeAs(triage, "acknowledged", doer.by, doer.at) : triage;
    for (const { id: storyId } of undecided) await changeStory(storyId, close, doer, context);
    return redrawn(id, at, md`✅ ${count(undecided.length, "alert")} acknowledged.`, caller, context);
  },
});

function bySeverity(stories: readonly Story[]): Markdown {
  const parts = severities.toReversed().map((severity) => {
    const number = stories.filter((story) => story.severity === severity).length;
    return number === 0 ? "" : md`${number} ${escapeText(severity)}`;
  });
  return withCommas(parts);
}
