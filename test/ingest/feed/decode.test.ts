import { describe, expect, it } from "vitest";
import { decode } from "../../../src/ingest/feed/decode.ts";
import { encodeAs } from "./encode.ts";

const declaring = (label: string, text: string) => `<?xml version="1.0" encoding="${label}"?><title>${text}</title>`;

const samples = [
  ["windows-1251", "Новости Ташкента: қош, ўзбек"],
  ["koi8-r", "Новости дня"],
  ["windows-1256", "أخبار اليوم"],
  ["gb18030", "今天的新闻"],
  ["shift_jis", "今日のニュース"],
  ["euc-kr", "오늘의 뉴스"],
  ["windows-1254", "Bugünün haberleri: ğşı"],
  ["iso-8859-1", "Café crème"],
] as const;

describe("decode", () => {
  it.each(samples)("reads %s by the charset of the answer", (label, text) => {
    const bytes = encodeAs(label, text);

    expect(decode(bytes, `text/xml; charset="${label}"`)).toBe(new TextDecoder(label).decode(bytes));
  });

  it.each(samples)("reads %s by the XML declaration", (label, text) => {
    const bytes = encodeAs(label, declaring(label, text));

    expect(decode(bytes, "text/xml")).toBe(new TextDecoder(label).decode(bytes));
  });

  it.each([
    ["UTF-16LE with a mark", [0xff, 0xfe], "utf16le"],
    ["UTF-16LE without a mark", [], "utf16le"],
  ] as const)("reads %s", (_, mark, encoding) => {
    const bytes = Buffer.concat([Uint8Array.from(mark), Buffer.from("<rss>Тошкент</rss>", encoding)]);

    expect(decode(bytes)).toBe("<rss>Тошкент</rss>");
  });

  it.each([
    ["with a mark", [0xfe, 0xff]],
    ["without a mark", []],
  ] as const)("reads UTF-16BE %s", (_, mark) => {
    const bytes = Buffer.concat([Uint8Array.from(mark), Buffer.from("<rss>Тошкент</rss>", "utf16le").swap16()]);

    expect(decode(bytes)).toBe("<rss>Тошкент</rss>");
  });

  it("takes the mark of UTF-8 off and believes it before any charset", () => {
    const bytes = Buffer.from("\ufeff<t>Бишкек</t>");

    expect(decode(bytes, "text/xml; charset=windows-1251")).toBe("<t>Бишкек</t>");
  });

  it("believes valid UTF-8 before what the answer and the declaration say", () => {
    const text = declaring("windows-1252", "Бишкек");

    expect(decode(Buffer.from(text), "text/xml; charset=koi8-r")).toBe(text);
  });

  it("believes the charset of the answer before the declaration", () => {
    const bytes = encodeAs("windows-1251", declaring("koi8-r", "Бишкек"));

    expect(decode(bytes, "text/xml; charset=windows-1251")).toContain("Бишкек");
  });

  it.each(["ISO-8859-1", "windows-1252", "us-ascii"])(
    "believes a charset of the answer that fits any bytes less than the declaration: %s",
    (label) => {
      const bytes = encodeAs("windows-1251", declaring("windows-1251", "Новости"));

      expect(decode(bytes, `text/xml; charset=${label}`)).toContain("Новости");
    },
  );

  it.each([
    ["Russian", "windows-1251", "Взрыв в столице: есть пострадавшие"],
    ["Russian", "koi8-r", "Взрыв в столице: есть пострадавшие"],
    ["Ukrainian", "koi8-u", "Вибух у столиці: є постраждалі, її лікують"],
    ["Uzbek", "windows-1251", "Ўзбекистонда янги мактаб очилди"],
    ["Russian of old mail", "iso-8859-5", "Взрыв в столице: есть пострадавшие"],
    ["Arabic", "windows-1256", "انفجار في العاصمة يخلف ضحايا"],
    ["Persian", "windows-1256", "انفجار در پايتخت چند زخمي برجا گذاشت"],
    ["Turkish", "windows-1254", "Başkentte patlama: yaralılar var, soruşturma açıldı"],
    ["Turkmen", "windows-1250", "Paýtagtda täze mekdep açyldy, oňa çagalar geldi"],
    ["French", "windows-1252", "Une école a été inaugurée près de la frontière"],
  ])("tells %s in %s by its letters where nothing is declared, or Latin-1 is", (_, label, text) => {
    const bytes = encodeAs(label, `<rss><channel><item><title>${text}</title></item></channel></rss>`);

    expect(decode(bytes)).toContain(text);
    expect(decode(bytes, "text/xml; charset=ISO-8859-1")).toContain(text);
  });

  it.each(["", "text/xml; charset=ISO-8859-1", "text/xml; charset=windows-1251"])(
    "takes UTF-8 with one cut letter for UTF-8, with “%s”",
    (contentType) => {
      const cut = Buffer.concat([
        Buffer.from("<t>Бишкек</t><t>Обрезанный загол"),
        Uint8Array.of(0xd0),
        Buffer.from("...</t>"),
      ]);

      expect(decode(cut, contentType)).toContain("<t>Бишкек</t><t>Обрезанный загол");
    },
  );

  it("keeps to what it always was where the bytes are of no language it knows", () => {
    const bytes = Uint8Array.from({ length: 400 }, (_, at) => 0xa1 + ((at * 37) % 94));

    expect(decode(bytes)).toBe(new TextDecoder("windows-1252").decode(bytes));
  });

  it("keeps the letters of a UTF-8 feed in which one sequence is broken", () => {
    const bytes = Buffer.concat([Buffer.from(`<t>${"Душанбе ".repeat(10)}`), Uint8Array.of(0xd0), Buffer.from("</t>")]);

    expect(decode(bytes)).toContain("Душанбе Душанбе");
  });

  it("takes windows-1252 where nothing is said", () => {
    const bytes = encodeAs("windows-1252", "“Café” – naïve");

    expect(decode(bytes)).toBe("“Café” – naïve");
  });

  it("gets over a charset that nobody knows", () => {
    expect(decode(encodeAs("windows-1251", declaring("windows-1251", "Ош")), "text/xml; charset=klingon")).toContain(
      "Ош",
    );
  });

  it("gives no text for no bytes", () => {
    expect(decode(new Uint8Array())).toBe("");
  });
});
