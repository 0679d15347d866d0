import type { LabelledLine } from "./read-data.ts";
import type { Matcher } from "./shipped-matcher.ts";

/** How a watch did on labelled lines. */
export interface Judgement<Line = LabelledLine> {
  readonly hits: readonly Line[];
  readonly missed: readonly Line[];
  readonly false: readonly Line[];
}

/** What a watch owes a line: to fire, not to fire, or either. */
export interface Duty {
  readonly watch: string;
  readonly owed: (line: LabelledLine) => boolean | undefined;
}

/** What the labels mean for the starter watches. */
export const duties: readonly Duty[] = [
  { watch: "ISIS-K", owed: (line) => (line.needs_context ? undefined : line.about_isisk) },
  { watch: "Al-Azaim", owed: (line) => line.mentions_alazaim },
  {
    watch: "Central Asian language releases",
    owed: (line) => {
      const isOpen = line.borderline_release || (line.needs_context && line.central_asian_release);
      return isOpen ? undefined : line.central_asian_release;
    },
  },
  {
    watch: "Islamic State near Afghanistan or Central Asia",
    owed: (line) => {
      if (line.needs_context) return true;
      return line.about_isisk ? undefined : false;
    },
  },
];

export function judgeWatch({ watch, owed }: Duty, lines: readonly LabelledLine[], match: Matcher): Judgement {
  const judged = lines.map((line) => ({
    line,
    owes: owed(line),
    fired: match(line.text).some(({ name }) => name === watch),
  }));
  const those = (owes: boolean, fired: boolean) =>
    judged.filter((one) => one.owes === owes && one.fired === fired).map(({ line }) => line);
  return { hits: those(true, true), missed: those(true, false), false: those(false, true) };
}

/** 1 where nothing fired. */
export function precisionOf({ hits, false: wrong }: Judgement<unknown>): number {
  return hits.length + wrong.length === 0 ? 1 : hits.length / (hits.length + wrong.length);
}

/** 1 where nothing was owed. */
export function recallOf({ hits, missed }: Judgement<unknown>): number {
  return hits.length + missed.length === 0 ? 1 : hits.length / (hits.length + missed.length);
}
