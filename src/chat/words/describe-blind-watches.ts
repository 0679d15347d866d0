import type { Watch } from "../../domain/watch.ts";
import type { WrongQuery } from "../../domain/wrong-query.ts";
import type { Markdown } from "../../lib/shown-text.ts";
import { bold, count, escapeText, joined, md } from "../text.ts";
import { describeWrongQuery } from "./describe-wrong-query.ts";

const mostNamed = 5;

/** Watches that find nothing any more, each with why, and what to do. */
export function describeBlindWatches(
  blind: readonly { readonly watch: Pick<Watch, "name">; readonly wrong: WrongQuery }[],
): Markdown {
  const lines = blind
    .slice(0, mostNamed)
    .map(({ watch, wrong }) => md`• ${bold(watch.name)}: ${escapeText(describeWrongQuery(wrong))}`);
  const head = md`⚠️ ${count(blind.length, "watch finds", "watches find")} nothing from now on. \`/watch edit\` gives a query that can be read, \`/watch list\` marks all such watches.`;
  return joined([head, ...lines], "\n");
}
