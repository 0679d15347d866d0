import type { Needs } from "../../src/chat/command-context.ts";
import { type Caller, defineCommand } from "../../src/chat/define-command.ts";
import { channelMention } from "../../src/chat/links.ts";
import { count, inLines, md, shortenMarkdown } from "../../src/chat/text.ts";
import { describeHeldAlerts, describeHeldElsewhere } from "../../src/chat/words/describe-held-alerts.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";

export const digestNow = defineCommand({
  path: "digest now",
  summary: "Post now what is held for a channel: digest, quiet hours, bursts, cooldowns.",
  access: "watchlist-editor",
  needs: ["account", "alerts"],
  options: { channel: { kind: "channel", description: "The channel; this one by default." } },
  quiet: true,

  async run({ channel }, caller, context) {
    const where = channel ?? caller.channelId;
    if (!(await caller.sees(where)))
      throw new UserMistake(
        md`You cannot see ${channelMention(where)}, so what is held for it is for somebody who can. \`/digest now\` without \`channel:\` posts what is held for this one.`,
      );
    const sent = await context.alerts.sendHeld(caller.guildId, where);
    const lines = [sent === 0 ? undefined : onTheWay(sent, where), ...(await whatIsLeft(where, sent, caller, context))];
    return { content: shortenMarkdown(inLines(lines), 1_900) };
  },
});

function onTheWay(sent: number, where: string): Markdown {
  return md`${count(sent, "held alert")} ${sent === 1 ? "is" : "are"} on the way to ${channelMention(where)}, listed without a ping.`;
}

/** Whatever counts as held anywhere is named, with what to do: else this would contradict `/status`. */
async function whatIsLeft(
  where: string,
  sent: number,
  { guildId }: Caller,
  { account, alerts }: Needs<"account" | "alerts">,
): Promise<readonly Markdown[]> {
  const held = await alerts.held(guildId);
  const here = held.filter(({ channelId }) => channelId === where);
  const elsewhere = describeHeldElsewhere(held, where, (await account.status(guildId)).undecided);
  if (sent === 0 && here.length + elsewhere.length === 0)
    return [
      md`Nothing is held for ${channelMention(where)}, nor for any other channel. \`/route show\` shows which channels get their alerts later.`,
    ];
  return [
    ...(sent === 0 && here.length === 0 ? [md`Nothing is held for ${channelMention(where)}.`] : []),
    ...(here.length > 0 ? [stays(where, here)] : []),
    ...(elsewhere.length > 0 ? [sent > 0 ? md`Still held elsewhere:` : md`Held elsewhere:`, ...elsewhere] : []),
  ];
}

function stays(where: string, here: Parameters<typeof describeHeldAlerts>[0]): Markdown {
  return md`Held for ${channelMention(where)} until the live card of its surge lists them, within a minute: ${describeHeldAlerts(here)}.`;
}
