import type { NamedFacts } from "../domain/facts-file.ts";
import { earliest, latest } from "../domain/partial-date.ts";
import { nearest } from "../lib/nearest.ts";

/** `path` leads through the file's data, such as `["statements", 3, "subject"]`, so that the caller can find line and column. */
export interface FactProblem {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Entry = NonNullable<NamedFacts["facts"]["statements"]>[number];
type Found = Omit<FactProblem, "file">;

interface Known {
  readonly entities: ReadonlySet<string>;
  readonly statements: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/** What the files may speak of besides what they hold. */
export type KnownElsewhere = Partial<Pick<Known, "entities" | "statements">>;

/** What no schema of one file can see: ids given twice, references that lead nowhere, terms that end before they begin. */
export function findProblems(files: readonly NamedFacts[], elsewhere: KnownElsewhere = {}): readonly FactProblem[] {
  const known: Known = {
    entities: new Set([
      ...files.flatMap(({ facts }) => (facts.entities ?? []).map(({ id }) => id)),
      ...(elsewhere.entities ?? []),
    ]),
    statements: new Set([
      ...files.flatMap(({ facts }) => (facts.statements ?? []).map(({ id }) => id)),
      ...(elsewhere.statements ?? []),
    ]),
    sources: new Set(files.flatMap(({ facts }) => Object.keys(facts.sources ?? {}))),
  };
  const dangling = files.flatMap(({ file, facts }) =>
    (facts.statements ?? []).flatMap((entry, index) =>
      statementProblems(entry, known).map(({ path, message }) => ({
        file,
        path: ["statements", index, ...path],
        message,
      })),
    ),
  );
  return [...repeatedIds(files), ...lostPlaces(files, known), ...dangling];
}

function lostPlaces(files: readonly NamedFacts[], known: Known): readonly FactProblem[] {
  return files.flatMap(({ file, facts }) =>
    (facts.entities ?? []).flatMap(({ within }, index) =>
      within === undefined
        ? []
        : unknown("entity", within, known.entities, ["entities", index, "within"]).map((found) => ({ file, ...found })),
    ),
  );
}

function repeatedIds(files: readonly NamedFacts[]): readonly FactProblem[] {
  const seen = new Map<string, string>();
  const noted = (kind: string, id: string, file: string, path: FactProblem["path"]): readonly FactProblem[] => {
    const first = seen.get(`${kind} ${id}`);
    if (first !== undefined) return [{ file, path, message: `the ${kind} “${id}” is already in ${first}` }];
    seen.set(`${kind} ${id}`, file);
    return [];
  };
  return files.flatMap(({ file, facts }) => [
    ...Object.keys(facts.sources ?? {}).flatMap((id) => noted("source", id, file, ["sources", id])),
    ...(facts.entities ?? []).flatMap(({ id }, index) => noted("entity", id, file, ["entities", index, "id"])),
    ...(facts.statements ?? []).flatMap(({ id }, index) => noted("statement", id, file, ["statements", index, "id"])),
  ]);
}

function statementProblems(entry: Entry, known: Known): readonly Found[] {
  const backwards = entry.from !== undefined && entry.to !== undefined && earliest(entry.from) > latest(entry.to);
  return [
    ...unknown("entity", entry.subject, known.entities, ["subject"]),
    ...("entity" in entry.value ? unknown("entity", entry.value.entity, known.entities, ["value", "entity"]) : []),
    ...(entry.of === undefined ? [] : unknown("entity", entry.of, known.entities, ["of"])),
    ...unknown("source", entry.source, known.sources, ["source"]),
    ...(entry.alsoIn ?? []).flatMap((key, index) => unknown("source", key, known.sources, ["alsoIn", index])),
    ...namedStatements(entry).flatMap(({ id, path }) => unknown("statement", id, known.statements, path)),
    ...(backwards ? [{ path: ["to"], message: `ends (${entry.to}) before it begins (${entry.from})` }] : []),
  ];
}

/** Other statements that it speaks of, and where. */
function namedStatements({
  contradicts = [],
  judged,
  withdrawn,
}: Entry): readonly { id: string; path: Found["path"] }[] {
  return [
    ...contradicts.map((id, index) => ({ id, path: ["contradicts", index] })),
    ...(judged?.restsOn ?? []).map((id, index) => ({ id, path: ["judged", "restsOn", index] })),
    ...(withdrawn?.replacedBy === undefined ? [] : [{ id: withdrawn.replacedBy, path: ["withdrawn", "replacedBy"] }]),
  ];
}

function unknown(kind: string, id: string, known: ReadonlySet<string>, path: Found["path"]): readonly Found[] {
  if (known.has(id)) return [];
  const [meant] = nearest(id, [...known], 1);
  return [{ path, message: `there is no ${kind} “${id}”${meant === undefined ? "" : `; did you mean “${meant}”?`}` }];
}
