import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../../src/enrich/language/detect-language.ts";

const centralAsian = ["uz-Latn", "uz-Cyrl", "tg", "ky", "kk", "tk", "ug", "kaa"];

describe("detectLanguage in doubt", () => {
  it.each([
    ["Chuvash", "Паян хулара ҫӗнӗ вулавӑш уҫӑлчӗ, унта нумай ҫын пычӗ"],
    ["Ossetian", "Абон горӕты ӕрбайгом ног библиотекӕ, ӕмӕ дзы уыди бирӕ адӕм"],
    ["Chechen", "Тахана гӀалахь керла библиотека схьайиллина, цига дукха нах баьхкира"],
    ["Finnish", "Kaupungissa avattiin tänään uusi kirjasto ja paikalle tuli paljon ihmisiä"],
    ["Swahili", "Leo maktaba mpya imefunguliwa mjini na watu wengi walikuja"],
    ["Somali", "Maanta magaalada waxaa laga furay maktabad cusub oo dad badan ayaa yimid"],
  ])("calls %s none of the Central Asian languages", (_, text) => {
    expect(centralAsian).not.toContain(detectLanguage(text).lang);
  });

  it.each([
    ["Russian", "В Ташкенте обсудили узбекско-таджикские отношения"],
    ["English", "Tashkent and Dushanbe sign agreement on Samarkand railway"],
    ["Turkish", "Özbekistan ve Kırgızistan sınır anlaşmasını imzaladı"],
    ["Tatar", "Бүген шәһәрдә яңа китапханә ачылды, күп кеше килде"],
    ["Bashkir", "Бөгөн ҡалала яңы китапхана асылды, күп кеше килде"],
    ["Sorani Kurdish", "ئەمڕۆ لە شار کتێبخانەیەکی نوێ کرایەوە و خەڵکێکی زۆر هاتن"],
  ])("is not misled by the names of the region in %s", (_, text) => {
    expect(centralAsian).not.toContain(detectLanguage(text).lang);
  });

  it("is surer of a sentence than of one word of it", () => {
    const sentence = detectLanguage("Имрӯз дар шаҳр китобхонаи нав кушода шуд ва мардуми зиёд омаданд");

    expect(sentence.confidence).toBeGreaterThan(detectLanguage("нав").confidence);
  });

  it("is less sure where scripts are mixed", () => {
    const alone = detectLanguage("Сегодня в городе открылась новая библиотека");
    const mixed = detectLanguage("Сегодня в городе открылась новая библиотека City Library Opening Today");

    expect(mixed.confidence).toBeLessThan(alone.confidence);
  });
});
