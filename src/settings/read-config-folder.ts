import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { nearest } from "../lib/nearest.ts";
import type { ConfigProblem } from "./config-problem.ts";
import { readYaml, type YamlFile } from "./read-yaml.ts";

/** The files of a config folder as YAML; what is missing or broken reads as empty, the broken with its problems. */
export interface ConfigFolder {
  readonly bot: YamlFile;
  readonly sources: YamlFile;
  readonly watchlist: YamlFile;
  readonly groups: YamlFile;
  readonly places: YamlFile;
  readonly facts: readonly YamlFile[];
  readonly problems: readonly ConfigProblem[];
}

const known = ["bot.yaml", "sources.yaml", "watchlist.yaml", "groups.yaml", "places.yaml"];

/** Files that some verbs do without: the gazetteer takes longer to read than all else. */
export type Dispensable = "places.yaml";

/**
 * Any subset of the files may be there, but the folder must, and a file that nothing would read is a problem too.
 *
 * @param unread reads as empty, whatever it holds
 */
export async function readConfigFolder(folder: string, unread: readonly Dispensable[] = []): Promise<ConfigFolder> {
  const names = await namesIn(folder);
  const missing =
    names === undefined ? [problemWith(folder, "is no folder that can be read; CONFIG_DIR names it")] : [];
  const strays = (names ?? []).filter((name) => /\.ya?ml$/i.test(name) && !known.includes(name));
  const facts = ((await namesIn(join(folder, "facts"))) ?? []).filter((name) => /\.ya?ml$/i.test(name)).sort();

  const skipped: readonly string[] = unread;
  const isThere = (name: string) => name.startsWith("facts/") || (names?.includes(name) && !skipped.includes(name));
  const read = async (name: string) => readOne(join(folder, name), isThere(name));
  const [bot, sources, watchlist, groups, places] = await Promise.all([
    read("bot.yaml"),
    read("sources.yaml"),
    read("watchlist.yaml"),
    read("groups.yaml"),
    read("places.yaml"),
  ]);
  const factFiles = await Promise.all(facts.map((name) => read(`facts/${name}`)));
  return {
    bot: bot.yaml,
    sources: sources.yaml,
    watchlist: watchlist.yaml,
    groups: groups.yaml,
    places: places.yaml,
    facts: factFiles.map(({ yaml }) => yaml),
    problems: [
      ...missing,
      ...strays.map((name) => problemWith(join(folder, name), explainStray(name))),
      ...[bot, sources, watchlist, groups, places, ...factFiles].flatMap(({ problems }) => problems),
    ],
  };
}

async function namesIn(folder: string): Promise<string[] | undefined> {
  try {
    return await readdir(folder);
  } catch {
    return undefined;
  }
}

async function readOne(file: string, exists = false): Promise<{ yaml: YamlFile; problems: readonly ConfigProblem[] }> {
  const empty = readYaml(file, "");
  if (!exists) return empty;
  const text = await textOf(file);
  if (text === undefined) return { ...empty, problems: [problemWith(file, "cannot be read as UTF-8 text")] };
  return readYaml(file, text);
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file));
  } catch {
    return undefined;
  }
}

function explainStray(name: string): string {
  const [near] = nearest(name, known, 1);
  return `is read by nothing${near === undefined ? "" : `; did you mean ${near}?`} Allowed here: ${known.join(", ")}`;
}

function problemWith(file: string, message: string): ConfigProblem {
  return { file, line: 1, column: 1, message };
}
