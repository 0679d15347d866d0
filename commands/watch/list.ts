import { defineCommand } from "../../src/chat/define-command.ts";
import { channelMention } from "../../src/chat/links.ts";
import { bold, code, count, md } from "../../src/chat/text.ts";
import type { Watch } from "../../src/domain/watch.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { guildOf } from "../shared/guild-of.ts";
import { pages } from "../shared/pages.ts";
import { termsInShort } from "./read-duration-options.ts";

export const watchList = defineCommand({
  path: "watch list",
  summary: "List the watches of this server.",
  access: "viewer",
  needs: ["clock", "server", "watches"],
  options: { page: { kind: "text", description: "The page to show, such as 2." } },
  quiet: "unless posted",

  async run({ page }, caller, context) {
    const { awake } = await guildOf(caller, context.server);
    const { watches } = await context.watches.lists.of(caller.guildId);
    if (watches.length === 0) return { content: md`Nothing is watched for. \`/watch add query:…\` begins.` };
    const asleep = awake
      ? ""
      : md`, not active until an administrator sets a channel for alerts: \`/route set channel:…\``;
    const head = md`${count(watches.length, "watch", "watches")}${asleep}`;
    const lines = watches.map((watch) => line(watch, context.clock.now()));
    return {
      content: pages(head, lines, page, "/watch list"),
    };
  },
});

function line(watch: Watch, now: number): Markdown {
  const { name, severity, query, paused, channelId } = watch;
  const blind = watch.blindSince === undefined ? "" : md` · ⚠️ finds nothing: \`/watch show\` says why`;
  const place = channelId === undefined ? "" : md` → ${channelMention(channelId)}`;
  return md`• ${bold(name)} · ${severity}${paused ? " · paused" : ""}${blind}${termsInShort(watch, now)}${place} · ${code(query, 150)}`;
}
