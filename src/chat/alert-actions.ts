import { ButtonStyle } from "discord-api-types/v10";
import type { Alert, Story } from "../domain/story.ts";
import type { Label } from "../lib/shown-text.ts";
import type { Button } from "../ports/chat.ts";
import { button } from "./buttons.ts";
import { label } from "./text.ts";

export interface AlertAction {
  readonly name: string;
  readonly label: Label;
}

/** What can be done with an alert. The names are promises: old messages carry them for as long as they exist. */
export const alertActions = {
  acknowledge: { name: "acknowledge", label: label`Acknowledge` },
  dismiss: { name: "dismiss", label: label`Not relevant` },
  showText: { name: "alert-text", label: label`Show text` },
  more: { name: "alert-more", label: label`More` },
  assign: { name: "alert-assign", label: label`Assign to me` },
  assignTo: { name: "alert-assign-to", label: label`Assign to …` },
  note: { name: "alert-note", label: label`Note` },
  log: { name: "alert-log", label: label`Log` },
  splitAny: { name: "alert-split-any", label: label`Split off a report …` },
  joinByHand: { name: "alert-join-by-hand", label: label`Join them` },
  thread: { name: "alert-thread", label: label`Thread` },
  propose: { name: "alert-propose", label: label`Propose fact` },
  facts: { name: "alert-facts", label: label`Facts` },
  reopen: { name: "alert-reopen", label: label`Reopen` },
  split: { name: "alert-split", label: label`Split` },
  join: { name: "alert-join", label: label`Join` },
  reports: { name: "alert-reports", label: label`All reports` },
  muteStory1h: { name: "alert-mute-story-1h", label: label`Mute story 1 h` },
  muteStory24h: { name: "alert-mute-story-24h", label: label`Mute story 24 h` },
  muteWatch: { name: "alert-mute-watch", label: label`Mute a watch` },
} as const;

/** What each of them is given: which story, in which channel, and for some what more: a report, a page. */
function alertArgument({ id }: Pick<Story, "id">, { channelId }: Alert, last: string | undefined): string {
  return [id, channelId, ...(last === undefined ? [] : [last])].join(".");
}

export function alertButton(
  action: AlertAction,
  story: Pick<Story, "id">,
  alert: Alert,
  look: {
    readonly off?: boolean;
    readonly style?: ButtonStyle.Primary | ButtonStyle.Secondary;
    readonly last?: string | undefined;
  } = {},
): Button {
  const plain = button(action, action.label, alertArgument(story, alert, look.last));
  return { ...plain, style: look.style ?? ButtonStyle.Secondary, disabled: look.off ?? false };
}
