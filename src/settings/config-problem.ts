/** What `sysexits.h` calls a configuration error: the exit code after problems were printed, so that a supervisor does not retry. */
export const EX_CONFIG = 78;

/** From the root of a file to a value in it. */
export type ConfigPath = readonly (string | number)[];

/** Something wrong in a config file, in words for the operator. Line and column count from 1. */
export interface ConfigProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What is wrong and what is allowed; never holds a secret. */
  readonly message: string;
}

/** Something wrong in an environment variable; never holds its value if that could be a secret. */
export interface EnvironmentProblem {
  readonly variable: string;
  readonly message: string;
}

/** One line each, by file and place, as editors and terminals make clickable: `config/sources.yaml:12:5 …`. */
export function printProblems(problems: readonly (ConfigProblem | EnvironmentProblem)[]): string {
  return problems.toSorted(byPlace).map(printProblem).join("\n");
}

function byPlace(a: ConfigProblem | EnvironmentProblem, b: ConfigProblem | EnvironmentProblem): number {
  if ("variable" in a) return "variable" in b ? 0 : -1;
  if ("variable" in b) return 1;
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;
}

function printProblem(problem: ConfigProblem | EnvironmentProblem): string {
  if ("variable" in problem) return `${problem.variable} ${problem.message}`;
  return `${problem.file}:${problem.line}:${problem.column} ${problem.message}`;
}
