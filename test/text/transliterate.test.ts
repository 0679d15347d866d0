import { describe, expect, it } from "vitest";
import { foldText } from "../../src/text/fold.ts";
import { spellingSchemes } from "../../src/text/spelling-schemes.ts";
import { transliterate } from "../../src/text/transliterate.ts";

const comparable = (text: string) => foldText(text).replaceAll("-", " ");
const spellings = (name: string) => transliterate(name).map(comparable);

describe("a person's name", () => {
  it.each([
    ["Russian", "Karimullah Safari", "Каримулла Сафари"],
    ["Tajik, with long vowels as о", "Karimullah Safari", "Каримулло Сафорӣ"],
    ["Uzbek in Cyrillic", "Mahmud Jalali", "Маҳмуд Жалолий"],
    ["Uzbek in Latin", "Mahmud Jalali", "Mahmud Jaloliy"],
    ["Turkish, with c for j", "Mahmud Jalali", "Mahmud Calali"],
    ["Persian", "Karimullah Safari", "کریم الله سفری"],
    ["Persian, with the other s", "Karimullah Safari", "کریم‌الله صفری"],
    ["Arabic, with the article on its word", "Mahmud al-Muhajir", "محمود المهاجر"],
    ["Arabic, servant of", "Abdul Rauf Salim", "عبدالرؤوف سليم"],
    ["another romanisation", "Mahmud al-Muhajir", "Mahmud el-Mohajer"],
    ["a romanisation without the article", "Mahmud al-Muhajir", "Mahmud Muhajir"],
    ["English, from Tajik", "Каримулло Сафорӣ", "Karimullah Safari"],
    ["English, from Russian", "Шамиль аль-Хаджар", "Shamil al-Hajar"],
  ])("is spelled in %s", (_, name, elsewhere) => {
    expect(spellings(name)).toContain(comparable(elsewhere));
  });

  it.each([
    ["a single word", "Karimullah"],
    ["short words", "Ali Ba"],
    ["an abbreviation with a digit", "Unit 61398 North"],
    ["Arabic script, which leaves out what would have to be guessed", "ثناء الله غفاري"],
    ["nothing", ""],
  ])("is not guessed at from %s", (_, name) => {
    expect(transliterate(name)).toEqual([]);
  });

  it("has no more spellings than an index can take", () => {
    const longest = transliterate("Muhammad Zakariya Abdurrahman al-Khorasani al-Mutawakkil");

    expect(longest.length).toBeGreaterThan(100);
    expect(longest.length).toBeLessThanOrEqual(120 * spellingSchemes.length);
  });
});

it("every scheme names its standards", () => {
  expect(spellingSchemes.filter(({ standard }) => !/\d{4}/.test(standard))).toEqual([]);
});
