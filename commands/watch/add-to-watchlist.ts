import { bold, md } from "../../src/chat/text.ts";
import type { Watch } from "../../src/domain/watch.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { findByName } from "../shared/find-by-name.ts";

/** Throws UserMistake where the name is taken. */
export function addToWatchlist(watches: readonly Watch[], watch: Watch): readonly Watch[] {
  refuseTakenName(watches, watch);
  return [...watches, watch];
}

/** Throws UserMistake where another watch has the name. */
export function refuseTakenName(watches: readonly Watch[], { id, name }: Watch): void {
  const others = watches.filter((one) => one.id !== id);
  if (findByName(others, name) === undefined) return;
  throw new UserMistake(md`There is a watch ${bold(name)} already (\`/watch show\`). Give this one another \`name\`.`);
}
