/** How long to wait after so many failures in a row, in milliseconds: twice as long each time, up to the longest. */
export function backOff(failures: number, { firstMs, longestMs }: { firstMs: number; longestMs: number }): number {
  return Math.min(firstMs * 2 ** Math.min(Math.max(failures - 1, 0), 20), longestMs);
}
