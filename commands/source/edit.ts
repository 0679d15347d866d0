import type { Needs } from "../../src/chat/command-context.ts";
import { defineCommand } from "../../src/chat/define-command.ts";
import { bold, code, count, escapeText, md, withCommas, withSpaces } from "../../src/chat/text.ts";
import type { FollowedSource } from "../../src/domain/followed-source.ts";
import type { SourceChange } from "../../src/domain/guild.ts";
import { handlings, handlingWith, primarySource } from "../../src/domain/handling.ts";
import type { Looker } from "../../src/domain/looker.ts";
import { kindWords } from "../../src/domain/source-kind.ts";
import { defined } from "../../src/lib/defined.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { webAddress } from "../shared/web-address.ts";
import { describeCheck } from "./describe-check.ts";
import { findSource, suggestSources } from "./find-source.ts";
import { intervalOf, nameOf, tagsOf } from "./source-from-options.ts";

export const sourceEdit = defineCommand({
  path: "source edit",
  summary: "Change a source for this server: name, polling interval, tags, handling or address.",
  access: "watchlist-editor",
  needs: ["sources"],
  options: {
    source: { kind: "text", description: "Its name or id.", required: true, suggest: suggestSources },
    url: { kind: "text", description: "A new address, for a source that was added on this server." },
    name: { kind: "text", description: "The name shown on alerts." },
    every: { kind: "text", description: "How often it is read, such as 10m or 1h." },
    tags: {
      kind: "text",
      description: "Tags, separated by commas; - for none. primary-source marks a group's own site (sensitive).",
    },
    handling: { kind: "choice", description: "How its material may be shown.", choices: handlings },
    direct: {
      kind: "choice",
      description: "Whether it may be read without a proxy, from this machine's own address.",
      choices: ["allowed", "refused"],
    },
  },

  async run({ source: wanted, url, name, every, tags, handling, direct }, caller, context) {
    const followed = await findSource(wanted, caller, context.sources.book);
    const newTags = tags === undefined ? undefined : tagsOf(tags === "-" ? "" : tags);
    const marks = newTags ?? followed.source.tags;
    const change: SourceChange = {
      ...(name !== undefined && { name: nameOf(name, followed.source.name) }),
      ...(every !== undefined && {
        cadence: { kind: "every", ms: intervalOf(every, context.sources.pollFloorMs) } as const,
      }),
      ...defined({ tags: newTags, handling }),
      ...(direct !== undefined && { direct: direct === "allowed" }),
      ...(url !== undefined && {
        url: await newAddress(
          url,
          followed,
          {
            ...caller,
            handling: handlingWith(marks, handling ?? followed.source.handling),
            direct: direct === undefined ? undefined : direct === "allowed",
          },
          context,
        ),
      }),
    };
    const changed = Object.keys(change);
    if (changed.length === 0)
      throw new UserMistake(
        md`Say what to change: \`url\`, \`name\`, \`every\`, \`tags\`, \`handling\` or \`direct\`.`,
      );
    await context.sources.book.change(caller.guildId, followed.source.id, change);
    const words = withCommas(
      changed.map((key) => (key === "cadence" ? md`how often it is read (from its next check on)` : escapeText(key))),
    );
    const said = md`Changed of ${bold(change.name ?? followed.source.name)}: ${words}.`;
    return { content: withSpaces([said, markWords(change, marks)]) };
  },
});

/** What its tag makes of it, where this change is about either. */
function markWords({ tags, handling }: SourceChange, marks: readonly string[]): Markdown {
  const isAbout = tags !== undefined || handling === "open";
  return isAbout && marks.includes(primarySource)
    ? md`Its tag ${code(primarySource)} makes it sensitive at least.`
    : md``;
}

/** The address itself is not said back: it may hold a key, and the answer is seen by the whole channel. */
async function newAddress(
  typed: string,
  { own, source, key }: FollowedSource,
  { guildId, handling = source.handling, direct = source.direct }: Looker,
  context: Needs<"sources">,
): Promise<string> {
  if (!own)
    throw new UserMistake(
      md`The address of a catalogue source is the operator's. Remove it here, and add the other with \`/source add\`.`,
    );
  const address = webAddress(typed);
  if ((await context.sources.held.of(guildId, key)).length > 0)
    throw new UserMistake(md`Items of ${bold(source.name)} are held. Release or discard them first: \`/source show\`.`);
  const check = await context.sources.preview(address.href, { guildId, kind: source.kind, handling, direct });
  if (check.kind === "failed")
    throw new UserMistake(
      md`Nothing was changed: ${escapeText(address.host)} ${describeCheck(check, "open", kindWords[source.kind].noun)}`,
    );
  if (check.kind === "several")
    throw new UserMistake(
      md`Nothing was changed: ${escapeText(address.host)} names ${count(check.feeds.length, "feed")}. Give the address of one.`,
    );
  const found = (check.kind === "read" ? check.foundUrl : undefined) ?? address.href;
  const known = (await context.sources.book.followed(guildId)).find(
    (one) => one.source.url === found && one.source.id !== source.id,
  );
  if (known !== undefined)
    throw new UserMistake(md`Nothing was changed: ${bold(known.source.name)} reads that already.`);
  return found;
}
