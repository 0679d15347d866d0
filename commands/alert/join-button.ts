import { alertActions } from "../../src/chat/alert-actions.ts";
import { defineAction } from "../../src/chat/define-action.ts";
import { code, md } from "../../src/chat/text.ts";
import type { JoinOutcome } from "../../src/domain/join-outcome.ts";
import type { Story } from "../../src/domain/story.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { doerOf } from "../shared/doer-of.ts";
import { pressedAlert } from "./pressed-alert.ts";

/** Joins an alert to the one that it is possibly the same as; both cards show it, and Split undoes it. */
export const join = defineAction({
  ...alertActions.join,
  access: "viewer",
  needs: ["alerts", "clock", "server"],
  async run(argument, caller, context) {
    const { story, alert } = await pressedAlert(argument, caller, context);
    const { by } = await doerOf(caller, context);
    const { from, into } = joinedOf(story, await context.alerts.join(story, { by }));
    const drawn = from.alerts.find(({ channelId }) => channelId === alert.channelId) ?? alert;
    const content = md`${code(from.shortId)} is part of ${code(into.shortId)} now. *Undo the join*, or *Split* under More there, brings it back.`;
    const whenLost = async () => context.alerts.redraw(from);
    return { kind: "update", message: context.alerts.drawCard(from, drawn), aside: { content }, whenLost };
  },
});

/** Throws UserMistake, with what is in the way, where nothing was joined. */
export function joinedOf({ shortId }: Story, outcome: JoinOutcome): Extract<JoinOutcome, { readonly kind: "joined" }> {
  switch (outcome.kind) {
    case "joined":
      return outcome;
    case "alone":
      throw new UserMistake(md`There is no alert that ${code(shortId)} is possibly the same as. Nothing was changed.`);
    case "already":
      throw new UserMistake(md`${code(shortId)} was joined to ${code(outcome.into)} already.`);
    case "gone":
      throw new UserMistake(
        md`${code(outcome.shortId)} cannot take it: it is no longer kept, or is part of ${code(shortId)}. Nothing was changed.`,
      );
  }
}
