import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { bold, code, escapeText, md } from "../../src/chat/text.ts";
import { demandRoom } from "../../src/chat/within-quotas.ts";
import { formatDuration } from "../../src/domain/duration.ts";
import type { Source } from "../../src/domain/source.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import type { Message } from "../../src/ports/chat.ts";
import { webAddress } from "../shared/web-address.ts";
import { offerSource } from "./offer-source.ts";
import { type SourceOptions, sourceFromOptions } from "./source-from-options.ts";

/** Offers what is at an address as a source, or reads again one of the catalogue that the server had removed. Throws UserMistake. */
export async function addSource(
  url: string,
  wishes: SourceOptions,
  direct: boolean,
  caller: Caller,
  context: Needs<"clock" | "server" | "sources" | "watches">,
): Promise<Message> {
  const address = webAddress(url);
  const back = (await context.sources.book.removed(caller.guildId)).find((source) => source.url === address.href);
  if (back !== undefined) {
    await context.sources.book.change(caller.guildId, back.id, { removed: false, paused: false });
    return { content: md`${bold(back.name)} is read again${gapOf(back)}, as the catalogue has it.` };
  }
  const drafted = sourceFromOptions(address, wishes, await takenIds(address.href, caller, context), context.sources);
  const source = direct ? { ...drafted, direct: true } : drafted;
  const isUnjudged =
    wishes.handling === undefined && source.handling === "open" && !context.sources.isShipped(address.href);
  return offerSource(source, isUnjudged ? "unjudged" : "judged", caller, context);
}

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
