import type { Needs } from "../../src/chat/command-context.ts";
import { type Caller, defineCommand } from "../../src/chat/define-command.ts";
import { bold, code, escapeText, md } from "../../src/chat/text.ts";
import { demandRoom } from "../../src/chat/within-quotas.ts";
import { formatDuration } from "../../src/domain/duration.ts";
import { handlings } from "../../src/domain/handling.ts";
import type { Source } from "../../src/domain/source.ts";
import { SourceKind } from "../../src/domain/source-kind.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { webAddress } from "../shared/web-address.ts";
import { offerSource } from "./offer-source.ts";
import { sourceFromOptions } from "./source-from-options.ts";

export const sourceAdd = defineCommand({
  path: "source add",
  summary: "Add a source for this server. Shows what it contains before it is saved.",
  access: "watchlist-editor",
  needs: ["clock", "server", "sources", "watches"],
  options: {
    url: { kind: "text", description: "The address of the feed, or of a page that links to it.", required: true },
    name: { kind: "text", description: "The name shown on alerts; what the feed calls itself by default." },
    every: { kind: "text", description: "How often it is read, such as 10m or 1h; 15m by default." },
    tags: {
      kind: "text",
      description: "Tags for queries, separated by commas. primary-source marks a group's own site (sensitive).",
    },
    handling: {
      kind: "choice",
      description: "How its material may be shown; you are asked if you leave this out.",
      choices: handlings,
    },
    kind: {
      kind: "choice",
      description: "What is read there; a feed when left out.",
      choices: SourceKind.options,
      whenSeveral: true,
    },
    direct: {
      kind: "choice",
      description: "Whether it may be read without a proxy, from this machine's own address.",
      choices: ["allowed", "refused"],
    },
  },
  quiet: true,

  async run({ url, direct, ...wishes }, caller, context) {
    const address = webAddress(url);
    const back = (await context.sources.book.removed(caller.guildId)).find((source) => source.url === address.href);
    if (back !== undefined) {
      await context.sources.book.change(caller.guildId, back.id, { removed: false, paused: false });
      return { content: md`${bold(back.name)} is read again${gapOf(back)}, as the catalogue has it.` };
    }
    const drafted = sourceFromOptions(address, wishes, await takenIds(address.href, caller, context), context.sources);
    const source = direct === "allowed" ? { ...drafted, direct: true } : drafted;
    const isUnjudged =
      wishes.handling === undefined && source.handling === "open" && !context.sources.isShipped(address.href);
    return offerSource(source, isUnjudged ? "unjudged" : "judged", caller, context);
  },
});

function gapOf({ cadence }: Source): Markdown {
  return cadence.kind === "every" ? md`, every ${escapeText(formatDuration(cadence.ms))}` : md``;
}

/** The ids that another source may not have. Throws UserMistake where there is no room for one. */
async function takenIds(
  url: string,
  { guildId }: Caller,
  { server, sources: { book } }: Needs<"server" | "sources">,
): Promise<readonly string[]> {
  const followed = await book.followed(guildId);
  const known = followed.find(({ source }) => source.url === url)?.source;
  if (known !== undefined)
    throw new UserMistake(
      md`${bold(known.name)} is read already. ${code(`/source check source:${known.id}`)} reads it now.`,
    );
  const own = followed.filter((one) => one.own).length;
  demandRoom("sources", own, own + 1, server.limits);
  return [...followed.map(({ source }) => source), ...(await book.removed(guildId))].map(({ id }) => id);
}
