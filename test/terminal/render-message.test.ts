import { describe, expect, it } from "vitest";
import { escapeText } from "../../src/chat/text.ts";
import { displayWidth } from "../../src/terminal/ansi.ts";
import { type RenderOptions, renderChange, renderMessage } from "../../src/terminal/render-message.ts";
import { aCard } from "./invented-commands.ts";

const plain: RenderOptions = {
  colour: false,
  width: 60,
  now: Date.parse("2026-11-22T09:10:00Z"),
  timeZone: "Asia/Tashkent",
};
const coloured: RenderOptions = { ...plain, colour: true };
const ESC = "\u001b";

describe("renderMessage", () => {
  it.each([
    ["bold", "a **b** c", "a b c"],
    ["emphasis within emphasis", "**a *b* __c__ ~~d~~** _e_", "a b c d e"],
    ["an underscore inside a word", "as_of and snake_case_name", "as_of and snake_case_name"],
    ["code", "`/watch list` shows", "/watch list shows"],
    ["a code block, unwrapped", "```\nISIS-K  OR\n        ^ here\n```", "  ISIS-K  OR\n          ^ here"],
    ["escaped marks", escapeText("*a* _b_ [c](d) `e` #f"), "*a* _b_ [c](d) `e` #f"],
    ["an inert address", escapeText("https://sample.example @everyone"), "https://sample.example @everyone"],
    ["a link under its own host", "[sample.example ↗](https://sample.example/a)", "https://sample.example/a"],
    ["a link under words", "[UN report](https://sample.example/a_b_c)", "UN report https://sample.example/a_b_c"],
    ["a link under another host", "[bbc.com](https://sample.example/)", "bbc.com https://sample.example/"],
    ["a bare address with underscores", "<https://sample.example/a_b_c>", "https://sample.example/a_b_c"],
    ["a time in the reader's zone", "<t:1795338120:f>", "22 Nov 2026 14:02"],
    ["a time as distance", "<t:1795338120:R>", "8 minutes ago"],
    ["a time beyond all calendars", "<t:9999999999999:f>", "unknown time"],
    ["mentions", "<@&42> <@7> <#terminal> </watch add:9>", "@role 42 @7 #terminal /watch add"],
    [
      "lists and headings",
      "## Before\n- one\n- two\n1. three\n-# small\n> said",
      "Before\n• one\n• two\n1. three\nsmall\n│ said",
    ],
    ["an unclosed mark", "2 * 3 ** 4 || 5", "2 * 3 ** 4 || 5"],
  ])("draws %s", (_, content, expected) => {
    expect(renderMessage({ content }, plain)).toBe(expected);
  });

  it("prints a file's text to be copied: unwrapped, no Markdown, nothing that drives the terminal", () => {
    const text = `query: '**a** ${"long ".repeat(20)}'\n  \u001b[2Jindented\n`;

    const drawn = renderMessage({ content: "Here:", files: [{ name: "watchlist.yaml", text }] }, plain);

    expect(drawn.split("\n")).toEqual([
      "Here:",
      "── watchlist.yaml ──",
      `query: '**a** ${"long ".repeat(20)}'`,
      "  [2Jindented",
      "── end of watchlist.yaml ──",
    ]);
  });

  it("draws a card as lines, says its id once, and says what to type for its buttons", () => {
    const drawn = renderMessage(aCard("SW-4F2A"), plain);

    expect(drawn.split("\n")).toEqual([
      "HIGH · SW-4F2A",
      "  «An invented title»",
      "  [Acknowledge] [Not relevant]",
      "  to press, type: acknowledge SW-4F2A · not relevant SW-4F2A",
    ]);
  });

  it("leaves buttons out where nothing can be typed", () => {
    expect(renderMessage(aCard("SW-4F2A"), { ...plain, buttons: false })).not.toContain("type");
  });

  it("draws fields, the author and a footer that says something new", () => {
    const embed = { author: { name: "a" }, title: "t", fields: [{ name: "n", value: "v" }], footer: { text: "f" } };

    expect(renderMessage({ embeds: [embed] }, plain)).toBe("  a\n  t\n  n\n  v\n  f");
  });

  it("shows nothing sensitive unasked, and says how to ask", () => {
    const card = aCard("SW-4F2A", { title: `||«secret ${escapeText("||*pipes*")}»||\n||more\nlines||` });

    expect(renderMessage(card, plain)).not.toMatch(/secret|pipes|more|lines/);
    expect(renderMessage(card, plain)).toContain("reveal SW-4F2A");
    expect(renderMessage(card, { ...plain, spoilers: "shown" })).toContain("«secret ||*pipes*»");
  });

  it("marks hits and severity where there is colour, and writes no code where there is none", () => {
    const card = aCard("SW-4F2A", { title: "«a **hit**»" });

    expect(renderMessage(card, coloured)).toContain(`${ESC}[38;5;167m┃${ESC}[39m «a ${ESC}[1mhit${ESC}[22m»`);
    expect(renderMessage(card, plain)).not.toContain(ESC);
  });

  it("keeps every line within the width, whatever the script, and never cuts a link", () => {
    const link = `https://sample.example/${"long/".repeat(20)}`;
    const description = `${"Намуна بیانیه 資料 🟣 ".repeat(30)} [sample.example](${link})`;

    const lines = renderMessage({ embeds: [{ description, color: 1 }] }, coloured).split("\n");

    expect(lines.some((line) => line.includes(link))).toBe(true);
    expect(Math.max(...lines.filter((line) => !line.includes(link)).map(displayWidth))).toBeLessThanOrEqual(60);
  });

  it.each([
    ["colour and cursor codes", `${ESC}[31mred${ESC}[2J${ESC}[H`, "[31mred[2J[H"],
    ["a window title", `${ESC}]0;owned\u0007text`, "]0;ownedtext"],
    ["eight-bit control sequences", "\u009b31mred\u009d0;x\u009c", "31mred0;x"],
    ["carriage return and backspace", "real\rfake\b\b\bx", "realfakex"],
    ["direction overrides", "exe\u202egpj.\u2066a\u2069", "exegpj.a"],
    ["zero-width runs and tags", "a\u200b\u2060\ufeff\u{e0041}b", "ab"],
    ["line separators", "a\u2028b\tc", "a b c"],
    ["a pile of marks", `a${"\u0301".repeat(500)}`, `a${"\u0301".repeat(4)}`],
  ])("takes the power from %s", (_, hostile, harmless) => {
    const everywhere = {
      content: hostile,
      embeds: [
        { title: hostile, description: `[${hostile}](https://sample.example/)`, footer: { text: `f${hostile}` } },
      ],
      components: [{ type: 1, components: [{ type: 2, style: 2, label: hostile, custom_id: "a:b" }] }],
    } as const;

    const drawn = renderMessage({ ...everywhere, embeds: [...everywhere.embeds], components: [] }, plain);

    expect(drawn.split("\n")[0]).toBe(harmless);
    expect(drawn).not.toMatch(/[[\p{Cc}\p{Cf}]--[\n]]/v);
  });
});

describe("renderChange", () => {
  it("says in one line what became of an alert", () => {
    expect(renderChange(aCard("SW-4F2A", { state: "acknowledged, ann" }), plain)).toBe(
      "↻ HIGH · SW-4F2A · acknowledged, ann",
    );
  });
});
