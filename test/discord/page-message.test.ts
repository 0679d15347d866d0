import { expect, it } from "vitest";
import { md } from "../../src/chat/text.ts";
import { pagesOf } from "../../src/discord/page-message.ts";
import { asMarkdown } from "../as-markdown.ts";

const lines = (count: number) => Array.from({ length: count }, (_, at) => `line ${at} ${"x".repeat(40)}`).join("\n");

it("leaves a short message as it is", () => {
  const message = { content: md`short`, embeds: [{ description: md`d` }] };

  expect(pagesOf(message)).toEqual([message]);
});

it("cuts at lines, loses none, and puts embeds and buttons under the last", () => {
  const pages = pagesOf({
    content: asMarkdown(lines(80)),
    embeds: [{ description: md`d` }],
    components: [],
    flags: 64,
  });

  expect(pages.map(({ content }) => content).join("\n")).toBe(lines(80));
  expect(pages.map(({ embeds }) => embeds?.length ?? 0)).toEqual([0, 0, 1]);
  expect(pages.map(({ flags }) => flags)).toEqual([64, 64, 64]);
});

it("says how much it left out of what is far too long", () => {
  const pages = pagesOf({ content: asMarkdown(lines(400)) });

  expect(pages).toHaveLength(4);
  expect(pages.at(-1)?.content).toMatch(/… and \d+ more characters/u);
});

it.each(["\n", " ", ""])("keeps every page within 2,000 characters, with %j between the words", (gap) => {
  const pages = pagesOf({ content: asMarkdown(Array.from({ length: 900 }, () => "слово😀").join(gap)) });

  expect(pages.every(({ content = "" }) => content.length <= 2000 && content.isWellFormed())).toBe(true);
});

it("closes a code block that is cut in two, and opens it again", () => {
  const pages = pagesOf({ content: asMarkdown(`\`\`\`\n${lines(60)}\n\`\`\``) });

  expect(pages.every(({ content = "" }) => (content.split("```").length - 1) % 2 === 0)).toBe(true);
});

it("keeps embeds within 6,000 characters in all, with room for a mark", () => {
  const embed = { description: asMarkdown("d".repeat(5000)) };
  const [page] = pagesOf({ embeds: [embed, embed] });

  const sum = (page.embeds ?? []).reduce((all, e) => all + (e.description?.length ?? 0), 0);
  expect(sum).toBeLessThanOrEqual(5900);
});
