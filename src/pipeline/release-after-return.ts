import type { PolledSource } from "../domain/followed-source.ts";
import type { Reading } from "../domain/reading.ts";
import type { PollState } from "../domain/source.ts";
import type { PollDeps } from "./poll-deps.ts";

/**
 * When a source is answered from home again, its items that another site had shown first go on their way: they are seen already,
 * so that nothing else would. What home does not show stays held.
 */
export async function releaseAfterReturn(
  { follows }: PolledSource,
  reading: Reading,
  before: PollState,
  after: PollState,
  { inbox }: Pick<PollDeps, "inbox">,
): Promise<void> {
  if (reading.kind !== "read" || before.away === undefined || after.away !== undefined) return;
  const shown = new Set(reading.items.flatMap(({ keys }) => keys));
  for (const { guildId } of follows) {
    const held = await inbox.held(guildId);
    const returned = held.filter(
      ({ heldFor, item }) =>
        heldFor === "move" && item.sourceKey === before.key && item.keys.some((key) => shown.has(key)),
    );
    if (returned.length > 0) await inbox.release(returned);
  }
}
