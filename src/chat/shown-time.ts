/** An instant that each reader's client shows in the reader's own time zone; `instant` in milliseconds since the epoch. */
export function shownTime(instant: number): string {
  return `<t:${Math.floor(instant / 1000)}:f>`;
}
