import type { Needs } from "../../src/chat/command-context.ts";
import { defineCommand } from "../../src/chat/define-command.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { roleMention } from "../../src/chat/links.ts";
import { bold, code, escapeText, inLines, md } from "../../src/chat/text.ts";
import { describeWrongQuery } from "../../src/chat/words/describe-wrong-query.ts";
import type { Watch } from "../../src/domain/watch.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { compileQuery } from "../../src/match/compile-query.ts";
import { guildOf } from "../shared/guild-of.ts";
import { describeDestinations } from "./describe-destinations.ts";
import { filtersInWords } from "./filters-in-words.ts";
import { termsOf } from "./read-duration-options.ts";
import { suggestWatches, watchNamed } from "./suggest-watches.ts";

export const watchShow = defineCommand({
  path: "watch show",
  summary: "Show a watch: its query, where its alerts go and why.",
  access: "viewer",
  needs: ["clock", "server", "watches"],
  options: { watch: { kind: "text", description: "Its name or id.", required: true, suggest: suggestWatches } },
  quiet: "unless posted",

  async run({ watch: wanted }, caller, context) {
    const watch = await watchNamed(wanted, caller, context.watches.lists);
    const guild = await guildOf(caller, context.server);
    const lines = [
      md`${bold(watch.name)} · ${watch.severity}${watch.paused ? " · paused: it looks at nothing" : ""}`,
      code(watch.query),
      blindness(watch, context.watches),
      ...filtersInWords(watch.query),
      describeDestinations(watch, guild),
      watch.mentionRoleId === undefined ? undefined : md`Each alert pings ${roleMention(watch.mentionRoleId)}.`,
      ...termsOf(watch, context.clock.now()),
      md`Added ${discordTime(watch.createdAt)} by ${escapeText(watch.createdBy)}.`,
    ];
    return {
      content: inLines(lines),
    };
  },
});

function blindness({ query, blindSince, paused }: Watch, watches: Needs<"watches">["watches"]): Markdown | undefined {
  if (blindSince === undefined || paused === true) return undefined;
  const compiled = compileQuery(query, watches);
  const why =
    compiled.kind === "mistake"
      ? describeWrongQuery(compiled.wrong)
      : describeWrongQuery({ code: "regex-work-of-server" });
  return md`⚠️ Since ${discordTime(blindSince)} it finds nothing. ${escapeText(why)} \`/watch edit\` gives it another query.`;
}
