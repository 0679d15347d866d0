import { describeConfigTaken } from "../chat/words/describe-config.ts";
import type { Logger } from "../lib/logger.ts";
import type { Outgoing } from "../ports/chat.ts";
import type { GuildRecords } from "../ports/guild-records.ts";
import type { ConfigProblem } from "../settings/config-problem.ts";
import type { LiveFacts } from "./live-facts.ts";
import type { NameFinder } from "./name-finder.ts";
import { readInThread } from "./reading-thread.ts";

interface TakeInDeps {
  readonly configFolder: string;
  readonly facts: LiveFacts;
  readonly engine: {
    readonly names: Pick<NameFinder, "learn">;
    readonly repositories: { readonly guilds: Pick<GuildRecords, "all"> };
    readonly out: Pick<Outgoing, "notify">;
  };
  readonly logger: Logger;
}

/** How many servers are notified, and how many problems are named, at most. */
const most = { guilds: 50, problems: 20 };

/**
 * Reads the config folder again and takes in its facts: all of them, or none where any file has a problem, and then the old ones go on
 * answering. Problems are named in the log and in ops channels. Never throws.
 */
export async function takeInFacts(deps: TakeInDeps): Promise<void> {
  const { facts, engine, logger } = deps;
  const read = await readInThread({ configFolder: deps.configFolder }, "config");
  if (read.kind === "config") {
    facts.replace(read.facts);
    engine.names.learn(read.facts);
    const statements = read.facts.statements.length;
    logger.info({ event: "facts_taken_in", statements }, "the facts files were taken in");
    return notifyAll({ code: "taken-in", statements }, deps);
  }
  const problems: readonly ConfigProblem[] = read.kind === "problems" ? read.problems : [];
  for (const { file, line, column, message } of problems.slice(0, most.problems))
    logger.error({ event: "config_refused", file, line, column, problem: message }, "a config file has a problem");
  if (problems.length === 0) logger.error({ event: "config_not_read" }, "the config folder could not be read in time");
  return notifyAll({ code: "refused", problems: problems.slice(0, most.problems), all: problems.length }, deps);
}

async function notifyAll(taken: Parameters<typeof describeConfigTaken>[0], deps: TakeInDeps): Promise<void> {
  try {
    const { repositories, out } = deps.engine;
    const guilds = (await repositories.guilds.all()).slice(0, most.guilds);
    for (const { id } of guilds) await out.notify(id, describeConfigTaken(taken));
  } catch (error) {
    deps.logger.warn({ event: "config_not_notified", err: error }, "operators could not be notified of the config");
  }
}
