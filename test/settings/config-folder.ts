import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { type ConfigProblem, printProblems } from "../../src/settings/config-problem.ts";
import {
  type LoadedSettings,
  loadSettings,
  type Settings,
  type SettingsChecks,
} from "../../src/settings/load-settings.ts";

/** A config folder with these files, gone after the test. */
export function configFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "config-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Finds fault with nothing, unless it is given otherwise. */
export function checksThat(overrides: Partial<SettingsChecks> = {}): SettingsChecks {
  return { checkCron: () => undefined, checkAddress: () => undefined, checkQuery: () => undefined, ...overrides };
}

export async function load(files: Readonly<Record<string, string>>, checks = checksThat()): Promise<LoadedSettings> {
  return loadSettings(configFolder(files), checks);
}

/** What is wrong with these files, one line each, with the folder's name taken off. */
export async function problemLines(files: Readonly<Record<string, string>>, checks = checksThat()): Promise<string[]> {
  const folder = configFolder(files);
  const loaded = await loadSettings(folder, checks);
  const problems: readonly ConfigProblem[] = loaded.kind === "problems" ? loaded.problems : [];
  const printed = printProblems(problems).replaceAll(`${folder}/`, "");
  return printed === "" ? [] : printed.split("\n");
}

export function settingsOf(loaded: LoadedSettings): Settings {
  if (loaded.kind === "settings") return loaded.settings;
  throw new Error(printProblems(loaded.problems));
}
