import type { PolledSource } from "../domain/followed-source.ts";
import type { Item } from "../domain/item.ts";
import type { Match } from "../domain/match.ts";
import { digest } from "../lib/digest.ts";
import type { PollDeps } from "./poll-deps.ts";

/** One inbox record for each guild and item; its id is derived from both, so that a replay overwrites itself. */
export function findMatches(
  items: readonly Item[],
  source: PolledSource,
  deps: Pick<PollDeps, "matching" | "clock">,
): readonly Match[] {
  const matchedAt = deps.clock.now();
  const faces = new Map(source.follows.map(({ guildId, face }) => [guildId, face]));
  return items.flatMap((item) =>
    deps.matching.match(item, source).flatMap(({ guildId, watches }) => {
      const face = faces.get(guildId);
      return face === undefined
        ? []
        : [{ id: digest(guildId, item.id), guildId, item, source: face, watches, matchedAt }];
    }),
  );
}
