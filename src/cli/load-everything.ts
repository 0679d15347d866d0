import { settingsChecks } from "../app/settings-checks.ts";
import { printProblems } from "../settings/config-problem.ts";
import { loadSettings, type Settings } from "../settings/load-settings.ts";
import type { Dispensable } from "../settings/read-config-folder.ts";
import { type Environment, loadDotEnv, readEnvironment } from "../settings/read-environment.ts";

export interface Loaded {
  readonly environment: Environment;
  readonly settings: Settings;
}

/** The environment and all config files but the `unread`; prints every problem of both on standard error and answers `undefined` when there is any. */
export async function loadEverything(unread: readonly Dispensable[] = []): Promise<Loaded | undefined> {
  loadDotEnv();
  const read = readEnvironment(process.env);
  const folder = "environment" in read ? read.environment.configFolder : process.env["CONFIG_DIR"] || "config";
  const loaded = await loadSettings(folder, settingsChecks, unread);
  const problems = [
    ...("problems" in read ? read.problems : []),
    ...(loaded.kind === "problems" ? loaded.problems : []),
  ];
  if ("environment" in read && loaded.kind === "settings")
    return { environment: read.environment, settings: loaded.settings };
  process.stderr.write(
    `${printProblems(problems)}\nNothing was started. Put these right and start again; docs/configuration.md explains every key.\n`,
  );
  return undefined;
}
