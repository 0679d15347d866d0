import type { HeldMatches } from "../../ports/alert-records.ts";
import { type DiscardDeps, discardHeld } from "../jobs/discard-held.ts";

/** What is held of one source in one guild, and the two ways out of it. */
export function heldMatches(deps: DiscardDeps): HeldMatches {
  const { inbox } = deps.repositories;
  const of: HeldMatches["of"] = async (guildId, sourceKey) =>
    (await inbox.held(guildId)).filter(({ item }) => item.sourceKey === sourceKey);
  return {
    of,
    async release(guildId, sourceKey) {
      const held = await of(guildId, sourceKey);
      await inbox.release(held);
      return held.length;
    },
    async discard(guildId, sourceKey) {
      const held = await of(guildId, sourceKey);
      await discardHeld(guildId, held, "person", deps);
      return held.length;
    },
  };
}
