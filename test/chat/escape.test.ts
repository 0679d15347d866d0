import { describe, expect, it } from "vitest";
import { escapeText, shorten } from "../../src/chat/text.ts";

describe("escapeText", () => {
  const table: readonly (readonly [string, string, string])[] = [
    ["bold and italics", "**b** _i_", "\\*\\*b\\*\\* \\_i\\_"],
    ["a masked link", "[bank](https://evil.example)", "\\[bank\\](https:\u2060//evil.example)"],
    ["a bare link", "see http://evil.example/x", "see http:\u2060//evil.example/x"],
    ["everyone", "@everyone and @here", "@\u2060everyone and @\u2060here"],
    ["a user mention", "<@123> <@&9> <#5>", "\\<@\u2060123\\> \\<@\u2060&9\\> \\<\\#5\\>"],
    ["an invite", "discord.gg/abc", "discord\u2060.gg/abc"],
    ["a bidi override", "a\u202Eb\u2066c", "abc"],
    ["zero-width runs", "a\u200b\u200b\u2060\ufeffb", "ab"],
    ["a code fence", "```x```", "\\`\\`\\`x\\`\\`\\`"],
    ["lines and a heading", "# a\n- b\n> c", "\\# a - b \\> c"],
    ["Persian with a joiner", "می\u200cرود", "می\u200cرود"],
    ["a spoiler", "||x||", "\\|\\|x\\|\\|"],
    ["a numbered list", "1. x", "1\\. x"],
  ];
  for (const [what, text, shown] of table) {
    it(`shows ${what} as harmless characters`, () => {
      expect(escapeText(text)).toBe(shown);
    });
  }

  it("keeps at most four marks on a letter", () => {
    expect(escapeText(`a${"\u0301".repeat(10_000)}b`)).toBe(`a${"\u0301".repeat(4)}b`);
  });
});

describe("shorten", () => {
  it("never cuts a character in half", () => {
    expect(shorten("ab😀cd", 4)).toBe("ab…");
    expect(shorten("ab😀cd", 6)).toBe("ab😀cd");
  });
});
