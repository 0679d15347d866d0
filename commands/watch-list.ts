import { defineCommand } from "../src/chat/define-command.ts";
import { bold } from "../src/chat/escape.ts";
import type { Watch } from "../src/domain/watch.ts";
import { code } from "./code.ts";
import { count } from "./count.ts";
import { guildOf } from "./guild-of.ts";
import { pages } from "./pages.ts";

export const watchList = defineCommand({
  path: "watch list",
  summary: "List what is watched for.",
  access: "viewer",
  options: { page: { kind: "text", description: "Which page, when there are several: 2." } },
  quiet: true,

  async run({ page }, caller, { guilds, watchlists }) {
    const { awake } = await guildOf(caller, guilds);
    const { watches } = await watchlists.of(caller.guildId);
    if (watches.length === 0) return { content: "Nothing is watched for. `/watch add query:…` begins." };
    const asleep = awake ? "" : ", asleep until an administrator says where alerts go: `/route set channel:…`";
    return {
      content: pages(`${count(watches.length, "watch", "watches")}${asleep}`, watches.map(line), page, "/watch list"),
    };
  },
});

function line({ name, severity, query, paused, channelId }: Watch): string {
  const place = channelId === undefined ? "" : ` → <#${channelId}>`;
  return `• ${bold(name)} · ${severity}${paused ? " · paused" : ""}${place} · ${code(query, 150)}`;
}
