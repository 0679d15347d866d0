import { fewestVerdicts, type Verdicts, verdictCount } from "../../domain/verdicts.ts";
import type { Markdown } from "../../lib/shown-text.ts";
import type { Answers } from "../../trends/answers.ts";
import { wilsonInterval } from "../../trends/wilson-interval.ts";
import { bold, count, joined, md, withCommas, withDots } from "../text.ts";
import { roughly } from "./roughly.ts";

/** `20 alerts: 2 acknowledged, 6 not relevant, 12 untouched · median time to answer 12 minutes` */
export function describeAnswers(answers: Answers): Markdown {
  const { alerts, acknowledged, notRelevant, begun, untouched, removed, unshown, medianMs } = answers;
  const parts = [
    md`${acknowledged} acknowledged`,
    md`${notRelevant} not relevant`,
    begun > 0 && md`${begun} begun`,
    md`${untouched} untouched`,
    removed > 0 && md`${removed} deleted`,
    unshown > 0 && md`${unshown} not shown yet`,
  ];
  const time = medianMs !== undefined && md`median time to answer ${roughly(medianMs)}`;
  return withDots([md`${count(alerts, "alert")}: ${withCommas(parts)}`, time]);
}

/** `6 of 8 not relevant, 41–93 %`, or how many verdicts are missing before that can be said. */
export function describeVerdicts(verdicts: Verdicts): Markdown {
  const all = verdictCount(verdicts);
  if (all >= fewestVerdicts) return describeShare(verdicts.notRelevant, all, "not relevant");
  return md`${all} of ${fewestVerdicts} verdicts: ${fewestVerdicts - all} more needed`;
}

/** A share with between what it lies. */
export function describeShare(part: number, whole: number, what: "not relevant" | "first"): Markdown {
  const { low, high } = wilsonInterval(part, whole);
  return md`${part} of ${whole} ${what}, ${Math.round(100 * low)}–${Math.round(100 * high)} %`;
}

/** Of the watches of a channel, in one line; those with too few verdicts are counted. */
export function describeVerdictsOf(named: readonly (Verdicts & { readonly name: string })[]): Markdown | undefined {
  if (named.length === 0) return undefined;
  const spoken = named.filter((one) => verdictCount(one) >= fewestVerdicts);
  const few = named.length - spoken.length;
  const shares = spoken.map((one) => md`${bold(one.name)} ${describeVerdicts(one)}`);
  const rest = few > 0 && md`${count(few, "watch", "watches")} with fewer than ${fewestVerdicts} verdicts`;
  return md`🩺 ${joined([...shares, rest], " · ")}. \`/watch health\` shows more.`;
}
