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
  muteStory1h: { name: "alert-mute-story-1h", label: "Mute story 1 h" },
  muteStory24h: { name: "alert-mute-story-24h", label: "Mute story 24 h" },
  muteWatch1h: { name: "alert-mute-watch-1h", label: "Mute watch 1 h" },
  muteWatch24h: { name: "alert-mute-watch-24h", label: "Mute watch 24 h" },
} as const;

/** What each of them is given: which story, in which channel. */
function alertArgument(story: Story, { channelId }: Alert): string {
  return `${story.id}.${channelId}`;
}

export function alertButton(
  action: AlertAction,
  story: Story,
  alert: Alert,
  look: { readonly off?: boolean; readonly style?: ButtonStyle.Primary | ButtonStyle.Secondary } = {},
): APIButtonComponentWithCustomId {
  const plain = button(action, action.label, alertArgument(story, alert));
  return { ...plain, style: look.style ?? ButtonStyle.Secondary, disabled: look.off ?? false };
}
