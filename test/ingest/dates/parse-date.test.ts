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
    "20241122120000",
    "2024-11-22T12:00:00+00:00Z",
    "22.11.2024 12:00",
    "12:00, 22.11.2024",
    "12:00 / 22.11.2024",
    "1732276800",
    "1732276800000",
  ])("reads the instant in “%s”", (written) => {
    expect(parseDate(written)).toEqual([noon]);
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
    expect(parseDate(written)).toEqual([midnight]);
  });

  it.each([
    ["Portuguese", "Sex, 22 Nov 2024"],
    ["Portuguese, in full", "sexta-feira, 22 de novembro de 2024"],
    ["German", "Fr., 22. November 2024"],
    ["Spanish", "vie., 22 nov. 2024"],
    ["French", "ven. 22 nov. 2024"],
    ["Italian", "venerdì 22 novembre 2024"],
    ["Indonesian", "Jumat, 22 Nov 2024"],
    ["Hindi", "शुक्रवार, २२ नवंबर २०२४"],
    ["Pashto", "د ۲۰۲۴ کال د نومبر ۲۲"],
    ["Urdu", "22 نومبر، 2024"],
    ["Arabic of the Levant", "22 تشرين الثاني 2024"],
    ["Arabic of the Maghreb", "22 نونبر 2024"],
    ["Arabic, stretched, with its vowels", "22 نُوفَمْـــبر 2024"],
    ["Turkish in capitals", "CUMA, 22 KASIM 2024"],
    ["Turkish without its letters", "22 Kasim 2024"],
    ["Uzbek, bent", "22-noyabrda, 2024"],
    ["Persian in the solar calendar, of digits", "۱۴۰۳/۰۹/۰۲"],
    ["Persian in the solar calendar, a clock first", "۰۰:۰۰ - ۱۴۰۳/۰۹/۰۲"],
    ["Persian in the solar calendar, in Latin letters", "2 Azar 1403"],
    ["Pashto in the solar calendar", "۲ لیندۍ ۱۴۰۳"],
    ["the lunar calendar", "20 Jumada I 1446"],
    ["the lunar calendar in Arabic", "٢٠ جمادى الأولى ١٤٤٦"],
    ["the lunar calendar of digits", "1446-05-20"],
    ["the Buddhist calendar", "2567-11-22"],
    ["Chinese", "2024年11月22日"],
  ])("reads a date in %s", (_, written) => {
    expect(parseDate(written)).toEqual([midnight]);
  });

  it.each([
    ["fr", "mar., 09 juil. 2024", "2024-07-09"],
    ["es", "mar, 05 ene 2026", "2026-01-05"],
    ["it", "mar 9 apr 2024", "2024-04-09"],
    ["id", "Sen, 15 Jan 2024", "2024-01-15"],
    ["tr", "Paz, 13 Eki 2024", "2024-10-13"],
    ["tk", "Sen, 05 Okt 2024", "2024-10-05"],
    ["no weekday at all", "Mar 9, 2024", "2024-03-09"],
  ])("does not take a weekday for a month: %s", (_, written, day) => {
    expect(parseDate(written)).toEqual([`${day}T00:00:00.000Z`]);
  });

  it("reads every month as every language writes it, with its weekday, short and long, and with its clock", () => {
    const languages =
      "en pt de es fr it ru uk tr az uz uz-Cyrl tg ky kk tk ug fa fa-AF ps ur ar-EG ar-SY ar-DZ ar-MA hi id ko el hu";
    const unread = languages.split(" ").flatMap((language) =>
      (["full", "long"] as const).flatMap((dateStyle) => {
        const format = new Intl.DateTimeFormat(language, { dateStyle, timeStyle: "short", timeZone: "UTC" });
        const days = Array.from({ length: 24 }, (_, half) => Date.UTC(2024, half / 2, half % 2 === 0 ? 4 : 19, 17, 32));
        return days
          .filter((at) => parseDate(format.format(at))[0] !== new Date(at).toISOString())
          .map((at) => format.format(at));
      }),
    );

    expect(unread).toEqual([]);
  });

  it.each([
    ["a zone of IANA", "Fri, 22 Nov 2024 17:00:00 Asia/Tashkent"],
    ["a zone of IANA in summer time then, not now", "22 Nov 2024 07:00 America/New_York"],
    ["a zone of IANA in brackets", "2024-11-22T17:00:00[Asia/Dushanbe]"],
    ["an offset before a zone in brackets", "2024-11-22T17:00:00+05:00[Asia/Dushanbe]"],
    ["a zone of IANA whose sign is the other way round", "2024-11-22 17:00:00 Etc/GMT-5"],
    ["a zone of Windows", "Fri, 22 Nov 2024 17:00:00 West Asia Standard Time"],
    ["another of Windows", "22 Nov 2024 16:30:00 Afghanistan Standard Time"],
    ["a zone by its long name", "Fri, 22 Nov 2024 17:00:00 Uzbekistan Standard Time"],
    ["a zone by its common name", "Nov 22, 2024 7:00 AM Eastern Time"],
    ["seconds in an offset", "Fri, 22 Nov 2024 17:30:00 +05:30:00"],
    ["an offset and its zone", "2024-11-22 17:00:00.123 +0500 +05"],
    ["an offset and its abbreviation", "22 Nov 2024 07:00:00 EST -0500"],
    ["milliseconds behind a colon", "Fri, 22 Nov 2024 12:00:00:000 +0000"],
    ["a minus that is no hyphen", "Fri, 22 Nov 2024 07:00:00 −0500"],
    ["half a day in Spanish", "22 nov 2024, 12:00 p. m."],
    ["half a day in Arabic", "22 نوفمبر 2024 12:00 م"],
    ["half a day beside 24 hours", "Fri, 22 Nov 2024 12:00:00 PM"],
    ["an hour in French", "22 novembre 2024 à 12h00"],
    ["an hour in Indonesian", "Jumat, 22 November 2024 19.00 WIB"],
    ["a log", "22/Nov/2024:12:00:00 +0000"],
    ["a date of .NET in JSON", "/Date(1732276800000+0500)/"],
    ["seconds with a fraction", "1732276800.25"],
  ])("reads %s", (_, written) => {
    expect(parseDate(written).map((at) => at.slice(0, 19))).toEqual([noon.slice(0, 19)]);
  });

  it("reads the weeks and the days of a year of ISO 8601", () => {
    expect([parseDate("2024-W47-5"), parseDate("2024-327"), parseDate("2024327")]).toEqual([
      [midnight],
      [midnight],
      [midnight],
    ]);
  });

  it.each([
    ["03/04/2024", ["2024-04-03", "2024-03-04"]],
    ["10/4/2024 17:06:07", ["2024-04-10", "2024-10-04"]],
    ["03-04-2024", ["2024-04-03", "2024-03-04"]],
    ["1/2/24 5:06 PM", ["2024-02-01", "2024-01-02"]],
  ])("does not guess which of %s is the day", (written, days) => {
    expect(parseDate(written).map((at) => at.slice(0, 10))).toEqual(days);
  });

  it.each([
    ["the month cannot be 14", "3/14/2024 5:06:07 PM", "2024-03-14T17:06:07"],
    ["both are one", "04/04/2024", "2024-04-04T00:00:00"],
    ["its weekday decides", "Mon, 03/04/2024", "2024-03-04T00:00:00"],
    ["its weekday decides the other way", "mercoledì 03/04/2024", "2024-04-03T00:00:00"],
    ["dots are not of America", "03.04.2024", "2024-04-03T00:00:00"],
    ["digits are not of America", "٠٣/٠٤/٢٠٢٤", "2024-04-03T00:00:00"],
  ])("knows the day of digits where %s", (_, written, instant) => {
    expect(parseDate(written)).toEqual([`${instant}.000Z`]);
  });

  it.each([
    ["dd.mm.yyyy", "22.11.2024"],
    ["dd/mm/yyyy", "22/11/2024"],
    ["mm/dd/yyyy where it can be nothing else", "11/22/2024"],
    ["two digits of a year", "22.11.24"],
    ["a date alone", "2024-11-22"],
    ["24 o'clock", "Thu, 21 Nov 2024 24:00:00 GMT"],
  ])("reads %s", (_, written) => {
    expect(parseDate(written)).toEqual([midnight]);
  });

  it.each([
    ["the first of the month where the day is missing", "2024-11", "2024-11-01T00:00:00.000Z"],
    ["May, not the solar Mehr", "3 مه 2024", "2024-05-03T00:00:00.000Z"],
    ["the solar Mehr, not May", "3 مهر 1403", "2024-09-24T00:00:00.000Z"],
    ["years before 2000", "Thu, 01 Jan 99 00:00:00 GMT", "1999-01-01T00:00:00.000Z"],
  ])("knows %s", (_, written, instant) => {
    expect(parseDate(written)).toEqual([instant]);
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
    "31 Mehr 1403",
    "1403-12-31",
    "5 жүлде",
    "Mon, 04 Mar 0024 10:00:00 +0000",
    "2024-03-04T10:00:00 05:00",
    "Mon, 04 Mar 2024 10:00:00 QQT",
    "Mon, 04 Mar 2024 10:00:00 Asia/Atlantis",
    "1".repeat(300),
  ])("never guesses at “%s”", (written) => {
    expect(parseDate(written)).toEqual([]);
  });
});
