import type { BulletinEntry } from "../../domain/bulletin.ts";

type Counts = BulletinEntry["dead"];

/** The counts of an event, each with those that were given before: `dead 7 → at least 35, injured 12`; empty where none was given. */
export function describeFigures({
  dead,
  injured,
  detained,
}: Pick<BulletinEntry, "dead" | "injured" | "detained">): string {
  return [figure("dead", dead), figure("injured", injured), figure("detained", detained)].filter(Boolean).join(", ");
}

/** Of many states the first and the newest ones. */
function figure(what: string, counts: Counts): string {
  if (counts.length === 0) return "";
  const words = counts.map(countWords);
  const shown = words.length > mostShown ? [words[0], "…", ...words.slice(1 - mostShown)] : words;
  return `${what} ${shown.join(" → ")}`;
}

const mostShown = 4;

function countWords({ value, bound, upTo }: Counts[number]): string {
  if (bound === "range" && upTo !== undefined) return `${value}–${upTo}`;
  return `${boundWords[bound]}${value}`;
}

const boundWords: Readonly<Record<Counts[number]["bound"], string>> = {
  exact: "",
  "at-least": "at least ",
  "up-to": "up to ",
  range: "",
};
