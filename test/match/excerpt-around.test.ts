import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptAround } from "../../src/match/excerpt-around.ts";

const long = `${"before ".repeat(40)}HIT ${"after ".repeat(40)}`.trim();
const hit = { start: long.indexOf("HIT"), end: long.indexOf("HIT") + 3 };

describe("excerptAround", () => {
  it("leaves a text alone that has room", () => {
    expect(excerptAround("a HIT b", [{ start: 2, end: 5 }], 100)).toEqual({ text: "a HIT b", marks: [[2, 5]] });
  });

  it("cuts whole words around the first hit, with an ellipsis where something is left out", () => {
    expect(excerptAround(long, [hit], 40).text).toMatch(/^…(before )+HIT( after)+…$/);
    expect(excerptAround(long, [], 20).text).toMatch(/^before before…$/);
    expect(excerptAround(long, [{ start: long.length - 5, end: long.length }], 30).text).toMatch(/^…(after )+after$/);
  });

  it("makes one mark of hits that overlap", () => {
    expect(
      excerptAround(
        "ISIS Khorasan",
        [
          { start: 5, end: 13 },
          { start: 0, end: 13 },
        ],
        50,
      ).marks,
    ).toEqual([[0, 13]]);
  });

  it("never exceeds its length, always shows the first hit, and marks what was hit", () => {
    const aSpan = fc.tuple(fc.nat(120), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", " ", "я", "😀", "и\u0306"), minLength: 1, maxLength: 120 }),
        aSpan,
        fc.integer({ min: 24, max: 80 }),
        (text, [at, length], max) => {
          const start = Math.min(at, text.length - 1);
          const end = Math.min(text.length, start + length);

          const excerpt = excerptAround(text, [{ start, end }], max);

          expect(excerpt.text.length).toBeLessThanOrEqual(max);
          expect(excerpt.marks.map(([from, to]) => excerpt.text.slice(from, to))).toEqual([text.slice(start, end)]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
