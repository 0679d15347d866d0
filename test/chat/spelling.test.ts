import { describe, expect, it } from "vitest";
import { foreignSpelling, spelling, withEveryPair } from "../../src/chat/spelling.ts";

describe("a spelling that is shown", () => {
  it("has each quotation mark and bracket with its other one, wherever the name ended in the text", () => {
    expect(withEveryPair("Фонд «Аль-Азаим")).toBe("Фонд «Аль-Азаим»");
    expect(withEveryPair("Аль-Азаим» (ИГ-Х")).toBe("Аль-Азаим (ИГ-Х)");
    expect(withEveryPair("„Al-Azaim")).toBe("„Al-Azaim“");
    expect(withEveryPair("“Voice (VoK")).toBe("“Voice (VoK)”");
    expect(withEveryPair("«Аль-Азаим», „ИГ“")).toBe("«Аль-Азаим», „ИГ“");
    expect(foreignSpelling({ text: "Фонд «Аль-Азаим", term: "Al-Azaim" })).toBe("Фонд «Аль-Азаим» = Al-Azaim");
  });

  it("says what it means only where that is something else", () => {
    expect(spelling({ text: "ISIS-K", term: "isis-k" })).toBe("“ISIS-K”");
    expect(spelling({ text: "ИГИЛ-Х", term: "ISIS-K" })).toBe("“ИГИЛ-Х” = ISIS-K");
  });
});
