import { styled } from "./ansi.ts";
import { renderInline, type TextOptions } from "./render-inline.ts";
import { wrapText } from "./wrap-text.ts";

/** Discord's Markdown as lines for a terminal of `width` columns. Nothing that came in can drive the terminal: all control characters are dropped first. */
export function renderMarkdown(markdown: string, width: number, options: TextOptions): readonly string[] {
  const text = settleSpoilers(harmless(markdown), options);
  return text.split("```").flatMap((part, index) => {
    if (part.trim() === "" && text.includes("```")) return [];
    return index % 2 === 1 ? codeBlock(part, options) : part.split("\n").flatMap((line) => block(line, width, options));
  });
}

/** Text without any control, direction-changing or invisible character; the joiners stay, Persian is spelt with them. */
export function harmless(text: string): string {
  return text
    .replace(/[\t\u2028\u2029]/g, " ")
    .replace(/[[\p{Cc}\p{Cf}]--[\n\u200c\u200d]]/gv, "")
    .replace(/(\p{M}{4})\p{M}+/gu, "$1");
}

/** Whether Discord would blur a part of it. */
export function hasSpoiler(markdown: string): boolean {
  return settleSpoilers(markdown, { spoilers: "hidden" }) !== markdown;
}

/** What Discord blurs is not shown unasked. Done before lines are split: a spoiler may span several. */
function settleSpoilers(markdown: string, { spoilers }: Pick<TextOptions, "spoilers">): string {
  return markdown.replace(/\\.|`[^`]*`|\|\|((?:\\.|[^\\])+?)\|\|/gsu, (whole: string, inner: string | undefined) => {
    if (inner === undefined) return whole;
    return spoilers === "shown" ? inner : "▒▒▒ hidden ▒▒▒";
  });
}

/** Kept as it is, unwrapped: a caret under a query has to stay under its letter. */
function codeBlock(part: string, { colour }: TextOptions): readonly string[] {
  const code = part.replace(/^\w*\n/, "").replace(/\n$/, "");
  return code.split("\n").map((line) => `  ${styled("cyan", line, colour)}`);
}

function block(line: string, width: number, options: TextOptions): readonly string[] {
  const [, indent = "", mark = "", rest = ""] = /^(\s*)(#{1,3} |-# |> |[-*] |\d+\. )?(.*)$/u.exec(line) ?? [];
  const text = renderInline(rest, options);
  if (mark.startsWith("#")) return wrapText(styled("bold", text, options.colour), width);
  if (mark === "-# ") return wrapText(styled("dim", text, options.colour), width);
  if (mark === "> ") return wrapText(text, width - 2).map((quoted) => `│ ${quoted}`);
  const sign = mark === "- " || mark === "* " ? "• " : mark;
  return wrapText(`${indent}${sign}${text}`, width, indent.length + sign.length);
}
