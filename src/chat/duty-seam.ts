import type { AuditDeed } from "../domain/audit.ts";
import type { Duty } from "../domain/duty.ts";
import type { DutyContext } from "./duty-context.ts";
import { noteEdit, type Seam } from "./note-changes.ts";

const reads = "changes nothing";

/** A handover was posted, and a watch was had: neither is put back as a record. */
export const dutySeam: Seam<DutyContext> = {
  of: reads,
  draft: reads,
  drawTaken: reads,
  change: (change, noted) => (guildId, edit) =>
    noteEdit(
      (seen) => change(guildId, seen),
      edit,
      (before, after) => noted.deeds.push(...dutyDeeds(before, after)),
    ),
};

function dutyDeeds(before: Duty, after: Duty): readonly AuditDeed[] {
  const { holder, last } = after;
  if (last !== undefined && last.id !== before.last?.id) return [{ code: "handed-over", channelId: last.channelId }];
  if (holder === undefined || holder.since === before.holder?.since) return [];
  return [{ code: "took-duty", ...(before.holder?.name !== undefined && { from: before.holder.name }) }];
}
