import { defineCommand } from "../../src/chat/define-command.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { bold, escapeText, md } from "../../src/chat/text.ts";
import { describeReadFailure } from "../../src/chat/words/describe-read-failure.ts";
import type { Source } from "../../src/domain/source.ts";
import type { SourceCheck, TooSoon } from "../../src/domain/source-check.ts";
import { kindWords, type SourceNoun } from "../../src/domain/source-kind.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { guildOf } from "../shared/guild-of.ts";
import { describeCheck } from "./describe-check.ts";
import { findSource, suggestSources } from "./find-source.ts";

export const sourceCheck = defineCommand({
  path: "source check",
  summary: "Read a source now and show what was found.",
  access: "watchlist-editor",
  needs: ["server", "sources"],
  options: { source: { kind: "text", description: "Its name or id.", required: true, suggest: suggestSources } },
  quiet: true,

  async run({ source: wanted }, caller, context) {
    const followed = await findSource(wanted, caller, context.sources.book);
    const { source, paused, reach } = followed;
    const { noun } = kindWords[source.kind];
    if (reach.kind === "closed")
      throw new UserMistake(
        md`${bold(source.name)} was not asked: ${escapeText(describeReadFailure({ code: "not-allowed", handling: reach.handling }, noun))}.`,
      );
    const { awake } = await guildOf(caller, context.server);
    const polled = awake && !paused;
    const check = polled
      ? await context.sources.check(followed)
      : await context.sources.preview(source.url, { ...caller, kind: source.kind });
    if (check.kind === "too-soon") return { content: tooSoon(check, source, noun) };
    const next = polled ? afterPoll(check) : md`\nNothing was matched: ${paused ? "it is paused." : asleep}`;
    return { content: md`${bold(source.name)}: ${describeCheck(check, source.handling, noun)}${next}` };
  },
});

/** What was found shortly before, and when it may be asked again: neither a person nor many may ask more often than a poll would. */
function tooSoon({ askedAt, againAt, last }: TooSoon, { name, handling }: Source, noun: SourceNoun): Markdown {
  const found = last === undefined ? "" : md`\nFound then: ${describeCheck(last, handling, noun)}`;
  return md`${bold(name)} was asked ${discordTime(askedAt, "relative")} and may be asked again ${discordTime(againAt, "relative")}.${found}`;
}

const asleep = md`the watchlist is not active until an administrator sets a channel for alerts: \`/route set channel:…\`.`;

function afterPoll(check: SourceCheck): Markdown {
  if (check.kind === "failed") return md`\nIt is tried again automatically, less often the longer it fails.`;
  if (check.kind !== "read" || check.items === 0) return md``;
  const { fresh, changed = 0 } = check;
  const news = fresh === 0 ? "None of them is new." : md`New among them: ${fresh}. What matches becomes an alert.`;
  const edits =
    changed === 0 ? "" : md` Changed since they were seen: ${changed}. What matches now and did not becomes an alert.`;
  return md`\n${news}${edits}`;
}
