import { alertActions } from "../../src/chat/alert-actions.ts";
import { defineAction } from "../../src/chat/define-action.ts";
import { code, inLines, md } from "../../src/chat/text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { describeDelivery } from "./describe-delivery.ts";
import { pressedStory } from "./pressed-alert.ts";

/** Undoes a join: the report that the argument names, else the last one, becomes an alert of its own. */
export const split = defineAction({
  ...alertActions.split,
  access: "viewer",
  needs: ["alerts"],
  async run(argument, caller, context) {
    const story = await pressedStory(argument, caller, context);
    const [, , itemId] = argument.split(".");
    const parted = await context.alerts.split(story, itemId || undefined);
    if (parted === undefined)
      throw new UserMistake(
        md`There is nothing to split: ${code(story.shortId)} has one report, or that one is gone from it.`,
      );
    const content = story.reports.some(({ movedFrom }) => movedFrom === parted.id)
      ? md`${code(parted.shortId)} is an alert of its own again; nobody was pinged.`
      : md`The report is now an alert of its own, ${code(parted.shortId)}, in the same channels; nobody was pinged.`;
    const held = parted.alerts.filter(({ delivery }) => delivery.state === "held" || delivery.state === "muted");
    const lines = [content, ...held.map((alert) => describeDelivery(alert, caller.guildId))];
    return { kind: "reply", message: { content: inLines(lines) } };
  },
});
