import { describe, expect, it } from "vitest";
import { holdAlert, isQuiet } from "../../src/alerts/hold-alert.ts";
import { queueAlert } from "../../src/alerts/queue-alert.ts";
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

describe("quiet hours", () => {
  it("may lie within one day", () => {
    const noon = { ...night, from: 12 * 60, to: 13 * 60, zone: "UTC" };

    expect(
      [at("2026-03-01T11:59:00Z"), at("2026-03-01T12:00:00Z"), at("2026-03-01T13:00:00Z")].map((now) =>
        isQuiet(noon, now),
      ),
    ).toEqual([false, true, false]);
  });
});
