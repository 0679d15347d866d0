import { formatDuration, parseDuration } from "../domain/duration.ts";
import type { BotSettings } from "./bot-settings.ts";
import type { ConfigProblem } from "./config-problem.ts";
import { entriesOf } from "./entries-of.ts";
import { findRepeats } from "./find-repeats.ts";
import type { YamlFile } from "./read-yaml.ts";

/** What no single key shows: repeated ids and addresses, two cadences, gaps under the floor. Reads entries whose other keys are broken too. */
export function checkSources(
  yaml: YamlFile,
  bot: BotSettings,
  checkCron: (expression: string) => string | undefined,
): ConfigProblem[] {
  const entries = entriesOf(yaml.value, "sources");
  const cadences = entries.flatMap((entry, index) => cadenceProblems(yaml, entry, index, bot.polling.floor, checkCron));
  return [...findRepeats(yaml, "sources", "id"), ...findRepeats(yaml, "sources", "url"), ...cadences];
}

function cadenceProblems(
  yaml: YamlFile,
  { every, cron }: Readonly<Record<string, unknown>>,
  index: number,
  floor: number,
  checkCron: (expression: string) => string | undefined,
): ConfigProblem[] {
  const found: ConfigProblem[] = [];
  if (every !== undefined && cron !== undefined) {
    found.push(yaml.problemAtKey(["sources", index, "cron"], `"cron" stands beside "every"; allowed: one of the two`));
  }
  const gap = typeof every === "string" ? parseDuration(every) : undefined;
  if (gap !== undefined && gap < floor) {
    const least = `allowed: at least ${formatDuration(floor)}, the polling.floor of bot.yaml`;
    found.push(yaml.problemAt(["sources", index, "every"], `"every" is too short; ${least}`));
  }
  const wrong = typeof cron === "string" ? checkCron(cron) : undefined;
  if (wrong !== undefined) found.push(yaml.problemAt(["sources", index, "cron"], `"cron" ${wrong}`));
  return found;
}
