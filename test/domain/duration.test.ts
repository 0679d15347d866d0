import { describe, expect, it } from "vitest";
import { Duration, formatDuration, parseDuration } from "../../src/domain/duration.ts";

const readings: readonly (readonly [string, number])[] = [
  ["30s", 30_000],
  ["10m", 600_000],
  ["1h30m", 5_400_000],
  ["24h", 86_400_000],
  ["90d", 7_776_000_000],
  ["2w", 1_209_600_000],
  ["0s", 0],
];

describe("durations", () => {
  it.each(readings)("reads %s as %d milliseconds", (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
    expect(Duration.parse(text)).toBe(ms);
  });

  it.each(["", "10", "m", "10 m", "-5m", "1.5h", "10M", "10min", "99999999999999999999d"])("refuses “%s”", (text) => {
    expect(parseDuration(text)).toBeUndefined();
    expect(Duration.safeParse(text).success).toBe(false);
  });

  it.each([0, 1_000, 60_000, 5_400_000, 86_400_000, 7_776_061_000])("writes %d so that it is read back", (ms) => {
    expect(parseDuration(formatDuration(ms))).toBe(ms);
  });
});
