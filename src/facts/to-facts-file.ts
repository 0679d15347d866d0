import { Entity } from "../domain/entity.ts";
import type { FactsFile, FileFacts } from "../domain/facts-file.ts";
import { type FactSource, Statement } from "../domain/statement.ts";
import { digest } from "../lib/digest.ts";

/** The same as one file of `config/facts`; equal facts make equal files. */
export function toFactsFile({ entities, statements }: FileFacts): FactsFile {
  const usual = {
    tlp: mostFrequent(statements.map(({ tlp }) => tlp)) ?? "green",
    addedBy: mostFrequent(statements.map(({ addedBy }) => addedBy)) ?? "export",
    addedAt: mostFrequent(statements.map(({ addedAt }) => addedAt)) ?? "2000",
  };
  const sources = statements.flatMap(({ source, alsoIn = [] }) => [source, ...alsoIn]);
  const keyed = sources.map((source) => [keyOf(source), source] as const).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...usual,
    ...(sources.length > 0 && { sources: Object.fromEntries(keyed) }),
    ...(entities.length > 0 && { entities: entities.map((entity) => Entity.parse(entity)) }),
    ...(statements.length > 0 && { statements: statements.map((statement) => entryOf(statement, usual)) }),
  };
}

type Entry = NonNullable<FactsFile["statements"]>[number];

/** Fields in the order of their schema, however they came together. */
function entryOf(statement: Statement, usual: Pick<Statement, "tlp" | "addedBy" | "addedAt">): Entry {
  const { source, alsoIn, tlp, addedBy, addedAt, horizon, ...entry } = Statement.parse(statement);
  return {
    ...entry,
    // A forecast that somebody corrected is none any more.
    ...(horizon !== undefined && entry.status === "forecast" && { horizon }),
    source: keyOf(source),
    ...(alsoIn !== undefined && { alsoIn: alsoIn.map(keyOf) }),
    ...(tlp !== usual.tlp && { tlp }),
    ...(addedBy !== usual.addedBy && { addedBy }),
    ...(addedAt !== usual.addedAt && { addedAt }),
  };
}

/** Made of all that is known of a source, so that two that differ have two keys. */
function keyOf({ title, publisher, short, url, date }: FactSource): string {
  const words = publisher
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .replaceAll(/^-+|-+$/gu, "")
    .slice(0, 24);
  return `${words === "" ? "source" : words}-${digest(title, publisher, short ?? "", url ?? "", date ?? "").slice(0, 10)}`;
}

function mostFrequent<T extends string>(values: readonly T[]): T | undefined {
  const groups = [...Map.groupBy(values, (value) => value)];
  return groups.toSorted(([a, some], [b, more]) => more.length - some.length || (a < b ? -1 : 1))[0]?.[0];
}
