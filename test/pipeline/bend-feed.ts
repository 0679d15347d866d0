import { type Answer, type Misbehaviour, type Moment, type Shown, type True, tokenOf } from "./a-month.ts";

/** How many entries a well-behaved feed shows: four and a half days of news. */
export const usual = 12;

/** An entry as a feed shows it that does nothing wrong. */
export function plain({ number, at }: True): Required<Shown> {
  return {
    title: `A report ${tokenOf(number)} from the region`,
    text: `What the report numbered ${tokenOf(number)} says about the matter, in one sentence.`,
    link: `https://example.org/news/${number}`,
    guid: `tag:example.org,2026:${number}`,
    date: new Date(at).toUTCString(),
  };
}

export type Bend = (
  entry: Required<Shown>,
  moment: Moment & { readonly place: number; readonly number: number },
) => Shown;

/** Each shown entry bent by the same rule. */
export function bent(bend: Bend, count = usual): Misbehaviour {
  return (moment) => ({
    kind: "feed",
    entries: moment.all.slice(0, count).map((one, place) => bend(plain(one), { ...moment, place, number: one.number })),
  });
}

/** The entries shown, chosen and ordered anew at each poll. */
export function chosen(
  choose: (all: readonly True[], moment: Moment) => readonly True[],
  bend: (entry: Required<Shown>, place: number) => Shown = (entry) => entry,
): Misbehaviour {
  return (moment) => ({
    kind: "feed",
    entries: choose(moment.all, moment).map((one, place) => bend(plain(one), place)),
  });
}

/** Another answer than usual while `when` holds. */
export function sometimes(when: (moment: Moment) => boolean, answer: (moment: Moment) => Answer): Misbehaviour {
  const well = bent((entry) => entry);
  return (moment) => (when(moment) ? answer(moment) : well(moment));
}

export function without(...names: readonly (keyof Shown)[]): Bend {
  return (entry) => Object.fromEntries(Object.entries(entry).filter(([name]) => !names.some((gone) => gone === name)));
}

export function between(from: number, to: number): (moment: Moment) => boolean {
  return ({ day }) => day >= from && day < to;
}

export const odd = (poll: number) => poll % 2 === 1;

export function rotated<T>(all: readonly T[], by: number): readonly T[] {
  const at = all.length === 0 ? 0 : by % all.length;
  return [...all.slice(at), ...all.slice(0, at)];
}
