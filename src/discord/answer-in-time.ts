import { DiscordAPIError, RESTJSONErrorCodes } from "discord.js";
import type { RunDeps } from "../chat/run-command.ts";
import { privately } from "../chat/run-command.ts";
import { code, md } from "../chat/text.ts";
import type { Clock } from "../lib/clock.ts";
import { timeLimit } from "../lib/time-limit.ts";
import { errorFacts } from "./error-facts.ts";
import type { Answer, Deferred, InteractionReplies } from "./interaction-replies.ts";

export interface InTimeDeps {
  readonly run: RunDeps;
  readonly clock: Clock;
  /** How long work may take before the interaction is acknowledged without its answer; Discord gives three seconds in all. */
  readonly patienceMs: number;
  /** The same for what can only be the first answer: a form, a completion. */
  readonly longestMs: number;
}

/**
 * Answers when the work is done, or acknowledges the interaction in time and answers later. Never throws: the person hears of a
 * failure where that is still possible, and it is logged. An answer that Discord no longer takes leaves its message to `whenLost`.
 */
export async function answerInTime(
  what: string,
  work: () => Promise<Answer>,
  deferred: Deferred | "form",
  replies: InteractionReplies,
  deps: InTimeDeps,
): Promise<void> {
  const promised = deferred === "form" ? "update" : deferred;
  const done = work().catch((error: unknown) => failure(what, error, deps.run));
  const early = await timeLimit(deferred === "form" ? deps.longestMs : deps.patienceMs, done, deps.clock);
  if (early !== undefined) {
    await delivering(what, early, deps.run, (answer) => replies.atOnce(answer));
    return;
  }
  await replies.promise(promised).catch((error: unknown) => logLost(what, error, deps.run));
  await delivering(what, await done, deps.run, (answer) => replies.late(answer, promised));
}

async function delivering(what: string, answer: Answer, run: RunDeps, send: (answer: Answer) => Promise<void>) {
  try {
    await send(answer);
  } catch (error) {
    // Sent once more unseen after a lost answer: the first one took effect.
    if (isRefusal(error) && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) return;
    if (answer.kind === "update") await answer.whenLost?.().catch((again: unknown) => logLost(what, again, run));
    if (!isRefusal(error)) return logLost(what, error, run);
    await send(failure(what, error, run)).catch((again: unknown) => logLost(what, again, run));
  }
}

function isRefusal(error: unknown): error is DiscordAPIError {
  return error instanceof DiscordAPIError && error.status === 400;
}

/** The last resort, where neither the command nor `runCommand` could say something better. */
function failure(what: string, error: unknown, { logger, newReference }: RunDeps): Answer {
  const reference = newReference();
  logger.error({ event: "answer_failed", what, reference, ...errorFacts(error) }, "an answer failed");
  const content = md`The answer could not be shown; something went wrong on our side. Give the person who runs this bot the reference ${code(reference)}.`;
  return { kind: "reply", message: privately({ content }) };
}

/** Too late (10062), gone, or cut off: nobody is there to see an answer. */
function logLost(what: string, error: unknown, { logger }: RunDeps): void {
  logger.warn({ event: "answer_lost", what, ...errorFacts(error) }, "an answer did not arrive");
}
