import { describe, expect, it } from "vitest";
import { parseDate } from "../../../src/ingest/dates/parse-date.ts";

const noon = "2024-11-22T12:00:00.000Z";
const midnight = "2024-11-22T00:00:00.000Z";

describe("parseDate", () => {
  it.each([
    "Fri, 22 Nov 2024 12:00:00 GMT",
    "Fri, 22 Nov 2024 12:00:00 +0000",
    "Mon, 22 Nov 2024 12:00:00 GMT",
    "22 Nov 2024 12:00 UT",
    "Fri, 22 Nov 24 12:00:00 Z",
    "Fri,22 November, 2024 12:00:00",
    "Fri, 22 Nov 2024 17:00:00 +05:00",
    "Fri, 22 Nov 2024 17:00:00 +05",
    "Fri, 22 Nov 2024 15:00:00 MSK",
    "Fri, 22 Nov 2024 15:00:00 МСК",
    "Fri, 22 Nov 2024 17:00:00 UZT",
    "Fri, 22 Nov 2024 18:00:00 KGT",
    "Fri, 22 Nov 2024 07:00:00 EST",
    "Fri, 22 Nov 2024 14:00:00 MEST",
    "Fri, 22 Nov 2024 17:00:00 GMT+5",
    "Fri, 22 Nov 2024 12:00:00 Etc/GMT",
    "Fri Nov 22 12:00:00 2024",
    "Fri Nov 22 15:00:00 +0300 2024",
    "Fri Nov 22 2024 17:00:00 GMT+0500 (Uzbekistan Standard Time)",
    "November 22nd, 2024 12:00 PM",
    "2024-11-22T12:00:00Z",
    "2024-11-22T17:00+05:00",
    "2024-11-22 12:00:00",
    "2024-011-22T12:00:00+00:00",
    "20241122T120000Z",
    "22.11.2024 12:00",
    "12:00, 22.11.2024",
    "12:00 / 22.11.2024",
    "1732276800",
    "1732276800000",
  ])("reads the instant in “%s”", (written) => {
    expect(parseDate(written)).toBe(noon);
  });

  it.each([
    ["Russian", "22 ноября 2024 г."],
    ["Russian, short", "пт, 22 ноя 2024"],
    ["Ukrainian", "22 листопада 2024"],
    ["Uzbek in Latin script", "2024-yil 22-noyabr"],
    ["Uzbek in Cyrillic script", "22 ноябр 2024 йил"],
    ["Tajik", "22 ноябри соли 2024"],
    ["Kyrgyz", "22-ноябрь, 2024-жыл"],
    ["Kazakh", "2024 жылғы 22 қараша"],
    ["Turkmen", "22 noýabr 2024"],
    ["Turkish", "22 Kasım 2024"],
    ["Uyghur", "22 نويابىر 2024"],
    ["Persian", "۲۲ نوامبر ۲۰۲۴"],
    ["Dari", "22 نومبر 2024"],
    ["Arabic", "22 نوفمبر 2024"],
    ["Persian in the solar calendar", "جمعه ۲ آذر ۱۴۰۳"],
    ["Dari in the solar calendar", "2 قوس 1403"],
  ])("reads month names in %s", (_, written) => {
    expect(parseDate(written)).toBe(midnight);
  });

  it.each([
    ["dd.mm.yyyy", "22.11.2024"],
    ["dd/mm/yyyy", "22/11/2024"],
    ["mm/dd/yyyy where it can be nothing else", "11/22/2024"],
    ["two digits of a year", "22.11.24"],
    ["a date alone", "2024-11-22"],
    ["24 o'clock", "Thu, 21 Nov 2024 24:00:00 GMT"],
  ])("reads %s", (_, written) => {
    expect(parseDate(written)).toBe(midnight);
  });

  it.each([
    ["the first of the month where the day is missing", "2024-11", "2024-11-01T00:00:00.000Z"],
    ["May, not the solar Mehr", "3 مه 2024", "2024-05-03T00:00:00.000Z"],
    ["the solar Mehr, not May", "3 مهر 1403", "2024-09-24T00:00:00.000Z"],
    ["years before 2000", "Thu, 01 Jan 99 00:00:00 GMT", "1999-01-01T00:00:00.000Z"],
  ])("knows %s", (_, written, instant) => {
    expect(parseDate(written)).toBe(instant);
  });

  it.each([
    "",
    "soon",
    "скоро",
    "yesterday",
    "0000-00-00 00:00:00",
    "32 Jan 2024",
    "2024-13-01",
    "Sun, 16 Dec 2012 1:2:3:4 GMT",
    "Sun, 16 Dec zz 11:47:32 GMT",
    "Sun, 16 Dec 2012 11:47:32 +zz:00",
    "31 Esfand",
    "1".repeat(300),
  ])("never guesses at “%s”", (written) => {
    expect(parseDate(written)).toBeUndefined();
  });
});
