import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainFold } from "../../bench/plain-fold.ts";
import { fold, foldText } from "../../src/text/fold.ts";
import { kindOfUnit } from "../../src/text/fold-table.ts";
import { kinds } from "../../src/text/scripts.ts";
import { segment } from "../../src/text/segment.ts";

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

  it("answers as its rules read, in every script", () => {
    fc.assert(
      fc.property(fc.oneof(trickyText, everyScript), (text) => {
        const { text: folded, starts, ends } = fold(text);

        expect({ text: folded, starts: [...starts], ends: [...ends] }).toEqual(plainFold(text));
      }),
      { numRuns: 6000 },
    );
  });

  it("parts into words what its rules read", () => {
    fc.assert(
      fc.property(fc.oneof(trickyText, everyScript), (text) => {
        const small = text.toLowerCase();

        expect(segment(small).map(({ folded, start, end }) => ({ folded, start, end }))).toEqual(plainWords(small));
      }),
      { numRuns: 6000 },
    );
  });

  it("keeps a letter's marks inside its place", () => {
    const folded = fold("Хора\u0301");

    expect([folded.starts[3], folded.ends[3]]).toEqual([3, 5]);
  });
});

/** The words of a text without capitals, which are not in humps. */
function plainWords(text: string) {
  const { text: folded, starts, ends } = plainFold(text);
  const apart = kinds.latin | kinds.otherLetter;
  const words: { folded: string; start: number; end: number }[] = [];
  let before: number = kinds.none;
  for (const [at, start] of starts.entries()) {
    const kind = kindOfUnit(folded.charCodeAt(at));
    const last = words.at(-1);
    const goesOn = before !== kinds.none && ((kind | before) & apart) !== apart && ((kind | before) & kinds.han) === 0;
    if (kind !== kinds.none && last !== undefined && goesOn) {
      last.folded += folded.charAt(at);
      last.end = ends[at] ?? 0;
    } else if (kind !== kinds.none) words.push({ folded: folded.charAt(at), start, end: ends[at] ?? 0 });
    before = kind;
  }
  return words;
}

/** Letters, marks, digits, signs and halves of pairs, of up to four blocks of Unicode. */
const everyScript = fc
  .array(
    fc
      .constantFrom(
        0x20,
        0x41,
        0xa1,
        0x100,
        0x300,
        0x370,
        0x400,
        0x48a,
        0x531,
        0x591,
        0x5d0,
        0x610,
        0x621,
        0x671,
        0x750,
        0x904,
        0xe01,
        0x3041,
        0x4e00,
        0xac00,
        0xfb00,
        0xfb50,
        0xff00,
        0x1f00,
        0x2000,
        0x20a0,
        0xd835,
        0xdc00,
      )
      .chain((block) => fc.array(fc.integer({ min: block, max: block + 60 }), { maxLength: 12 })),
    { maxLength: 4 },
  )
  .map((blocks) => blocks.map((units) => String.fromCharCode(...units)).join(" "));

const trickyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(..."aAаАoOоoІіиsSѕkКн-'ʻ$0 \u00ad\u0301\u0306єҷğıİßæﷺ𝐈ي\u200cى3χν"),
    maxLength: 14,
  }),
);
