import type { AuditChange } from "../domain/audit.ts";
import { accessLevels, type NeededLevel } from "../domain/guild.ts";

/** What the levels mean: which of them it takes to change a thing, whichever command or button does it. */
const levels: Readonly<Record<AuditChange["record"], NeededLevel>> = {
  alert: "viewer",
  watches: "watchlist-editor",
  sources: "watchlist-editor",
  facts: "watchlist-editor",
  server: "administrator",
};

/** Parts of a record that others may change, too: anybody who looks may mute for themselves and propose a fact. */
const forMore: Readonly<Record<string, NeededLevel>> = { "server mutes": "viewer", "facts proposals": "viewer" };

export function levelToChange(changes: readonly AuditChange[]): NeededLevel {
  const needed = changes.flatMap(({ record, parts }) =>
    parts.map(({ path }) => forMore[`${record} ${path[0] ?? ""}`] ?? levels[record]),
  );
  const highest = accessLevels.findLast((level) => level !== "none" && needed.some((one) => one === level));
  return highest === undefined || highest === "none" ? "viewer" : highest;
}
