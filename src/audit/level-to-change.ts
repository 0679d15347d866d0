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

/** Parts of a server's record that others may change, too. */
const ofServer: Readonly<Record<string, NeededLevel>> = { mutes: "viewer" };

export function levelToChange(changes: readonly AuditChange[]): NeededLevel {
  const needed = changes.flatMap(({ record, parts }) =>
    parts.map(({ path }) => (record === "server" ? ofServer[path[0] ?? ""] : undefined) ?? levels[record]),
  );
  const highest = accessLevels.findLast((level) => level !== "none" && needed.some((one) => one === level));
  return highest === undefined || highest === "none" ? "viewer" : highest;
}
