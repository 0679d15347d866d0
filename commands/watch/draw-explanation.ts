import { bold, code, escapeText, shorten } from "../../src/chat/text.ts";
import { describeQuerySilence } from "../../src/chat/words/describe-query-silence.ts";
import type { Explanation } from "../../src/match/explain-query.ts";
import { firstLines } from "../shared/pages.ts";

const mostSpellings = 6;

/** Which part of a query held and which failed, the parts of a part beneath it. */
export function drawExplanation(
  { name, paused }: { readonly name: string; readonly paused?: boolean | undefined },
  explanation: Explanation,
): string {
  const verdict = explanation.held ? "would match" : "would not match";
  const silent = paused ? " (it is paused, so it looks at nothing now)" : "";
  const head = `${explanation.held ? "✅" : "❌"} ${bold(name)} ${verdict}${silent}: ${code(explanation.part, 300)}`;
  const { parts, because } = explanation;
  const lines = parts.length === 0 ? [line(explanation, 0)] : linesOf(parts, 0);
  const why = parts.length > 0 && because !== undefined ? [escapeText(describeQuerySilence(because))] : [];
  return [head, ...why, firstLines(lines, 1_200)].join("\n");
}

/** The item's own spellings, each once, with what they mean; empty where a query asks for no words. */
export function spellingsIn({ hits }: Explanation): string {
  const words = hits.map(({ text, term }) => {
    const shown = `“${escapeText(shorten(text, 60))}”`;
    return text.toLowerCase() === term.toLowerCase() ? shown : `${shown} = ${escapeText(shorten(term, 60))}`;
  });
  const each = [...new Set(words)];
  const more = each.length > mostSpellings ? [`${each.length - mostSpellings} more`] : [];
  return [...each.slice(0, mostSpellings), ...more].join(", ");
}

function linesOf(parts: readonly Explanation[], depth: number): readonly string[] {
  return parts.flatMap((part) => [line(part, depth), ...linesOf(part.parts, depth + 1)]);
}

function line(part: Explanation, depth: number): string {
  const text = part.held ? heldBy(part) : silenceOf(part);
  const start = `${"↳ ".repeat(depth)}${part.held ? "✓" : "✗"} ${code(part.part, 120)}`;
  return text === "" ? start : `${start}: ${part.held ? text : escapeText(text)}`;
}

function silenceOf({ because, parts }: Explanation): string {
  if (because !== undefined) return describeQuerySilence(because);
  return parts.length > 0 ? "" : "not found";
}

/** The spellings of a part with parts are listed beneath it. */
function heldBy(part: Explanation): string {
  return part.parts.length > 0 ? "" : spellingsIn(part);
}
