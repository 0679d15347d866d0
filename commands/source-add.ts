import { type Caller, defineCommand } from "../src/chat/define-command.ts";
import { bold, escapeText } from "../src/chat/escape.ts";
import { formatDuration } from "../src/domain/duration.ts";
import { handlings } from "../src/domain/handling.ts";
import type { Source } from "../src/domain/source.ts";
import { UserMistake } from "../src/lib/user-mistake.ts";
import type { SourceBook } from "../src/ports.ts";
import { describeCheck } from "./describe-check.ts";
import { guildOf } from "./guild-of.ts";
import { type SourceWishes, sourceFrom } from "./source-from.ts";
import { webAddress } from "./web-address.ts";

const mostOwnSources = 500;

export const sourceAdd = defineCommand({
  path: "source add",
  summary: "Read a feed for this server, after a look at what it holds.",
  access: "watchlist-editor",
  options: {
    url: { kind: "text", description: "The feed's address, http or https.", required: true },
    name: { kind: "text", description: "What alerts call it; its host when left out." },
    every: { kind: "text", description: "How often it is read, such as 10m or 1h; 15m when left out." },
    tags: { kind: "text", description: "Words to find it by in queries, separated by commas." },
    handling: { kind: "choice", description: "How its material may be shown; open when left out.", choices: handlings },
  },

  async run({ url, ...wishes }, caller, { guilds, sources, previewFeed }) {
    const address = webAddress(url);
    const { awake } = await guildOf(caller, guilds);
    const asleep = awake ? "" : notYetMatched;
    const back = (await sources.removed(caller.guildId)).find((source) => source.url === address.href);
    if (back !== undefined) {
      await sources.change(caller.guildId, back.id, { removed: false, paused: false });
      return { content: `${bold(back.name)} is read again${gapOf(back)}, as the catalogue has it.${asleep}` };
    }

    const source = sourceFrom(address, wishes satisfies SourceWishes, await takenIds(address, caller, sources));
    const check = await previewFeed(address.href);
    if (check.kind === "failed")
      throw new UserMistake(
        `Nothing was added: ${escapeText(address.host)} ${describeCheck(check, "open")}\n\`url\` is the address of the feed itself (RSS, Atom or JSON Feed), not of a page that links to it.`,
      );
    await sources.add(caller.guildId, source);
    const found = describeCheck(check, source.handling);
    return { content: `Added ${bold(source.name)}${gapOf(source)}: ${found}${asleep}` };
  },
});

const notYetMatched = "\nIts items are matched once an administrator says where alerts go: `/route set channel:…`.";

async function takenIds(address: URL, caller: Caller, sources: SourceBook): Promise<readonly string[]> {
  const followed = await sources.followed(caller.guildId);
  const known = followed.find(({ source }) => source.url === address.href)?.source;
  if (known !== undefined)
    throw new UserMistake(`${bold(known.name)} is read already. \`/source check source:${known.id}\` reads it now.`);
  if (followed.filter(({ own }) => own).length >= mostOwnSources)
    throw new UserMistake(`A server can add ${mostOwnSources} sources. Remove one first: \`/source remove\`.`);
  return [...followed.map(({ source }) => source), ...(await sources.removed(caller.guildId))].map(({ id }) => id);
}

function gapOf({ cadence }: Source): string {
  return cadence.kind === "every" ? `, every ${formatDuration(cadence.ms)}` : "";
}
