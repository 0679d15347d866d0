import type { GroupEntry } from "../settings/groups-file.ts";

/** By `groups.yaml`, the group of which another is a branch, or else itself: reports name either for one attack. */
export function actorFamilies(groups: readonly GroupEntry[]): (actor: string) => string {
  const trunks = new Map(
    groups.flatMap(({ id, branchOf }) => (branchOf === undefined ? [] : [[id, branchOf] as const])),
  );
  return (actor) => trunks.get(actor) ?? actor;
}
