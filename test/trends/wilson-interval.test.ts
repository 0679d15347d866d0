import { expect, it } from "vitest";
import { wilsonInterval } from "../../src/trends/wilson-interval.ts";

it.each([
  // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
  // As the README of the library wilson-score-interval has it
  [10, 14, 0.4535, 0.8828],
  [430, 474, 0.8777, 0.9301],
])("has for %i of %i the published ends", (part, whole, low, high) => {
  const interval = wilsonInterval(part, whole);

  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

it("keeps within 0 and 1, holds the share, and mirrors", () => {
  for (let whole = 1; whole <= 60; whole += 1)
    for (let part = 0; part <= whole; part += 1) {
      const { low, high } = wilsonInterval(part, whole);
      const mirrored = wilsonInterval(whole - part, whole);

      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(part / whole + 1e-12);
      expect(high).toBeGreaterThanOrEqual(part / whole - 1e-12);
      expect(mirrored.low).toBeCloseTo(1 - high, 12);
    }
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
});
