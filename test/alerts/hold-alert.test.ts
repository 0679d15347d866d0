import { describe, expect, it } from "vitest";
import { holdAlert } from "../../src/alerts/hold-alert.ts";
import { queueAlert } from "../../src/alerts/queue-alert.ts";
import { quietUntil } from "../../src/alerts/route-wait.ts";
import type { Route } from "../../src/domain/guild.ts";
import type { Severity } from "../../src/domain/severity.ts";

const burst = { alerts: 3, withinMs: 600_000 };
const night = { from: 22 * 60, to: 7 * 60, zone: "Asia/Kabul", bypass: "high" } as const;
const at = (text: string) => Date.parse(text);

function hold(route: Partial<Route>, severity: Severity, when: string, recent: readonly number[] = []) {
  const now = at(when);
  const alert = holdAlert(
    queueAlert("s", { channelId: "c" }, now),
    severity,
    { channelId: "c", severity: "low", ...route },
    burst,
    { opened: recent },
    now,
  );
  const until = alert.delivery.state === "held" ? new Date(alert.delivery.nextAttemptAt).toISOString() : undefined;
  return { hold: alert.hold, until };
}

describe("holdAlert", () => {
  it("lets an alert come at once where the route asks for nothing else", () => {
    expect(hold({}, "low", "2026-03-01T20:00:00Z")).toEqual({ hold: undefined, until: undefined });
  });

  it("holds in quiet hours, across midnight and in the route's own time zone, until they end", () => {
    expect(hold({ quiet: night }, "medium", "2026-03-01T20:00:00Z")).toEqual({
      hold: "quiet",
      until: "2026-03-02T02:30:00.000Z",
    });
    expect(hold({ quiet: night }, "medium", "2026-03-01T12:00:00Z").hold).toBeUndefined();
  });

  it("lets through what bypasses the quiet hours", () => {
    expect(hold({ quiet: night }, "high", "2026-03-01T20:00:00Z").hold).toBeUndefined();
  });

  it("holds for the digest what is not critical", () => {
    const digest = { at: 8 * 60, zone: "UTC" };

    expect(hold({ digest }, "high", "2026-03-01T09:00:00Z")).toEqual({
      hold: "digest",
      until: "2026-03-02T08:00:00.000Z",
    });
    expect(hold({ digest }, "critical", "2026-03-01T09:00:00Z").hold).toBeUndefined();
  });

  it.each([
    ["on a weekday", { at: 540, weekday: 1, zone: "UTC" }, "2026-03-01T10:00:00Z", "2026-03-02T09:00:00.000Z"],
    ["a week on", { at: 540, weekday: 1, zone: "UTC" }, "2026-03-02T09:00:00Z", "2026-03-09T09:00:00.000Z"],
    ["on working days, past a Saturday", weekdaysAt9("UTC"), "2026-03-06T09:00:00Z", "2026-03-09T09:00:00.000Z"],
    [
      "by the wall before summer time",
      weekdaysAt9("Europe/London"),
      "2026-03-27T08:59:00Z",
      "2026-03-27T09:00:00.000Z",
    ],
    ["by the wall in summer time", weekdaysAt9("Europe/London"), "2026-03-28T12:00:00Z", "2026-03-30T08:00:00.000Z"],
  ] as const)("holds for a digest %s", (_, digest, now, until) => {
    expect(hold({ digest }, "high", now)).toEqual({ hold: "digest", until });
  });

  it.each([
    // In London on 29 March 2026, 01:00–02:00 does not come; on 25 October 2026 it comes twice.
    ["as much later as was skipped", "2026-03-29T00:00:00Z", "2026-03-29T01:30:00.000Z"],
    ["once, the first time", "2026-10-25T00:00:00Z", "2026-10-25T00:30:00.000Z"],
    ["not the second time", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00.000Z"],
  ])("tells a digest at a time that the clocks change %s", (_, now, until) => {
    const times = { minutes: [30], hours: [1], dates: range(1, 31), months: range(1, 12), weekdays: range(0, 6) };

    expect(hold({ digest: { cron: "30 1 * * *", times, zone: "Europe/London" } }, "high", now).until).toBe(until);
  });

  it("holds what is more than a channel bears, until the burst's time is over, and never what is critical", () => {
    const now = at("2026-03-01T12:00:00Z");
    const recent = [now - 500_000, now - 1_000, now - 10];

    expect(hold({}, "high", "2026-03-01T12:00:00Z", recent)).toEqual({
      hold: "burst",
      until: new Date(now + 100_000).toISOString(),
    });
    expect(hold({}, "critical", "2026-03-01T12:00:00Z", recent).hold).toBeUndefined();
    expect(hold({}, "high", "2026-03-01T12:00:00Z", [now - 700_000, ...recent.slice(1)]).hold).toBeUndefined();
  });
});

function weekdaysAt9(zone: string) {
  const times = { minutes: [0], hours: [9], dates: range(1, 31), months: range(1, 12), weekdays: range(1, 5) };
  return { cron: "0 9 * * 1-5", times, zone };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

describe("quiet hours", () => {
  it("may lie within one day", () => {
    const noon = { ...night, from: 12 * 60, to: 13 * 60, zone: "UTC" };

    expect(
      [at("2026-03-01T11:59:00Z"), at("2026-03-01T12:00:00Z"), at("2026-03-01T13:00:00Z")].map((now) =>
        quietUntil({ quiet: noon }, "low", now),
      ),
    ).toEqual([undefined, at("2026-03-01T13:00:00Z"), undefined]);
  });
});
