import { describe, expect, it } from "vitest";
import { wantsColour } from "../../src/terminal/ansi.ts";
import { welcome } from "../../src/terminal/welcome.ts";

describe("welcome", () => {
  it("says what runs and what to try, in lines of at most 80 columns", () => {
    const text = welcome({ sources: 80, watches: 1, samples: true });

    expect(text).toContain("80 sources, 1 watch.");
    expect(text).toContain("/lookup leader");
    expect(text).toContain("SAMPLE");
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it("speaks of samples only where there are any", () => {
    expect(welcome({ sources: 80, watches: 3, samples: false })).not.toContain("SAMPLE");
  });
});

describe("wantsColour", () => {
  it.each([
    ["a terminal", {}, true, true],
    ["a pipe", {}, false, false],
    ["a terminal of someone who wants none", { NO_COLOR: "1" }, true, false],
    ["a terminal that knows none", { TERM: "dumb" }, true, false],
  ])("is settled for %s", (_, env, isTTY, expected) => {
    expect(wantsColour(env, { isTTY })).toBe(expected);
  });
});
