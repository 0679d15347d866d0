import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldText } from "../../src/text/fold.ts";

describe("fold", () => {
  it.each([
    ["kinds of hyphen", "ISIS–K", "ISIS‑K"],
    ["case and accents", "Вилая́т Хораса́н", "вилаят хорасан"],
    ["the dotless and dotted i of Turkish", "IŞİD", "isid"],
    ["the apostrophes of Uzbek", "o‘zbek gʻoya o'zbek", "ozbek goya ozbek"],
    ["full-width forms", "ＩＳＩＳ", "isis"],
    ["mathematical letters", "𝐈𝐒𝐈𝐒", "isis"],
    ["soft hyphens and zero-width characters", "Kho\u00adra\u200bsan", "khorasan"],
    ["tatweel and harakat", "خُراسـان", "خراسان"],
    ["keyboards of Arabic script", "ولاية ي ك", "ولایه ی ک"],
    ["a carried hamza", "عبدالرؤوف", "عبدالرووف"],
    ["digits of any script", "۱۲ १२", "12 12"],
    ["descenders that Russian keyboards lack", "Тоҷикӣ қ ғ ҳ ң ү ө", "точики к г х н у о"],
    ["Latin letters in a Cyrillic word", "ХOРACАН", "хорасан"],
    ["Cyrillic letters in a Latin word", "Islаmic", "islamic"],
    ["a Cyrillic letter after a Latin word's hyphen", "ISIS-К", "isis-k"],
    ["a Latin I in a Ukrainian word", "Iсламська", "исламська"],
    ["a dollar for an s", "I$IS", "isis"],
    ["stretched letters", "Khoraaaasan", "khorasan"],
    ["a nukta", "अल-अज़ैम", "अल-अजैम"],
  ])("makes one form of %s", (_, one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });

  it.each([
    ["an amount", "US$5 and $100", "us$5 and $100"],
    ["numbers", "2000 or 10000", "2000 or 10000"],
    ["Roman numbers and www", "VIII www", "viii www"],
    ["a foreign name with a native ending", "ISISга", "isisга"],
  ])("leaves %s alone", (_, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it("changes nothing that is folded already", () => {
    fc.assert(
      fc.property(trickyText, (text) => {
        const once = foldText(text);

        expect(foldText(once)).toBe(once);
      }),
      { numRuns: 6000 },
    );
  });

  it("points each unit at a part of the original, in order", () => {
    fc.assert(
      fc.property(trickyText, (text) => {
        const folded = fold(text);

        expect(folded.starts).toHaveLength(folded.text.length);
        for (let at = 0; at < folded.text.length; at += 1) {
          expect(folded.starts[at]).toBeLessThan(folded.ends[at] ?? 0);
          expect(folded.ends[at]).toBeLessThanOrEqual(text.length);
          if (at > 0) expect(folded.starts[at]).toBeGreaterThanOrEqual(folded.starts[at - 1] ?? 0);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps a letter's marks inside its place", () => {
    const folded = fold("Хора\u0301");

    expect([folded.starts[3], folded.ends[3]]).toEqual([3, 5]);
  });
});

const trickyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(..."aAаАoOоoІіиsSѕkКн-'ʻ$0 \u00ad\u0301\u0306єҷğıİßæﷺ𝐈ي\u200cى3χν"),
    maxLength: 14,
  }),
);
