import type { ConfigProblem } from "./config-problem.ts";
import { entriesOf } from "./entries-of.ts";
import type { YamlFile } from "./read-yaml.ts";

/** A problem at each entry of a list whose `key` an earlier one has already; letter case makes no difference. */
export function findRepeats(yaml: YamlFile, list: string, key: string): ConfigProblem[] {
  const firstLine = new Map<string, number>();
  const found: ConfigProblem[] = [];
  for (const [index, { [key]: value }] of entriesOf(yaml.value, list).entries()) {
    if (typeof value !== "string") continue;
    const here = yaml.problemAt([list, index, key], "");
    const earlier = firstLine.get(value.toLowerCase());
    if (earlier === undefined) firstLine.set(value.toLowerCase(), here.line);
    else found.push({ ...here, message: `"${key}" is the same as in line ${earlier}; allowed: each ${key} once` });
  }
  return found;
}
