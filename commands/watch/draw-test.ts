import type { WatchContext } from "../../src/chat/command-context.ts";
import { bold, count, escapeText, joined, md, withCommas } from "../../src/chat/text.ts";
import type { ReadableItem } from "../../src/domain/page-reading.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { compileQuery } from "../../src/match/compile-query.ts";
import { type Explanation, explainQuery } from "../../src/match/explain-query.ts";
import { firstLines } from "../shared/pages.ts";
import { compileWatch } from "./compile-watch.ts";
import { drawExplanation, spellingsIn } from "./draw-explanation.ts";

type TestContext = Pick<WatchContext, "names" | "languageSets" | "places" | "enrich">;

export interface TestedQuery {
  readonly name: string;
  readonly query: string;
  readonly paused?: boolean | undefined;
}

/** What came of trying queries on items: one on one in full, part by part; else what matched. */
export function drawTest(
  tested: readonly TestedQuery[],
  items: readonly ReadableItem[],
  watches: TestContext,
): Markdown {
  const [first, ...others] = tested;
  const [item, ...more] = items;
  if (first === undefined || item === undefined) throw new UserMistake(md`There is nothing to try.`);
  if (others.length === 0 && more.length === 0) return drawExplanation(first, explained(first, item, watches));
  return more.length === 0 ? ofOneItem(tested, item, watches) : ofItems(tested, items, watches);
}

function explained({ query }: TestedQuery, item: ReadableItem, watches: TestContext): Explanation {
  return explainQuery(compileWatch(query, watches), item, { enriched: watches.enrich(item), nearMisses: true });
}

/** A stored query may have lost the entity that it names: it holds for nothing, and must not spoil the test of the others. */
function holds(tested: TestedQuery, item: ReadableItem, watches: TestContext): Explanation | undefined {
  const compiled = compileQuery(tested.query, watches);
  if (compiled.kind === "mistake") return undefined;
  const explanation = explainQuery(compiled, item, { enriched: watches.enrich(item) });
  return explanation.held ? explanation : undefined;
}

function ofOneItem(tested: readonly TestedQuery[], item: ReadableItem, watches: TestContext): Markdown {
  const outcomes = tested.map((one) => ({ one, held: holds(one, item, watches) }));
  const held = outcomes.flatMap(({ one, held }) => (held === undefined ? [] : [{ one, held }]));
  const lines = [
    ...held.map(({ one, held }) => joined([md`✓ ${nameOf(one)}`, spellingsIn(held)], ": ")),
    ...outcomes.filter(({ held }) => held === undefined).map(({ one }) => md`✗ ${nameOf(one)}`),
  ];
  const head = md`${held.length} of ${count(tested.length, "watch", "watches")} would match.`;
  return md`${head}\n${firstLines(lines)}\n\`/watch test watch:…\` explains one, part by part.`;
}

function ofItems(tested: readonly TestedQuery[], items: readonly ReadableItem[], watches: TestContext): Markdown {
  const lines = items.flatMap((item) => {
    const names = tested.filter((one) => holds(one, item, watches) !== undefined).map(nameOf);
    return names.length === 0 ? [] : [md`• ${escapeText(item.title || item.text, 120)} → ${withCommas(names)}`];
  });
  const head = md`${lines.length} of ${count(items.length, "item")} would match`;
  return lines.length === 0 ? md`${head}.` : md`${head}:\n${firstLines(lines)}`;
}

function nameOf({ name, paused }: TestedQuery): Markdown {
  return md`${bold(name)}${paused ? " (paused)" : ""}`;
}
