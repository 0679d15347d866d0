import { describe, expect, it } from "vitest";
import { newsWords } from "../../src/same-news/news-words.ts";
import { readNumbers } from "../../src/same-news/read-numbers.ts";
import { endingsOf } from "../../src/same-news/word-key.ts";

describe("readNumbers", () => {
  it.each([
    ["killed 12 people", "dead 12"],
    ["7 killed, 20 injured", "dead 7, injured 20"],
    ["погибли 12 человек, ещё 30 ранены", "dead 12, injured 30"],
    ["17 kishi halok bo‘ldi", "dead 17", "uz"],
    ["۱۱ نفر کشته و ۲۵ نفر زخمی", "dead 11, injured 25"],
    ["Issue 46 of the magazine", "issue 46"],
    ["41-й номер журнала", "issue 41"],
    ["jurnalining 38-soni", "issue 38", "uz"],
    ["شمارهٔ ۴۴ مجله", "issue 44"],
    ["صدور العدد 512", "issue 512"],
    ["د مجلې ۲۹مه ګڼه", "issue 29"],
    ["a 4.8 magnitude quake", "measure 4.8"],
    ["Ысык-Көлдө 4,7 баллдык", "measure 4.7"],
    ["bugün saat 06:12de", "clock 612", "uz"],
    ["saat 03.41'de", "clock 341", "uz"],
    ["on July 9th, 2026", "date 709"],
    ["30 ноября выборы", "date 1130"],
    ["9-may kuni", "date 509", "uz"],
    ["12 may have left", "count 12"],
    ["2 500 uchastka", "count 2500", "uz"],
    ["1,200 homes", "count 1200"],
    ["۳ هزار و ۱۰۰ نفر", "count 3100"],
    ["$2.5 billion deal", "count 2500000000"],
    ["on yetti nafar", "count 17", "uz"],
    ["пятеро задержанных", "count 5"],
    ["двадцать два подозреваемых", "count 22"],
    ["in 2026", ""],
    ["no numbers, no one on Monday", ""],
    ["sentenced 10 men", "count 10"],
    ["San Diego: 3 held", "count 3"],
    ["jailed for seven years", "years 7"],
    ["a 30-year-old held", "years 30"],
    ["приговорён к семи годам", "years 7"],
    ["жеті жылға сотталды", "years 7", "kk"],
    ["السجن سبع سنوات", "years 7"],
    ["به ۱۲ سال زندان", "years 12"],
    ["Sieben Jahre Haft", "years 7"],
    ["life sentence for four", "years 100, count 4"],
    ["jailed for life", "years 100"],
    ["loss of life", ""],
    ["пожизненный срок", "years 100"],
    ["umrbod qamoq", "years 100", "uz"],
    ["دو تن به حبس ابد", "count 2, years 100"],
    ["دو افراد کو عمر قید", "count 2, years 100"],
    ["четырём исполнителям", "count 4"],
    ["iki sanığa ceza", "count 2", "tr"],
  ])("reads %j as %s", (text, expected, language?: string) => {
    const numbers = readNumbers(newsWords(text, endingsOf(text, language), 50));

    expect(numbers.map(({ kind, value }) => `${kind} ${value}`).join(", ")).toBe(expected);
  });
});
