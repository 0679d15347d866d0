import type { EventKind, Toll } from "../../domain/event.ts";
import type { Counted } from "./counted.ts";
import { has } from "./event-sign.ts";
import type { Fate } from "./fate.ts";
import { findFates } from "./find-fates.ts";
import { type Report, type ReportSentence, spanOf } from "./report.ts";
import { telling } from "./telling.ts";

export interface Tolls {
  readonly dead?: Toll;
  readonly injured?: Toll;
  readonly detained?: Toll;
}

/**
 * How many an item says were killed, hurt and detained in its event. A number belongs to the nearest word for a fate that may
 * count it; what counts nobody, or might count others, is left out. The title goes before the text.
 */
export function findTolls(report: Report, kind: EventKind): Tolls {
  if (!counting.has(kind)) return {};
  const sentences = telling(report).toSorted((one, other) => Number(isBoast(one)) - Number(isBoast(other)));
  const fated = sentences.flatMap((sentence) => findFates(report, sentence, kind));
  const tollOf = (fate: Fate): { [key in Fate]?: Toll } => {
    const first = fated.find((each) => each.fate === fate && counts(kind, fate));
    if (first === undefined) return {};
    const bounded = fated.find(
      ({ fate: other, count }) => other === fate && count.value === first.count.value && count.bound !== "exact",
    );
    return { [fate]: toToll(report, (first.count.bound === "exact" && bounded?.count) || first.count) };
  };
  return { ...tollOf("dead"), ...tollOf("injured"), ...tollOf("detained") };
}

const counting: ReadonlySet<EventKind> = new Set<EventKind>([
  "attack",
  "plot-foiled",
  "arrest",
  "operation",
  "leadership",
  "prison",
  "recruitment",
  "threat",
  "other",
]);

/** Who is held in an accident is no militant, and in a prison they all are; of a hoax it is told who was caught. */
function counts(kind: EventKind, fate: Fate): boolean {
  return kind === "threat" ? fate === "detained" : fate !== "detained" || (kind !== "other" && kind !== "prison");
}

function toToll(report: Report, { value, bound, upTo, from, to }: Counted): Toll {
  return { value, bound, ...(upTo !== undefined && { upTo }), where: spanOf(report, { from, to }) };
}

/** “The Taliban said they killed 20 soldiers”: what a group counts goes behind what others count. */
function isBoast({ isTitle, signs }: ReportSentence): boolean {
  if (isTitle) return false;
  const actor = signs.find((sign) => has(sign, "actor"));
  return actor !== undefined && signs.some((says) => has(says, "says") && says.from - actor.to === 1);
}
