import { defineCommand } from "../../src/chat/define-command.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { bold, escapeText, md } from "../../src/chat/text.ts";
import { pages } from "../shared/pages.ts";
import { runningMutesOf } from "./running-mutes.ts";

export const muteList = defineCommand({
  path: "mute list",
  summary: "List what is muted, and until when.",
  access: "viewer",
  needs: ["alerts", "clock", "server", "watches"],
  options: { page: { kind: "text", description: "The page to show, such as 2." } },
  quiet: true,

  async run({ page }, caller, context) {
    const mutes = await runningMutesOf(caller, context);
    if (mutes.length === 0)
      return { content: md`Nothing is muted. An alert's More button mutes its story or its watch for a while.` };
    const lines = mutes.map(({ kind, name, until, mutedBy }) => {
      const by = mutedBy === undefined ? "" : md`, by ${escapeText(mutedBy)}`;
      return md`${kind} ${bold(name)} until ${discordTime(until)}${by}`;
    });
    return { content: pages(md`Muted; \`/mute end\` ends one sooner.`, lines, page, "/mute list") };
  },
});
