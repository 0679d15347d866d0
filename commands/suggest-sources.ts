import type { Caller, Suggest } from "../src/chat/define-command.ts";
import { escapeText } from "../src/chat/escape.ts";
import type { FollowedSource } from "../src/domain/followed-source.ts";
import { UserMistake } from "../src/lib/user-mistake.ts";
import type { SourceBook } from "../src/ports.ts";
import { findByName, suggestByName } from "./find-by-name.ts";

export const suggestSources: Suggest = async (typed, caller, { sources }) =>
  suggestByName(
    (await sources.followed(caller.guildId)).map(({ source }) => source),
    typed,
  );

export async function sourceNamed(wanted: string, caller: Caller, sources: SourceBook): Promise<FollowedSource> {
  const followed = await sources.followed(caller.guildId);
  const source = findByName(
    followed.map((one) => one.source),
    wanted,
  );
  const found = followed.find((one) => one.source === source);
  if (found === undefined)
    throw new UserMistake(`There is no source “${escapeText(wanted)}”. \`/source list\` shows them all.`);
  return found;
}
