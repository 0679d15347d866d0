import type { FactBase } from "../domain/fact-base.ts";
import { FactsFile } from "../domain/facts-file.ts";
import { buildFactBase } from "../facts/build-fact-base.ts";
import { type Checked, checkShape } from "./check-shape.ts";
import type { ConfigProblem } from "./config-problem.ts";
import type { YamlFile } from "./read-yaml.ts";

/** All facts files as one base. What they say of each other is checked once each is sound in itself: a broken file would make the rest look wrong. */
export function checkFacts(files: readonly YamlFile[], unreadable: readonly ConfigProblem[] = []): Checked<FactBase> {
  const written = files.filter(({ value }) => !isEmpty(value));
  const read = written.map((yaml) => ({ yaml, ...checkShape(yaml, FactsFile) }));
  const broken = read.flatMap(({ problems }) => problems);
  const isUnread = unreadable.some(({ file }) => files.some((each) => each.file === file));
  if (broken.length > 0 || isUnread) return { problems: broken };

  const named = read.flatMap(({ yaml: { file }, value }) => (value === undefined ? [] : [{ file, facts: value }]));
  const { base, problems } = buildFactBase(named);
  const placed = problems.flatMap(({ file, path, message }) => {
    const yaml = files.find((each) => each.file === file);
    return yaml === undefined ? [] : [yaml.problemAt(path, message)];
  });
  return placed.length > 0 ? { problems: placed } : { value: base, problems: [] };
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
