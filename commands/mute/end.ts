import { defineCommand, type Suggest } from "../../src/chat/define-command.ts";
import { bold } from "../../src/chat/text.ts";
import { withoutMutes } from "../../src/domain/mute.ts";
import { demandByName, suggestByName } from "../shared/find-by-name.ts";
import { runningMutesOf } from "./running-mutes.ts";

const suggestMutes: Suggest = async (typed, caller, doors) =>
  suggestByName(await runningMutesOf(caller, doors), typed, ({ name }) => name);

/** For everyone: it only lets more be heard. */
export const muteEnd = defineCommand({
  path: "mute end",
  summary: "Hear again of a story or a watch that is muted.",
  access: "viewer",
  options: {
    mute: {
      kind: "text",
      description: "The story's short id or the watch's name.",
      required: true,
      suggest: suggestMutes,
    },
  },

  async run({ mute: wanted }, caller, doors) {
    const mute = demandByName(await runningMutesOf(caller, doors), wanted, "mute");
    await doors.guilds.change(caller.guildId, (guild) => ({
      ...guild,
      mutes: withoutMutes(guild.mutes, [mute]),
    }));
    return { content: `${bold(mute.name)} is heard again.` };
  },
});
