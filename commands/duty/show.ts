import { defineCommand } from "../../src/chat/define-command.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { channelMention } from "../../src/chat/links.ts";
import { inLines, md } from "../../src/chat/text.ts";
import { handoverLines, name } from "../../src/chat/words/describe-handover.ts";
import type { Duty } from "../../src/domain/duty.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";

export const dutyShow = defineCommand({
  path: "duty show",
  summary: "Who has the watch since when, and the three lines of the last handover.",
  access: "viewer",
  needs: ["duty"],
  options: {},
  quiet: true,

  async run(_, caller, context) {
    const duty = await context.duty.of(caller.guildId);
    const maySee = duty.last !== undefined && (await caller.sees(duty.last.channelId));
    return { content: inLines([holderLine(duty), ...lastLines(duty, maySee)]) };
  },
});

function holderLine({ holder }: Duty): Markdown {
  if (holder === undefined) return md`Nobody has the watch. \`/duty take\` takes it.`;
  return md`${name(holder.name)} has the watch since ${discordTime(holder.since)}.`;
}

/** What was written is for those who can see where it was posted. */
function lastLines({ last }: Duty, maySee: boolean): readonly Markdown[] {
  if (last === undefined) return [md`It was not handed over yet: \`/duty handover\` does that.`];
  const { at, by, takenBy, channelId, lines } = last;
  const taken =
    takenBy === undefined
      ? md`nobody took it by its button yet`
      : md`taken by ${name(takenBy.name)} ${discordTime(takenBy.at)}`;
  if (!maySee)
    return [md`Handed over last by ${name(by)} ${discordTime(at)}, in a channel that you cannot see; ${taken}.`];
  return [
    md`Handed over last by ${name(by)} ${discordTime(at)} in ${channelMention(channelId)}; ${taken}.`,
    ...handoverLines(lines),
  ];
}
