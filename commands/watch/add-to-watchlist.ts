import { bold, md } from "../../src/chat/text.ts";
import type { Watch } from "../../src/domain/watch.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { findByName } from "../shared/find-by-name.ts";

const mostWatches = 200;

/** Throws UserMistake where the name is taken or the watchlist is full. */
export function addToWatchlist(watches: readonly Watch[], watch: Watch): readonly Watch[] {
  refuseTakenName(watches, watch);
  if (watches.length >= mostWatches)
    throw new UserMistake(md`A server can have ${mostWatches} watches. Remove one first: \`/watch remove\`.`);
  return [...watches, watch];
}

/** Throws UserMistake where another watch has the name. */
export function refuseTakenName(watches: readonly Watch[], { id, name }: Watch): void {
  const others = watches.filter((one) => one.id !== id);
  if (findByName(others, name) === undefined) return;
  throw new UserMistake(md`There is a watch ${bold(name)} already (\`/watch show\`). Give this one another \`name\`.`);
}
