import { defineCommand, type Suggest } from "../../src/chat/define-command.ts";
import { bold, md } from "../../src/chat/text.ts";
import { demandByName, suggestByName } from "../shared/find-by-name.ts";
import { endMute } from "./end-mute.ts";
import { runningMutesOf } from "./running-mutes.ts";

const suggestMutes: Suggest<"alerts" | "clock" | "server" | "watches"> = async (typed, caller, context) =>
  suggestByName(await runningMutesOf(caller, context), typed, ({ name }) => name);

/** For everyone: it only lets more alerts come. */
export const muteEnd = defineCommand({
  path: "mute end",
  summary: "End the mute of a story or a watch.",
  access: "viewer",
  needs: ["alerts", "clock", "server", "watches"],
  options: {
    mute: {
      kind: "text",
      description: "The story's short id or the watch's name.",
      required: true,
      suggest: suggestMutes,
    },
  },

  async run({ mute: wanted }, caller, context) {
    const mute = demandByName(await runningMutesOf(caller, context), wanted, "mute");
    return { content: md`${bold(await endMute(mute, caller, context))} is no longer muted.` };
  },
});
