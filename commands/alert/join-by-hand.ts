import { alertActions, alertButton } from "../../src/chat/alert-actions.ts";
import { button, buttonRow } from "../../src/chat/buttons.ts";
import { type ActionResult, defineAction } from "../../src/chat/define-action.ts";
import { defineCommand } from "../../src/chat/define-command.ts";
import { code, count, inCapitals, inLines, label, md } from "../../src/chat/text.ts";
import { highestOf } from "../../src/domain/severity.ts";
import type { Story } from "../../src/domain/story.ts";
import { reportCount } from "../../src/domain/story-size.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import type { Message } from "../../src/ports/chat.ts";
import { doerOf } from "../shared/doer-of.ts";
import { describeStory } from "./describe-story.ts";
import { findAlert } from "./find-alert.ts";
import { joinedOf } from "./join-button.ts";
import { pressedStory } from "./pressed-alert.ts";
import { suggestAlerts } from "./suggest-alerts.ts";

export const alertJoin = defineCommand({
  path: "alert join",
  summary: "Make an alert part of another: shows first what that does, and can be undone.",
  access: "viewer",
  needs: ["alerts"],
  options: {
    alert: {
      kind: "text",
      description: "The alert that becomes part of the other.",
      required: true,
      suggest: suggestAlerts,
    },
    into: { kind: "text", description: "The alert that takes its reports.", required: true, suggest: suggestAlerts },
  },
  quiet: true,

  async run({ alert, into }, caller, context) {
    const story = await findAlert(alert, caller, context);
    const target = await findAlert(into, caller, context);
    refuseCircle(story, target);
    return preview(story, target);
  },
});

function refuseCircle(story: Story, target: Story): void {
  const [one, other] = [code(story.shortId), code(target.shortId)];
  if (story.id === target.id) throw new UserMistake(md`${one} is the same alert twice. Give another for \`into\`.`);
  if (story.joinedInto !== undefined)
    throw new UserMistake(
      md`${one} is part of ${code(story.joinedInto.shortId)} already. *Undo the join* on its card first.`,
    );
  if (target.joinedInto !== undefined)
    throw new UserMistake(
      md`${other} is part of ${code(target.joinedInto.shortId)}: give that for \`into\`, unless it is ${one} itself.`,
    );
}

function preview(story: Story, target: Story): Message {
  const severity = highestOf([story.severity, target.severity]);
  const raised =
    severity === target.severity ? undefined : md`• ${code(target.shortId)} becomes ${inCapitals(severity)}.`;
  const content = inLines([
    md`**Join two alerts?**`,
    storyWords(story),
    md`becomes part of`,
    storyWords(target),
    md`• Later reports of either come to ${code(target.shortId)}; the cards of both say so, and nobody is pinged.`,
    raised,
    md`• *Undo the join*, on the card of ${code(story.shortId)}, brings it back as it is.`,
  ]);
  const { joinByHand } = alertActions;
  return { content, components: [buttonRow([button(joinByHand, joinByHand.label, `${story.id}.${target.id}`)])] };
}

function storyWords(story: Story): Markdown {
  const reports = count(reportCount(story), "report");
  return md`${code(story.shortId)} · ${inCapitals(story.severity)} · ${reports} · ${describeStory(story, 150)}`;
}

/** What the preview offered. */
export const joinByHand = defineAction({
  ...alertActions.joinByHand,
  access: "viewer",
  needs: ["alerts", "clock", "server"],
  async run(argument, caller, context): Promise<ActionResult> {
    const [, intoId = ""] = argument.split(".");
    const story = await pressedStory(argument, caller, context);
    const target = await pressedStory(intoId, caller, context);
    refuseCircle(story, target);
    const { by } = await doerOf(caller, context);
    const { from, into } = joinedOf(story, await context.alerts.join(story, { intoId: target.id, by }));
    const content = md`${code(from.shortId)} is part of ${code(into.shortId)} now; both cards say so.`;
    return { kind: "update", message: { content, components: undoRow(from, into) } };
  },
});

function undoRow(from: Story, into: Story) {
  const [alert] = into.alerts;
  const [first] = from.reports;
  if (alert === undefined || first === undefined) return [];
  const undo = alertButton(alertActions.split, into, alert, { last: first.item.id });
  return [buttonRow([{ ...undo, label: label`Undo the join` }])];
}
