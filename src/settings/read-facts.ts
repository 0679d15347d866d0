import { FactsFile, type FileFacts } from "../domain/facts-file.ts";
import { buildFactBase } from "../facts/build-fact-base.ts";
import type { KnownElsewhere } from "../facts/find-problems.ts";
import { checkShape } from "./check-shape.ts";
import type { ConfigPath, ConfigProblem } from "./config-problem.ts";
import { readYaml, type YamlFile } from "./read-yaml.ts";
import { refuseSecrets } from "./refuse-secrets.ts";

/** Things and statements of a file from outside, each with its line there. */
export interface ReadFacts extends FileFacts {
  readonly lineOf: { readonly entities: ReadonlyMap<string, number>; readonly statements: ReadonlyMap<string, number> };
}

export type FactsFromOutside =
  | { readonly kind: "facts"; readonly facts: ReadFacts }
  | { readonly kind: "problems"; readonly problems: readonly ConfigProblem[] };

/** No text of a fact is longer; an answer would have no room for it. */
const longestText = 1_000;
/** Ids go into buttons and menus. */
const longestId = 80;

/** A facts file that does not come from the config folder, by the same rules: every problem at once. It may speak of what is known elsewhere. */
export function readFacts(file: string, text: string, elsewhere: KnownElsewhere): FactsFromOutside {
  const { yaml, problems } = readYaml(file, text);
  const shape = checkShape(yaml, FactsFile);
  const own = [...problems, ...shape.problems, ...refuseSecrets(yaml), ...unfitTexts(yaml, yaml.value, [])];
  if (own.length > 0 || shape.value === undefined) return { kind: "problems", problems: onePerPlace(own) };

  const { base, problems: found } = buildFactBase([{ file, facts: shape.value }], elsewhere);
  const { entities = [], statements = [] } = shape.value;
  const placed = [
    ...found.map(({ path, message }) => yaml.problemAt(path, message)),
    ...(entities.length + statements.length === 0 ? [yaml.problemAt([], "holds no entities and no statements")] : []),
  ];
  if (placed.length > 0) return { kind: "problems", problems: placed };
  const lines = (list: string, ids: readonly { readonly id: string }[]) =>
    new Map(ids.map(({ id }, index) => [id, yaml.problemAt([list, index, "id"], "").line]));
  const facts = {
    entities: [...base.entities.values()],
    statements: [...base.statements, ...base.withdrawn],
    lineOf: { entities: lines("entities", entities), statements: lines("statements", statements) },
  };
  return { kind: "facts", facts };
}

/** Signs that turn the direction of what is behind them, or are none at all; joiners are letters' business. */
const hiddenSigns = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

function unfitTexts(yaml: YamlFile, value: unknown, path: ConfigPath): ConfigProblem[] {
  if (typeof value === "string") {
    const most = path.at(-1) === "id" ? longestId : longestText;
    if (value.length > most) return [yaml.problemAt(path, `is longer than ${most} signs`)];
    return hiddenSigns.test(value) ? [yaml.problemAt(path, "holds control characters; take them out")] : [];
  }
  if (Array.isArray(value)) return value.flatMap((inner, index) => unfitTexts(yaml, inner, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => unfitTexts(yaml, inner, [...path, key]));
}

function onePerPlace(problems: readonly ConfigProblem[]): readonly ConfigProblem[] {
  return [...new Map(problems.toReversed().map((one) => [`${one.line}:${one.column}`, one])).values()].toReversed();
}
