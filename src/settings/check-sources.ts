import { formatDuration, parseDuration } from "../domain/duration.ts";
import { SourceKind } from "../domain/source-kind.ts";
import type { BotSettings } from "./bot-settings.ts";
import type { ConfigProblem } from "./config-problem.ts";
import { entriesOf } from "./entries-of.ts";
import { findRepeats } from "./find-repeats.ts";
import type { YamlFile } from "./read-yaml.ts";

/** Rules on sources that live in other folders; each answers `undefined` when nothing is wrong. */
export interface SourceChecks {
  /** What is wrong, in words that follow the key: `is not a cron expression`. */
  readonly checkCron: (expression: string) => string | undefined;
  /** What an address has to be instead, where it cannot be of a source of that kind: `an address of example.org`. */
  readonly checkAddress: (kind: SourceKind, url: string) => string | undefined;
}

/** What no single key shows: repeated ids and addresses, two cadences, gaps under the floor. Reads entries whose other keys are broken too. */
export function checkSources(
  yaml: YamlFile,
  bot: BotSettings,
  { checkAddress, checkCron }: SourceChecks,
): ConfigProblem[] {
  const entries = entriesOf(yaml.value, "sources");
  const cadences = entries.flatMap((entry, index) => cadenceProblems(yaml, entry, index, bot.polling.floor, checkCron));
  const addresses = entries.flatMap((entry, index) => addressProblems(yaml, entry, index, checkAddress));
  return [...findRepeats(yaml, "sources", "id"), ...findRepeats(yaml, "sources", "url"), ...addresses, ...cadences];
}

function addressProblems(
  yaml: YamlFile,
  { kind = "feed", url }: Readonly<Record<string, unknown>>,
  index: number,
  checkAddress: SourceChecks["checkAddress"],
): ConfigProblem[] {
  const known = SourceKind.safeParse(kind);
  const allowed = known.success && typeof url === "string" ? checkAddress(known.data, url) : undefined;
  if (allowed === undefined) return [];
  return [yaml.problemAt(["sources", index, "url"], `"url" is no address of this kind; allowed: ${allowed}`)];
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
    found.push(yaml.problemAtKey(["sources", index, "cron"], `"cron" is beside "every"; allowed: one of the two`));
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
