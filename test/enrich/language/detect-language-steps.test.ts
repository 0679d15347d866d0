import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../../src/enrich/language/detect-language.ts";
import { countSteps } from "../../count-steps.ts";

describe("detectLanguage on texts made to cost", () => {
  it.each([
    ["a book", "Бугун шаҳарда янги кутубхона очилди. "],
    ["one endless word", "а"],
    ["nothing but spaces", " "],
    ["nothing but signs", "-·—"],
    ["an endless address", "https://example.org/"],
    ["marks without letters", "\u0301"],
    ["ligatures that unfold eighteen times", "\ufdfa"],
    ["half surrogate pairs", "\ud835"],
    ["words of one letter in ever other scripts", "a б ع "],
  ])("takes few steps for %s", async (_, piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));

    const steps = await countSteps(() => detectLanguage(text));

    expect(steps / text.length).toBeLessThan(10);
  });

  it("does not let what is far behind decide", () => {
    const text = "Бугун шаҳарда янги кутубхона очилди ва кўп одамлар келди. ".repeat(400);

    expect(detectLanguage(`${text}${"The council met in the capital. ".repeat(2000)}`).lang).toBe("uz-Cyrl");
  });
});
