import { bold, code, inLines, md } from "../../src/chat/text.ts";
import type { Guild } from "../../src/domain/guild.ts";
import type { Watch } from "../../src/domain/watch.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import type { CompiledQuery } from "../../src/match/compiled-query.ts";
import { pingHint } from "../shared/ping-hint.ts";
import { describeDestinations } from "./describe-destinations.ts";
import { termsOf } from "./read-duration-options.ts";

/** What is watched for from now on, and where its alerts go. */
export function describeSaved(watch: Watch, compiled: CompiledQuery, guild: Guild, now: number): Markdown {
  const lines = [
    md`Watching ${bold(watch.name)}, severity ${watch.severity}: ${code(compiled.text)}${looseWords(compiled)}`,
    describeDestinations(watch, guild),
    watch.paused ? md`It is paused: \`/watch resume\` lets it look again.` : undefined,
    ...termsOf(watch, now),
    watch.mentionRoleId === undefined ? undefined : pingHint(watch.mentionRoleId),
    md`\`/watch test\` tries it on a text.`,
  ];
  return inLines(lines);
}

/** Who writes a name of several words mostly means them together. */
function looseWords({ query }: CompiledQuery): Markdown {
  if (query.kind !== "and" || query.parts.some(({ kind }) => kind !== "word")) return md``;
  const phrase = code(`"${query.parts.map((part) => (part.kind === "word" ? part.text : "")).join(" ")}"`);
  return md`\nAll of these words, anywhere in the item. In quotation marks they must be side by side: ${phrase}.`;
}
