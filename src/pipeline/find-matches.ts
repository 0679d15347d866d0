import type { PolledSource } from "../domain/followed-source.ts";
import type { Match } from "../domain/match.ts";
import { digest } from "../lib/digest.ts";
import type { Judged } from "./judge-items.ts";
import type { PollDeps } from "./poll-deps.ts";

/** One inbox record for each guild and item; its id is derived from both, so that a replay overwrites itself. */
export function findMatches(
  judged: readonly Judged[],
  source: PolledSource,
  deps: Pick<PollDeps, "enrich" | "matching" | "clock">,
): readonly Match[] {
  const matchedAt = deps.clock.now();
  const faces = new Map(source.follows.map(({ guildId, face }) => [guildId, face]));
  return judged.flatMap(({ item, verdict }, index) => {
    const place = judged.length - 1 - index;
    if (verdict === "baseline") return [];
    const enriched = deps.enrich(item);
    return deps.matching.match(item, source, enriched).flatMap(({ guildId, watches }): readonly Match[] => {
      const face = faces.get(guildId);
      if (face === undefined) return [];
      const held = verdict === "held" && { held: true };
      return [
        { id: digest(guildId, item.id), guildId, item, enriched, source: face, watches, matchedAt, place, ...held },
      ];
    });
  });
}
