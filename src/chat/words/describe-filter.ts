import { EventKind, Stance } from "../../domain/event.ts";
import { kindWords, stanceWords } from "./event-words.ts";

/** What `event:attack,operation` and its like ask for, in words; `undefined` for a filter that says so itself. It is not escaped. */
export function describeFilter(facet: string, values: readonly string[]): string | undefined {
  switch (facet) {
    case "event":
      return `the item reports: ${either(values.map((value) => wordOf(EventKind.options, kindWords, value)))}`;
    case "stance":
      return `the event is ${either(values.map((value) => wordOf(Stance.options, stanceWords, value)))}`;
    case "place":
      return `it happened in ${either(values)}, or in what lies within`;
    case "toll":
      return `it reports at least ${either(values)} dead`;
    case "release":
      return values.includes("against") ? "works are seized, banned, closed, found on somebody or denied" : undefined;
    default:
      return undefined;
  }
}

function wordOf<T extends string>(options: readonly T[], words: Readonly<Record<T, string>>, value: string): string {
  const known = options.find((option) => option === value);
  return known === undefined ? value : words[known];
}

function either(values: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "disjunction" }).format(values);
}
