import { bold, code, escapeText, joined, md, shortenMarkdown, withCommas } from "../../src/chat/text.ts";
import { describeQuerySilence } from "../../src/chat/words/describe-query-silence.ts";
import type { ReadableItem } from "../../src/domain/page-reading.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { type Circumstances, type Explanation, explainQuery } from "../../src/match/explain-query.ts";
import type { Tried } from "./nearest-watch.ts";

const longestLine = 500;
const mostAlternatives = 4;

/** The watch that came nearest, with what the item lacks for it, in one line. */
export function describeNearest(
  { watch, compiled }: Tried,
  item: ReadableItem,
  circumstances: Circumstances,
): Markdown {
  const explanation = explainQuery(compiled, item, { ...circumstances, nearMisses: true });
  const line = md`The nearest watch is ${bold(watch.name)}, which looks for ${code(watch.query, 150)}. Missing: ${missing(explanation)}.`;
  return shortenMarkdown(line, longestLine);
}

/** Of what must all hold, each that does not; of alternatives, which they are. */
function missing(explanation: Explanation): Markdown {
  const { kind, part, parts, because } = explanation;
  if (kind === "not") return md`it holds what ${code(part, 80)} leaves out`;
  const lacking = parts.filter(({ held }) => !held);
  if (kind === "and") return withCommas(lacking.map(missing));
  if (kind === "or" && parts.length > mostAlternatives)
    return md`any of ${parts.length} such as ${code(parts[0]?.part ?? "", 80)}${nearest(parts)}`;
  if (kind === "or") return joined(parts.map(missing), " or ");
  if (kind === "field")
    return md`${withCommas(parts.map(missing))} in the ${part.startsWith("title") ? "title" : "text"}`;
  return md`${code(part, 80)}${because === undefined || because.code === "only-in-field" ? "" : aside(because)}`;
}

/** Of many alternatives the one of which there is more to say than that it is not there. */
function nearest(parts: readonly Explanation[]): Markdown {
  const near = parts.find(({ because }) => because?.code === "near-miss");
  return near === undefined || near === parts[0] ? md`` : md`, nearest ${missing(near)}`;
}

function aside(because: NonNullable<Explanation["because"]>): Markdown {
  const words = describeQuerySilence(because).replace(/\.$/u, "");
  return md` (${escapeText(words.charAt(0).toLowerCase() + words.slice(1), 200)})`;
}
