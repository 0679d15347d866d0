import { spelling } from "../../src/chat/spelling.ts";
import { bold, code, escapeText, inLines, md, withCommas, withSpaces } from "../../src/chat/text.ts";
import { describeQuerySilence } from "../../src/chat/words/describe-query-silence.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import type { Explanation } from "../../src/match/explain-query.ts";
import { firstLines } from "../shared/pages.ts";

const mostSpellings = 6;

/** Which part of a query held and which failed, the parts of a part beneath it. */
export function drawExplanation(
  { name, paused }: { readonly name: string; readonly paused?: boolean | undefined },
  explanation: Explanation,
): Markdown {
  const verdict = explanation.held ? md`would match` : md`would not match`;
  const silent = paused ? md` (it is paused, so it looks at nothing now)` : md``;
  const head = md`${explanation.held ? "✅" : "❌"} ${bold(name)} ${verdict}${silent}: ${code(explanation.part, 300)}`;
  const { parts, because } = explanation;
  const lines = parts.length === 0 ? [line(explanation, 0)] : linesOf(parts, 0);
  const why = parts.length > 0 && because !== undefined ? [escapeText(describeQuerySilence(because))] : [];
  return inLines([head, ...why, firstLines(lines, 1_200)]);
}

/** The item's own spellings, each once, with what they mean; empty where a query asks for no words. */
export function spellingsIn({ hits }: Explanation): Markdown {
  const each = [...new Set(hits.map(spelling))];
  const more = each.length > mostSpellings ? [md`${each.length - mostSpellings} more`] : [];
  return withCommas([...each.slice(0, mostSpellings), ...more]);
}

function linesOf(parts: readonly Explanation[], depth: number): readonly Markdown[] {
  return parts.flatMap((part) => [line(part, depth), ...linesOf(part.parts, depth + 1)]);
}

function line(part: Explanation, depth: number): Markdown {
  const text = part.held ? heldBy(part) : silenceOf(part);
  const start = withSpaces([escapeText("↳ ".repeat(depth)), md`${part.held ? "✓" : "✗"} ${code(part.part, 120)}`]);
  return text === "" ? start : md`${start}: ${text}`;
}

function silenceOf({ because, parts }: Explanation): Markdown {
  if (because !== undefined) return escapeText(describeQuerySilence(because));
  return parts.length > 0 ? md`` : md`not found`;
}

/** The spellings of a part with parts are listed beneath it. */
function heldBy(part: Explanation): Markdown {
  return part.parts.length > 0 ? md`` : spellingsIn(part);
}
