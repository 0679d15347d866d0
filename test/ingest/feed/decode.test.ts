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
