const nearMs = 12 * 3_600_000;

/**
 * An instant that each reader's client shows in the reader's own time zone; milliseconds since the epoch. Near to another,
 * whose day the reader sees, the time alone.
 */
export function shownTime(instant: number, near?: number): string {
  const isNear = near !== undefined && Math.abs(instant - near) < nearMs;
  return `<t:${Math.floor(instant / 1000)}:${isNear ? "t" : "f"}>`;
}
