import { bold } from "../src/chat/escape.ts";
import type { Watch } from "../src/domain/watch.ts";
import { UserMistake } from "../src/lib/user-mistake.ts";
import { findByName } from "./find-by-name.ts";

const mostWatches = 200;

/** Throws UserMistake where the name is taken or the watchlist is full. */
export function withOneMore(watches: readonly Watch[], watch: Watch): readonly Watch[] {
  if (findByName(watches, watch.name) !== undefined)
    throw new UserMistake(
      `There is a watch ${bold(watch.name)} already (\`/watch show\`). Give this one another \`name\`.`,
    );
  if (watches.length >= mostWatches)
    throw new UserMistake(`A server can have ${mostWatches} watches. Remove one first: \`/watch remove\`.`);
  return [...watches, watch];
}
