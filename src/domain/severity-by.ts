import { z } from "zod";
import { type Event, EventKind } from "./event.ts";
import { highestOf, lowestSeverity, Severity, severities } from "./severity.ts";

/** A watch's severities by what an item reports: an opinion piece does not come as red as an attack. */
export const SeverityBy = z.partialRecord(EventKind, Severity);
export type SeverityBy = z.infer<typeof SeverityBy>;

/** What is wrong with a `severity_by` as it is written: its form, a kind that there is not or that came before, or a severity. */
export interface WrongSeverityBy {
  readonly what: "form" | "kind" | "twice" | "severity";
  /** The piece that is wrong, as it is written. */
  readonly piece: string;
}

export type ReadSeverityBy =
  | { readonly kind: "read"; readonly by: SeverityBy }
  | { readonly kind: "wrong"; readonly wrong: WrongSeverityBy };

/** In texts that show how it is written. */
export const severityByExample = printSeverityBy({ attack: highestOf(severities), analysis: lowestSeverity });

/** Reads a list of `KIND=SEVERITY`, as `severityByExample` shows it. */
export function readSeverityBy(text: string): ReadSeverityBy {
  const by: SeverityBy = {};
  const pieces = text.split(/[,;،\n]/u).map((piece) => piece.trim());
  for (const piece of pieces.filter((each) => each !== "")) {
    const [, left = "", right = ""] = /^([^=:\s]+)\s*[=:]\s*([^=:\s]+)$/u.exec(piece) ?? [];
    const kind = EventKind.safeParse(left.toLowerCase());
    const severity = Severity.safeParse(right.toLowerCase());
    if (left === "") return { kind: "wrong", wrong: { what: "form", piece } };
    if (!kind.success) return { kind: "wrong", wrong: { what: "kind", piece: left } };
    if (!severity.success) return { kind: "wrong", wrong: { what: "severity", piece: right } };
    if (by[kind.data] !== undefined) return { kind: "wrong", wrong: { what: "twice", piece: left } };
    by[kind.data] = severity.data;
  }
  return Object.keys(by).length === 0 ? { kind: "wrong", wrong: { what: "form", piece: text } } : { kind: "read", by };
}

/** With another severity for one kind, or with none of its own; `undefined` where nothing is left. */
export function withSeverityFor(
  by: SeverityBy | undefined,
  kind: Event["kind"],
  severity: Severity | undefined,
): SeverityBy | undefined {
  const { [kind]: _before, ...others } = by ?? {};
  const all = severity === undefined ? others : { ...others, [kind]: severity };
  return Object.keys(all).length === 0 ? undefined : all;
}

/** As `readSeverityBy` reads it, in the order of the kinds. */
export function printSeverityBy(by: SeverityBy): string {
  return EventKind.options.flatMap((kind) => (by[kind] === undefined ? [] : [`${kind}=${by[kind]}`])).join(", ");
}

/** How urgent a match is; what happened is asked only where it decides. */
export function severityFor(
  { severity, severityBy }: { readonly severity: Severity; readonly severityBy?: SeverityBy | undefined },
  known: { readonly event?: Pick<Event, "kind"> | undefined },
): Severity {
  if (severityBy === undefined || known.event === undefined) return severity;
  return severityBy[known.event.kind] ?? severity;
}

/** Every severity that what a watch finds may have. */
export function severitiesOf(watch: {
  readonly severity: Severity;
  readonly severityBy?: SeverityBy | undefined;
}): readonly Severity[] {
  return [watch.severity, ...Object.values(watch.severityBy ?? {})];
}
