import type { HeldMatches } from "../ports/alert-records.ts";
import { counted, type Seam } from "./note-changes.ts";

const reads = "changes nothing";

export const heldSeam: Seam<HeldMatches> = {
  of: reads,
  discardedAt: reads,
  noticed: reads,
  release: (release, noted) => (guildId, sourceKey, how) =>
    counted(release(guildId, sourceKey, how), (items) => ({ code: "released", sourceKey, items }), noted),
  discard: (discard, noted) => (guildId, sourceKey, how) =>
    counted(discard(guildId, sourceKey, how), (items) => ({ code: "discarded", sourceKey, items, at: how.at }), noted),
  takeBack: (takeBack, noted) => (guildId, sourceKey, at) =>
    counted(takeBack(guildId, sourceKey, at), (items) => ({ code: "held-again", sourceKey, items }), noted),
};
