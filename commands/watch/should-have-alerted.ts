import { buttonRow } from "../../src/chat/buttons.ts";
import { defineMessageCommand } from "../../src/chat/define-message-command.ts";
import { inLines } from "../../src/chat/text.ts";
import { isAtLeast } from "../../src/domain/guild.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import type { Button, Message } from "../../src/ports/chat.ts";
import { addSeenButton } from "../source/add-seen-button.ts";
import { addForItemButton } from "./add-for-item-button.ts";
import { followChosen } from "./follow-chosen.ts";
import { judgeItem } from "./judge-item.ts";
import { readChosenMessage } from "./read-chosen-message.ts";

/**
 * What became of what a message speaks of: its alert or its address is looked up first; where there was no alert, how the nearest
 * watch that looks differs from it, and what would make one.
 */
export const shouldHaveAlerted = defineMessageCommand({
  name: "Should have alerted",
  access: "viewer",
  needs: ["account", "alerts", "clock", "server", "sources", "watches"],

  async run({ text }, caller, context) {
    const chosen = readChosenMessage(text);
    const followed = await followChosen(chosen, caller, context);
    if (followed.isAnswered) return { content: inLines(followed.lines) };
    const judged = await judgeItem(chosen, followed.item, caller, context);
    const buttons = isAtLeast("watchlist-editor", caller.level)
      ? [
          ...(judged.item === undefined || judged.isFound
            ? []
            : await addForItemButton(judged.item, judged.circumstances, caller, context)),
          ...(followed.unfollowed === undefined ? [] : addSeenButton(followed.unfollowed)),
        ]
      : [];
    return drawn([...followed.lines, ...judged.lines], buttons);
  },
});

function drawn(lines: readonly Markdown[], buttons: readonly Button[]): Message {
  return { content: inLines(lines), ...(buttons.length > 0 && { components: [buttonRow(buttons)] }) };
}
