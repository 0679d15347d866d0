import { defineCommand } from "../src/chat/define-command.ts";
import { bold } from "../src/chat/escape.ts";
import { severities } from "../src/domain/severity.ts";
import type { Watch } from "../src/domain/watch.ts";
import { digest } from "../src/lib/digest.ts";
import { UserMistake } from "../src/lib/user-mistake.ts";
import type { CompiledQuery } from "../src/match/compiled.ts";
import { code } from "./code.ts";
import { compileWatch } from "./compile-watch.ts";
import { describePlaces } from "./describe-places.ts";
import { findByName } from "./find-by-name.ts";
import { guildOf } from "./guild-of.ts";
import { nameWatch } from "./name-watch.ts";
import { pingHint } from "./ping-hint.ts";

const mostWatches = 200;

export const watchAdd = defineCommand({
  path: "watch add",
  summary: "Watch for something: words, phrases, AND, OR, NOT, @entity.",
  access: "watchlist-editor",
  options: {
    query: { kind: "text", description: "What to look for, such as @isis-k AND (book OR китоб).", required: true },
    name: { kind: "text", description: "What alerts call it; the query itself when left out." },
    severity: { kind: "choice", description: "How urgent a match is; medium when left out.", choices: severities },
    channel: { kind: "channel", description: "Its own channel, instead of the routes." },
    mention: { kind: "role", description: "A role to ping with each alert." },
  },

  async run({ query, name, severity, channel, mention }, caller, doors) {
    const compiled = compileWatch(query, doors);
    const guild = await guildOf(caller, doors.guilds);
    const now = doors.clock.now();
    const watch: Watch = {
      id: digest("watch", caller.guildId, query, String(now)),
      name: nameWatch(name, query.trim(), doors.names),
      query: query.trim(),
      severity: severity ?? "medium",
      ...(channel !== undefined && { channelId: channel }),
      ...(mention !== undefined && { mentionRoleId: mention }),
      createdAt: now,
      createdBy: caller.userName,
    };
    await doors.watchlists.change(caller.guildId, (watches) => withOneMore(watches, watch));
    const told = `Watching ${bold(watch.name)}, severity ${watch.severity}: ${code(compiled.text)}${looseWords(compiled)}`;
    const ping = mention === undefined ? "" : `\n${pingHint(mention)}`;
    return { content: `${told}\n${describePlaces(watch, guild)}${ping}\n\`/watch test\` tries it on a text.` };
  },
});

/** Who writes a name of several words mostly means them together. */
function looseWords({ query }: CompiledQuery): string {
  if (query.kind !== "and" || query.parts.some(({ kind }) => kind !== "word")) return "";
  const phrase = code(`"${query.parts.map((part) => (part.kind === "word" ? part.text : "")).join(" ")}"`);
  return `\nAll of these words, wherever they stand; in quotation marks they have to stand together: ${phrase}.`;
}

function withOneMore(watches: readonly Watch[], watch: Watch): readonly Watch[] {
  if (findByName(watches, watch.name) !== undefined)
    throw new UserMistake(
      `There is a watch ${bold(watch.name)} already (\`/watch show\`). Give this one another \`name\`.`,
    );
  if (watches.length >= mostWatches)
    throw new UserMistake(`A server can have ${mostWatches} watches. Remove one first: \`/watch remove\`.`);
  return [...watches, watch];
}
