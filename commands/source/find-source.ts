import type { Caller, Suggest } from "../../src/chat/define-command.ts";
import type { FollowedSource } from "../../src/domain/followed-source.ts";
import type { SourceBook } from "../../src/ports/source-records.ts";
import { demandByName, suggestByName } from "../shared/find-by-name.ts";

/** Sources complete to their ids: two may have the same name. */
export const suggestSources: Suggest<"sources"> = async (typed, caller, context) =>
  suggestByName(named(await context.sources.book.followed(caller.guildId)), typed, ({ id }) => id);

/** By id or name; throws `UserMistake` with near names where there is none. */
export async function findSource(wanted: string, caller: Caller, sources: SourceBook): Promise<FollowedSource> {
  return demandByName(named(await sources.followed(caller.guildId)), wanted, "source").followed;
}

function named(all: readonly FollowedSource[]) {
  return all.map((followed) => ({ id: followed.source.id, name: followed.source.name, followed }));
}
