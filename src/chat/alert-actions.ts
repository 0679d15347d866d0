import { type APIButtonComponentWithCustomId, ButtonStyle } from "discord-api-types/v10";
import type { Alert, Story } from "../domain/story.ts";
import { button } from "./buttons.ts";

export interface AlertAction {
  readonly name: string;
  readonly label: string;
}

/** What can be done with an alert. The names are promises: old messages carry them for as long as they exist. */
export const alertActions = {
  acknowledge: { name: "acknowledge", label: "Acknowledge" },
  dismiss: { name: "dismiss", label: "Not relevant" },
  showText: { name: "alert-text", label: "Show text" },
  more: { name: "alert-more", label: "More" },
  assign: { name: "alert-assign", label: "Assign to me" },
  thread: { name: "alert-thread", label: "Thread" },
  propose: { name: "alert-propose", label: "Propose fact" },
  facts: { name: "alert-facts", label: "Facts" },
  reopen: { name: "alert-reopen", label: "Reopen" },
  split: { name: "alert-split", label: "Split" },
  join: { name: "alert-join", label: "Join" },
  reports: { name: "alert-reports", label: "All reports" },
  muteStory1h: { name: "alert-mute-story-1h", label: "Mute story 1 h" },
  muteStory24h: { name: "alert-mute-story-24h", label: "Mute story 24 h" },
  muteWatch1h: { name: "alert-mute-watch-1h", label: "Mute watch 1 h" },
  muteWatch24h: { name: "alert-mute-watch-24h", label: "Mute watch 24 h" },
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
): APIButtonComponentWithCustomId {
  const plain = button(action, action.label, alertArgument(story, alert, look.last));
  return { ...plain, style: look.style ?? ButtonStyle.Secondary, disabled: look.off ?? false };
}
