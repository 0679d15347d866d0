import { describe, expect, it } from "vitest";
import { latinKey } from "../../src/text/latin-key.ts";

describe("latinKey", () => {
  it.each([
    ["o‘zbekcha", "ўзбекча"],
    ["Xuroson", "Хуросон"],
    ["qo‘shinlari", "қўшинлари"],
    ["G‘azni", "Ғазни"],
    ["hukumati", "ҳукумати"],
    ["yer", "ер"],
    ["e’lon", "эълон"],
    ["jurnalining", "журналининг"],
    ["chegara", "чегара"],
    ["yo‘lovchi", "йўловчи"],
    ["shahri", "шаҳри"],
    ["markaziy", "марказий"],
  ])("spells %s and %s alike", (latin, cyrillic) => {
    expect(latinKey(cyrillic)).toBe(latinKey(latin));
  });

  it("leaves other scripts folded", () => {
    expect(latinKey("كابول")).toBe("کابول");
  });
});
