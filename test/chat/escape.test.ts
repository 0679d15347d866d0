import { describe, expect, it } from "vitest";
import { bareLink, link } from "../../src/chat/links.ts";
import { bold, code, codeBlock, escapeText, label, md, plainText, shorten } from "../../src/chat/text.ts";
import { readAsClient } from "./client-markdown.ts";

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

  it("keeps at most four marks on a letter, within code too", () => {
    const heap = `a${"\u0301".repeat(10_000)}b`;
    const kept = `a${"\u0301".repeat(4)}b`;

    expect([escapeText(heap), code(heap), codeBlock(heap)]).toEqual([kept, `\`${kept}\``, `\`\`\`\n${kept}\n\`\`\``]);
  });
});

describe("what is shown as it is", () => {
  const everywhere = "/watch add query:@everyone OR @HERE discord.gg/abc";

  it("names everyone and invites nobody, within code, fences, labels and addresses too", () => {
    const address = new URL("https://news.example/@everyone?to=@here");
    const shown = [
      code(everywhere),
      codeBlock(everywhere),
      plainText(everywhere),
      bareLink(address.href),
      link(md`news`, address),
    ];

    for (const text of shown) expect(text).not.toMatch(/@(?:everyone|here)|discord\.gg/iu);
    expect(code(everywhere).replaceAll("\u2060", "")).toBe(`\`${everywhere}\``);
  });

  it("leaves an address its host", () => {
    const address = new URL("https://good.example@here.example/a");

    expect(readAsClient(link(md`x`, address)).live).toMatchObject([{ target: address.href }]);
  });

  it("opens no code and no bold text where nothing can be seen of it", () => {
    const unseen = "\u200b".repeat(9);

    expect(readAsClient(md`${code(unseen)} and ${bold(unseen)} b \`c\``).live).toEqual([
      { kind: "code", text: " " },
      { kind: "code", text: "c" },
    ]);
    expect(label`${plainText(unseen)}`).toBe("");
  });
});

describe("shorten", () => {
  it("never cuts a character in half", () => {
    expect(shorten("ab😀cd", 4)).toBe("ab…");
    expect(shorten("ab😀cd", 6)).toBe("ab😀cd");
  });
});
