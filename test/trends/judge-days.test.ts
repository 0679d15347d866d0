import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeDays, type LedgerDay } from "../../src/trends/judge-days.ts";
import { predict, usualRange } from "../../src/trends/predict.ts";

const wire = new Set(["wire"]);

/** A day on which one source was read and brought each story in a report. */
function aDay(stories: number, given: Partial<LedgerDay> = {}): LedgerDay {
  return { stories, brought: new Map(stories === 0 ? [] : [["wire", stories]]), looked: true, read: wire, ...given };
}

function days(...runs: readonly (readonly [count: number, stories: number])[]): LedgerDay[] {
  return runs.flatMap(([count, stories]) => Array.from({ length: count }, () => aDay(stories)));
}

const unread = { read: new Set<string>() };

describe("what a day may bring", () => {
  it("is the negative binomial of the posterior: nothing in 30 days leaves one story usual", () => {
    const never = Array.from({ length: 30 }, () => 0);

    // Size ½ and mean ½/30: P(X ≥ 1) = 1 − (30/31)^½ = 0.0163, P(X ≥ 2) = 0.0163 − ½ · (30/31)^½ / 31 = 0.0004.
    expect(usualRange(predict(never, 1))).toEqual({ low: 0, high: 1 });
  });

  it("is close to Poisson where much was measured", () => {
    const steady = Array.from({ length: 56 }, (_, index) => 3 + (index % 2));

    // Poisson(3.5): P(X ≥ 9) = 0.0099, P(X ≥ 10) = 0.0033; P(X ≤ 0) = 0.030.
    expect(usualRange(predict(steady, 1))).toEqual({ low: 0, high: 9 });
  });

  it("is wider above four a day where days differ by more than chance", () => {
    const even = Array.from({ length: 56 }, () => 20);
    const uneven = Array.from({ length: 56 }, (_, index) => (index % 2 === 0 ? 5 : 35));

    const [narrow, wide] = [even, uneven].map((counts) => usualRange(predict(counts, 1)));

    expect(narrow).toEqual({ low: 9, high: 33 });
    expect(wide?.high).toBeGreaterThan(60);
    expect(wide?.low).toBe(0);
  });

  it("has no number that is too large for it", () => {
    expect(usualRange(predict([90_000, 90_500, 89_600], 1)).high).toBeGreaterThan(90_000);
  });
});

describe("bursts and lulls", () => {
  it("marks a burst in a rare stream, and says on how many days the usual was measured", () => {
    const judged = judgeDays([...days([31, 0]), aDay(1), ...days([2, 0]), aDay(3)]).at(-1);

    expect(judged).toMatchObject({ mark: "burst", usual: { measured: 32 } });
  });

  it("calls a single story no burst, however rare", () => {
    expect(judgeDays([...days([58, 0]), aDay(1)]).at(-1)?.mark).toBeUndefined();
    expect(judgeDays([...days([58, 0]), aDay(2)]).at(-1)?.mark).toBe("burst");
  });

  it("says nothing on what is usual before two weeks were measured", () => {
    expect(judgeDays([...days([15, 1]), aDay(50)]).at(-1)).toEqual({ isRead: true });
    expect(judgeDays([...days([16, 1]), aDay(50)]).at(-1)).toMatchObject({ mark: "burst", usual: { measured: 14 } });
  });

  it("does not let a burst make itself usual: its first two days do not count against the third", () => {
    const marks = judgeDays([...days([58, 1]), ...days([3, 12])]).map(({ mark }) => mark);

    expect(marks.slice(-3)).toEqual(["burst", "burst", "burst"]);
  });

  it("lets no burst hide what comes after it, and makes a new level usual", () => {
    const marks = judgeDays([...days([60, 7], [1, 90], [9, 7]), aDay(0), aDay(30), ...days([120, 30])]);

    expect(marks.at(60)?.mark).toBe("burst");
    expect(marks.at(70)?.mark).toBe("lull");
    expect(marks.at(71)?.mark).toBe("burst");
    expect(marks.at(-1)?.mark).toBeUndefined();
  });

  it("finds that a rare stream fell silent by the length of its silence", () => {
    const marks = judgeDays([...days([58, 1]), ...days([8, 0])]).map(({ mark }) => mark);

    expect(marks.slice(-8)).toEqual([...Array.from({ length: 5 }, () => undefined), "lull", "lull", "lull"]);
  });

  it("begins a silence anew after a day on which not all could be read", () => {
    const broken = judgeDays([...days([58, 1], [5, 0]), aDay(0, unread), ...days([4, 0])]);

    expect(broken.map(({ mark }) => mark)).not.toContain("lull");
    expect(judgeDays(days([58, 1], [10, 0])).at(-1)?.mark).toBe("lull");
  });

  it("says no lull of a day that is not over, while a burst is one at noon already", () => {
    expect(judgeDays([...days([58, 20]), aDay(1)]).at(-1)?.mark).toBe("lull");
    expect(judgeDays([...days([58, 20]), aDay(1, { isOpen: true })]).at(-1)?.mark).toBeUndefined();
    expect(judgeDays([...days([58, 20]), aDay(99, { isOpen: true })]).at(-1)?.mark).toBe("burst");
  });

  it("takes what a source brings after an outage for the work of all these days", () => {
    const outage = Array.from({ length: 4 }, () => aDay(0, unread));

    expect(judgeDays([...days([58, 2]), ...outage, aDay(10)]).at(-1)?.mark).toBeUndefined();
    expect(judgeDays([...days([62, 2]), aDay(10)]).at(-1)?.mark).toBe("burst");
  });

  it("measures only the days on which the watch looked with this query", () => {
    const before = days([40, 0]).map((day) => ({ ...day, looked: false }));

    expect(judgeDays([...before, ...days([10, 5]), aDay(9)]).at(-1)?.usual).toBeUndefined();
    expect(judgeDays([...before, ...days([18, 5]), aDay(9)]).at(-1)?.usual?.measured).toBe(16);
  });

  it("finds no lull where a source is added or taken away", () => {
    const both = days([58, 20]).map((day) => ({
      ...day,
      brought: new Map([
        ["wire", 15],
        ["other", 5],
      ]),
      read: new Set(["wire", "other"]),
    }));

    expect(judgeDays([...both, aDay(2)]).at(-1)).toMatchObject({ isRead: false });
    expect(judgeDays([...both, aDay(2)]).at(-1)?.mark).toBeUndefined();
    expect(judgeDays([...both, aDay(2, { read: new Set(["wire", "other"]) })]).at(-1)?.mark).toBe("lull");
  });
});

describe("over many streams", () => {
  it("never says a lull on a day on which a usual source was down", () => {
    const source = fc.constantFrom("a", "b", "c");
    const aStream = fc.array(
      fc.record({ brings: fc.dictionary(source, fc.nat(30)), down: fc.uniqueArray(source), looked: fc.boolean() }),
      { minLength: 60, maxLength: 110 },
    );
    fc.assert(
      fc.property(aStream, fc.nat(40), (stream, quiet) => {
        const judged = stream.map(({ brings, down, looked }, at): LedgerDay => {
          const brought = Object.entries(at > stream.length - quiet ? {} : brings).filter(
            ([id, count]) => count > 0 && !down.some((one) => one === id),
          );
          const read = new Set(["a", "b", "c"].filter((id) => !down.some((one) => one === id)));
          const stories = brought.reduce((sum, [, count]) => sum + count, 0);
          return { stories, brought: new Map(brought), looked: looked || at % 3 > 0, read };
        });
        for (const [at, { mark }] of judgeDays(judged).entries()) {
          if (mark !== "lull") continue;
          const usual = new Set(judged.slice(Math.max(0, at - 58), at).flatMap(({ brought }) => [...brought.keys()]));
          expect([...usual].filter((id) => !judged[at]?.read.has(id))).toEqual([]);
          expect(judged[at]?.looked).toBe(true);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it("never says a lull while the only source is down, however long and however much it brought", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 60 }), (rate, length) => {
        const outage = Array.from({ length }, () => aDay(0, unread));
        const after = Array.from({ length: 3 }, () => aDay(rate));
        const marks = judgeDays([...days([60, rate]), ...outage, ...after]).map(({ mark }) => mark);
        expect(marks).not.toContain("lull");
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  it.each([0.05, 0.3, 1, 3, 6, 25])("alarms falsely no more often than it says, at %d stories a day", (rate) => {
    const random = seeded(Math.round(rate * 1_000));
    const streams = Array.from({ length: 16 }, () => Array.from({ length: 300 }, () => aDay(poisson(rate, random))));

    const marks = streams.flatMap((stream) => judgeDays(stream).slice(58)).map(({ mark }) => mark);

    // 3,872 days: three standard errors of a share of 1/200 are 0.3 %, and more where days of one silence come together.
    const share = (wanted: string) => marks.filter((mark) => mark === wanted).length / marks.length;
    expect(share("burst")).toBeLessThanOrEqual(0.008);
    expect(share("lull")).toBeLessThanOrEqual(0.012);
  });

  it.each([0.3, 1, 3, 25])("finds a tenfold day in a stream of %d a day", (rate) => {
    const random = seeded(5);
    const found = Array.from({ length: 100 }, () => {
      const stream = Array.from({ length: 58 }, () => aDay(poisson(rate, random)));
      return judgeDays([...stream, aDay(Math.max(4, poisson(rate * 10, random)))]).at(-1)?.mark;
    });

    expect(found.filter((mark) => mark === "burst").length).toBeGreaterThan(70);
  });
});

/** Knuth's: multiplies until it is below e^−rate. */
function poisson(rate: number, random: () => number): number {
  const end = Math.exp(-rate);
  let count = 0;
  for (let product = random(); product > end; product *= random()) count += 1;
  return count;
}

/** mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
