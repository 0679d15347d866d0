import { defineCommand } from "../../src/chat/define-command.ts";
import { channelMention } from "../../src/chat/links.ts";
import { count, md } from "../../src/chat/text.ts";

export const digestNow = defineCommand({
  path: "digest now",
  summary: "Post now what is held for a channel: digest, quiet hours, bursts, cooldowns.",
  access: "watchlist-editor",
  needs: ["alerts"],
  options: { channel: { kind: "channel", description: "The channel; this one by default." } },
  quiet: true,

  async run({ channel }, caller, context) {
    const where = channel ?? caller.channelId;
    const sent = await context.alerts.sendHeld(caller.guildId, where);
    if (sent === 0)
      return {
        content: md`Nothing is held for ${channelMention(where)}. \`/route show\` shows which channels get their alerts later.`,
      };
    return {
      content: md`${count(sent, "held alert")} ${sent === 1 ? "is" : "are"} on the way to ${channelMention(where)}, listed without a ping.`,
    };
  },
});
