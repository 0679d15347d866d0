import { expect, it } from "vitest";
import { Rates } from "../../src/chat/rates.ts";
import { describeMistake } from "../../src/chat/words/describe-mistake.ts";
import { hourMs, minuteMs } from "../../src/lib/durations.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";

const quotas = { requestsAMinute: 2, lookupsAMinute: 1, draftsAnHour: 1, importsAnHour: 1 };

function ratesAt() {
  let at = 0;
  const rates = new Rates(quotas, { elapsed: () => at });
  /** What is said at an instant; `undefined` where it passes. */
  const said = (instant: number, what: keyof typeof quotas, guildId = "1") => {
    at = instant;
    try {
      rates.spend(guildId, what);
      return undefined;
    } catch (error) {
      if (error instanceof UserMistake) return describeMistake(error);
      throw error;
    }
  };
  return said;
}

it("says when to try again, and then it passes, whatever was refused between", () => {
  const said = ratesAt();

  expect([said(0, "requestsAMinute"), said(30_000, "requestsAMinute")]).toEqual([undefined, undefined]);
  expect(said(40_000, "requestsAMinute")).toContain("Try again in 20s.");
  expect(said(minuteMs - 1, "requestsAMinute")).toContain("Try again in 1s.");
  expect(said(minuteMs, "requestsAMinute")).toBeUndefined();
  expect(said(minuteMs + 1, "requestsAMinute")).toContain("Try again in 30s.");
});

it("counts each thing and each server for itself", () => {
  const said = ratesAt();

  expect(said(0, "draftsAnHour")).toBeUndefined();
  expect(said(0, "importsAnHour")).toBeUndefined();
  expect(said(0, "lookupsAMinute")).toBeUndefined();
  expect(said(0, "draftsAnHour", "2")).toBeUndefined();
  expect(said(hourMs - 1, "draftsAnHour")).toBeDefined();
  expect(said(hourMs, "draftsAnHour")).toBeUndefined();
});
