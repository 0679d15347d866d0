import { describe, expect, it } from "vitest";
import {
  formatWallTime,
  isTimeZone,
  minutesOfDay,
  nextTimeOfDay,
  parseTimeOfDay,
  parseWallTime,
} from "../../src/lib/zoned-time.ts";

const at = (text: string) => Date.parse(text);
const next = (time: string, zone: string, after: string) =>
  new Date(nextTimeOfDay(parseTimeOfDay(time) ?? Number.NaN, zone, at(after))).toISOString();

describe("nextTimeOfDay", () => {
  const table: readonly (readonly [string, string, string, string, string])[] = [
    ["later today", "07:00", "UTC", "2026-03-01T06:00:00Z", "2026-03-01T07:00:00.000Z"],
    ["tomorrow when it is just now", "07:00", "UTC", "2026-03-01T07:00:00Z", "2026-03-02T07:00:00.000Z"],
    ["where the zone has half hours", "07:00", "Asia/Kabul", "2026-03-01T00:00:00Z", "2026-03-01T02:30:00.000Z"],
    ["when the zone's day is another", "00:30", "Asia/Tashkent", "2026-03-01T20:00:00Z", "2026-03-02T19:30:00.000Z"],
    ["after the clocks went forward", "07:00", "Europe/Berlin", "2026-03-28T23:30:00Z", "2026-03-29T05:00:00.000Z"],
    ["after the clocks went back", "07:00", "Europe/Berlin", "2026-10-24T22:30:00Z", "2026-10-25T06:00:00.000Z"],
    [
      "on the day that skips it, an hour later",
      "02:30",
      "Europe/Berlin",
      "2026-03-28T23:30:00Z",
      "2026-03-29T01:30:00.000Z",
    ],
    [
      "on the day that repeats it, the first time",
      "02:30",
      "Europe/Berlin",
      "2026-10-24T23:00:00Z",
      "2026-10-25T00:30:00.000Z",
    ],
  ];
  for (const [what, time, zone, after, expected] of table) {
    it(`comes ${what}`, () => {
      expect(next(time, zone, after)).toBe(expected);
    });
  }
});

describe("times of day", () => {
  it("are read as people write them, and nothing else is", () => {
    expect(["7:00", "07:05", "23:59"].map(parseTimeOfDay)).toEqual([420, 425, 1439]);
    expect(["24:00", "7", "7:5", "seven", ""].map(parseTimeOfDay)).toEqual(Array.from({ length: 5 }, () => undefined));
  });

  it("are those of the zone", () => {
    expect(minutesOfDay(at("2026-03-01T00:00:00Z"), "Asia/Kabul")).toBe(270);
  });

  it("need a zone that exists", () => {
    expect([isTimeZone("Asia/Dushanbe"), isTimeZone("Mars/Base")]).toEqual([true, false]);
  });
});

describe("dates on a wall", () => {
  it.each([
    ["2026-12-01 18:00", "Asia/Kabul", "2026-12-01T13:30:00.000Z"],
    ["2026-12-01T18:00", "UTC", "2026-12-01T18:00:00.000Z"],
    ["a day, which means its end", "UTC", "2027-01-01T00:00:00.000Z", "2026-12-31"],
    ["the end of a day of 25 hours", "Europe/Vienna", "2026-10-25T23:00:00.000Z", "2026-10-25"],
    [
      "an hour that comes twice, which means the first",
      "Europe/Vienna",
      "2026-10-25T00:30:00.000Z",
      "2026-10-25 02:30",
    ],
    ["an hour that is skipped, which comes later", "Europe/Vienna", "2026-03-29T01:30:00.000Z", "2026-03-29 02:30"],
  ])("are read: %s in %s", (text, zone, expected, written = text) => {
    expect(new Date(parseWallTime(written, zone) ?? 0).toISOString()).toBe(expected);
  });

  it.each(["2026-02-29", "2026-13-01", "2026-12-00", "2026-12-01 24:00", "1 December", "2026-12-01 noon", ""])(
    "are not read from “%s”",
    (text) => {
      expect(parseWallTime(text, "UTC")).toBeUndefined();
    },
  );

  it("are written as they are read", () => {
    expect(formatWallTime(parseWallTime("2026-03-09 07:05", "Asia/Tashkent") ?? 0, "Asia/Tashkent")).toBe(
      "2026-03-09 07:05",
    );
  });
});
