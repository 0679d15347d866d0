import { fewestVerdicts, type Verdicts, verdictCount } from "../domain/verdicts.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** For sorting: those of which it is surest that most are not relevant come first, those with too few verdicts last. */
export function worstFirst(a: Verdicts, b: Verdicts): number {
  return surely(b) - surely(a);
}

function surely(verdicts: Verdicts): number {
  const all = verdictCount(verdicts);
  return all < fewestVerdicts ? -1 : wilsonInterval(verdicts.notRelevant, all).low;
}
