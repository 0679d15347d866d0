import { describe, expect, it } from "vitest";
import type { NameWithCompany } from "../../src/match/entity-names.ts";
import { aGroup, hitsOf } from "./a-match.ts";

const found = (name: string, title: string) => hitsOf("@group", title, { world: { names: [aGroup(name)] } });

describe("a name", () => {
  it.each([
    ["Uzbek, genitive", "IShID", "IShIDning rahbari"],
    ["Uzbek, ablative, on a hyphened name", "IShID-Xuroson", "IShID-Xurosondan ogohlantirish"],
    ["Uzbek in Cyrillic, plural and dative", "ИШИД", "ИШИДларга қарши"],
    ["Kazakh, behind a hyphen", "ДАИШ", "ДАИШ-тың қатысы"],
    ["Kazakh, instrumental", "ДАИШ", "ДАИШпен күрес"],
    ["Kyrgyz, genitive", "Хорасан", "Хорасандын тобу"],
    ["Turkmen, genitive", "Horasan", "Horasanyň sesi"],
    ["Turkish, behind an apostrophe", "IŞİD", "IŞİD'in hücresi"],
    ["Uyghur, genitive", "خۇراسان", "خۇراساننىڭ"],
    ["Tajik, ezafe", "Ал-Азоим", "Ал-Азоими нав"],
    ["Tajik, object, behind a quotation mark", "Ал-Азоим", "«Ал-Азоим»-ро"],
    ["Tajik, plural", "ДОИШ", "ДОИШҳо"],
    ["Russian, nominative", "Исламское государство — провинция", "Исламское государство — провинция"],
    ["Russian, genitive of both words", "Исламское государство", "боевики Исламского государства"],
    ["Russian, instrumental", "Вилаят Хорасан", "связан с Вилаятом Хорасаном"],
    ["Russian, adjective", "Хорасан", "хорасанский филиал"],
    ["Russian, members", "ИГИЛ", "двое игиловцев"],
    ["Ukrainian, genitive", "Хорасан", "з Хорасану"],
    ["Arabic, and", "داعش", "وداعش"],
    ["Arabic, for the", "العزائم", "للعزائم"],
    ["Arabic, by the", "العزائم", "بالعزائم"],
    ["Persian, plural behind a non-joiner", "داعش", "داعش‌ها"],
    ["English, possessive", "ISKP", "ISKP’s outlet"],
    ["French, elided article", "État islamique", "un membre de l'État islamique"],
    ["French, elided article before an abbreviation", "EI-K", "l’EI-K revendique"],
    ["Italian, elided article", "ISIS", "un capo dell'ISIS"],
  ])("is found with the affixes of %s", (_, name, title) => {
    expect(found(name, title)).toHaveLength(1);
  });

  it.each([
    ["hyphen, dash, space or nothing", "ISIS-K", ["ISIS-K", "ISIS – K", "ISIS K", "ISISK", "ISIS‑K"]],
    [
      "a hashtag",
      "Islamic State Khorasan",
      ["#IslamicStateKhorasan", "#islamicstatekhorasan", "Islamic-State_Khorasan"],
    ],
    ["dots or spaces between letters", "ISKP", ["I.S.K.P.", "I S K P", "i-s-k-p"]],
    ["a footnote's asterisk", "ДОИШ", ["ДОИШ*"]],
    ["a dollar", "ISIS", ["I$IS", "I$I$"]],
    ["a break inside", "داعش", ["د-اعش", "دا‌عش", "داعـش"]],
    ["another order of quotation marks", "ИГ-Хорасан", ["«ИГ»-Хорасан", "ИГ — «Хорасан»"]],
  ])("is found with %s", (_, name, titles) => {
    for (const title of titles) expect([title, found(name, title)]).toEqual([title, [expect.any(String)]]);
  });

  it.each([
    ["inside a word", "ISIS", "crisis, isisters"],
    ["as a currency", "IS-K", "paid in ISK"],
    ["in prose", "IS-K", "what is k? This is K-pop"],
    ["in prose all in capitals", "IS-Khorasan", "WHERE IS KHORASAN ON THE MAP"],
    ["as a Russian pronoun", "ИМ", "сказал им правду"],
    ["as an English pronoun", "IM", "im here"],
    ["as a surname", "Khorasan", "Omar Khorasani"],
    ["as a syllable", "ДИ", "ди каприо"],
    ["as a postposition", "आईएसआईएस-के", "आईएसआईएस के आतंकी"],
  ])("is not found %s", (_, name, title) => {
    expect(found(name, title)).toBeUndefined();
  });

  it.each([
    ["IS-K", "IS-K claims", "IS-K"],
    ["IS-K", "(IS–K)", "IS–K"],
    ["YD-H", "“Horasan” (YD – H)", "YD – H"],
    ["ИМ", "ИМдин мүчөсү", "ИМдин"],
    ["ИГ-Хорасан", "боевики ИГ Хорасан", "ИГ Хорасан"],
  ])("%s is found in “%s” by its capitals and hyphens", (name, title, hit) => {
    expect(found(name, title)).toEqual([hit]);
  });
});

describe("a hit", () => {
  it("ends with the name, not with an Uzbek word that a longer Tajik name would bend to", () => {
    const world = { names: [aGroup("Ал-Азоим", "Ал-Азоим ӯзбекӣ")] };

    expect(hitsOf("@group", "«Ал-Азоим» ўзбек тилида китоб чиқарди", { world })).toEqual(["Ал-Азоим"]);
    expect(hitsOf("@group", "Канали Ал-Азоим ӯзбекӣ", { world })).toEqual(["Ал-Азоим ӯзбекӣ"]);
  });
});

describe("a person's name", () => {
  const person = (...names: readonly NameWithCompany[]) => ({ world: { names: [aGroup(...names)] } });

  it.each(["ба гуфтаи Каримулло Сафорӣ", "قال كريم الله سفري", "Karimulla Safariy dedi", "боевик Каримуллы Сафари"])(
    "is found in another script: %s",
    (title) => {
      const world = person({ text: "Karimullah Safari", transliterate: true });

      expect(hitsOf("@group", title, world)).toHaveLength(1);
    },
  );

  it("stays weak in a spelling that is listed as weak", () => {
    const listed = { text: "Аслам Фаруки", strength: "weak" as const, company: ["ISIS"] };
    const world = person({ text: "Aslam Farooqi", transliterate: true }, listed);

    expect(hitsOf("@group", "Аслам Фаруки играет в крикет", world)).toBeUndefined();
    expect(hitsOf("@group", "Аслам Фаруки, ISIS", world)).toHaveLength(1);
  });
});

describe("a weak name", () => {
  const world = {
    names: [
      aGroup({
        text: "Khorasan",
        strength: "weak",
        company: ["ISIS", "jihad*", "@parent"],
        never: ["Khorasan wheat", "Syria"],
      }),
      {
        id: "parent",
        canonical: "Parent",
        names: [{ text: "Islamic State" }, { text: "IS", strength: "weak" as const, company: [] }],
      },
    ],
  };

  it.each([
    ["its company", "ISIS in Khorasan", ["Khorasan"]],
    ["company with any ending", "the jihadists of Khorasan", ["Khorasan"]],
    ["another entity", "Islamic State: Khorasan branch", ["Khorasan"]],
    ["company in the text below", { title: "Khorasan", text: "said ISIS" }, ["Khorasan"]],
  ])("counts with %s", (_, item, hits) => {
    expect(hitsOf("@group", item, { world })).toEqual(hits);
  });

  it.each([
    ["alone", "Khorasan"],
    ["with another entity's weak name", "IS it Khorasan"],
    ["where its company is far", `ISIS ${"word ".repeat(30)} Khorasan`],
    ["near what excludes it", "ISIS, Khorasan Group in Syria"],
    ["as a part of what excludes it", "ISIS eats Khorasan wheat"],
  ])("does not count %s", (_, item) => {
    expect(hitsOf("@group", item, { world })).toBeUndefined();
  });

  it("does not keep itself company", () => {
    const self = { names: [aGroup({ text: "YD", strength: "weak", company: ["YD"] })] };

    expect(hitsOf("@group", "YD", { world: self })).toBeUndefined();
  });
});
