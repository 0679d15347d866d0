/** An discordTime (milliseconds since the epoch) as Discord shows it in each reader's own time zone. */
export function discordTime(ms: number): string {
  return `<t:${Math.floor(ms / 1000)}:f>`;
}
