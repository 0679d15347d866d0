import { readers } from "../ingest/readers/readers.ts";
import { systemClock } from "../lib/clock.ts";
import { checkCron } from "../pipeline/next-run.ts";
import type { SettingsChecks } from "../settings/load-settings.ts";
import { checkQuery } from "./check-query.ts";

/** The rules of other folders by which config files are checked. */
export const settingsChecks: SettingsChecks = {
  checkCron: (expression) => checkCron(expression, systemClock.now()),
  checkAddress: (kind, url) => readers[kind].validate(url),
  checkQuery,
};
