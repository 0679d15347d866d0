import { button } from "../../src/chat/buttons.ts";
import { defineAction } from "../../src/chat/define-action.ts";
import { bold, escapeText, label, md } from "../../src/chat/text.ts";
import type { Mute } from "../../src/domain/mute.ts";
import type { Button } from "../../src/ports/chat.ts";
import { guildOf } from "../shared/guild-of.ts";
import { shownName } from "../shared/shown-name.ts";
import { endMute } from "./end-mute.ts";

/** The name is a promise: old messages carry it for as long as they exist. For everyone: it only lets more alerts come. */
export const hearAgain = defineAction({
  name: "mute-end",
  access: "viewer",
  needs: ["alerts", "clock", "server", "watches"],
  async run(argument, caller, context) {
    const [kind, id = ""] = argument.split(".");
    const name = await endMute({ kind: kind === "watch" ? "watch" : "story", id }, caller, context);
    const by = shownName(caller, await guildOf(caller, context.server));
    const who = by === undefined ? "" : md`, says ${escapeText(by)}`;
    return { kind: "update", message: { content: md`🔔 ${bold(name)} is heard again${who}.`, components: [] } };
  },
});

export function hearAgainButton({ kind, id }: Mute): Button {
  return button(hearAgain, label`Hear again`, `${kind}.${id}`);
}
