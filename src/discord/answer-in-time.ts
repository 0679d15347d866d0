import type { RunDeps } from "../chat/run-command.ts";
import { privately } from "../chat/run-command.ts";
import { code, md } from "../chat/text.ts";
import type { Clock } from "../lib/clock.ts";
import { timeLimit } from "../lib/time-limit.ts";
import type { Message } from "../ports/chat.ts";
import type { DiscordHttp } from "./discord-http.ts";
import { errorFacts } from "./error-facts.ts";
import { type Answer, type Deferred, repliesTo } from "./interaction-replies.ts";
import type { InteractionKey } from "./interaction-requests.ts";
import { withPicture } from "./message-parts.ts";

export interface InTimeDeps {
  readonly run: RunDeps;
  readonly clock: Clock;
  readonly http: DiscordHttp;
  /** How long work may take before the interaction is acknowledged without its answer; Discord gives three seconds in all. */
  readonly patienceMs: number;
  /** The same for what can only be the first answer: a form, a completion. */
  readonly longestMs: number;
  /** An answer was refused because the bot lacks a permission in the channel. */
  readonly onAnswerRefused: (guildId: string, channelId: string) => void;
}

/** The interaction that is answered. */
export interface Asked extends InteractionKey {
  readonly guildId: string | null;
  readonly channelId: string | null;
}

/**
 * Answers when the work is done, or acknowledges the interaction in time and answers later. Never throws: the person hears of a
 * failure where that is still possible, and it is logged.
 */
export async function answerInTime(
  what: string,
  work: () => Promise<Answer>,
  deferred: Deferred | "form" | "first form",
  asked: Asked,
  deps: InTimeDeps,
): Promise<void> {
  const { run, clock, http } = deps;
  const note = (error: unknown) => failureNote(what, error, run);
  const onNoAccess = () => {
    const { guildId, channelId } = asked;
    if (guildId !== null && channelId !== null) deps.onAnswerRefused(guildId, channelId);
  };
  const replies = repliesTo(asked, http, { clock, note, onNoAccess });
  const done = drawn(work()).catch((error: unknown): Answer => ({ kind: "reply", message: note(error) }));
  const isForm = deferred === "form" || deferred === "first form";
  const early = await timeLimit(isForm ? deps.longestMs : deps.patienceMs, done, clock);
  try {
    if (early === undefined)
      await replies.promise(isForm ? late[deferred] : deferred).catch((error: unknown) => logLost(what, error, run));
    await replies.answer(early ?? (await done));
  } catch (error) {
    logLost(what, error, run);
  }
}

/** How an interaction is acknowledged whose form comes too late: under a button its message stays, a command has none. */
const late = { form: "update", "first form": "private" } as const;

/** A picture takes part of a second: the interaction is acknowledged meanwhile. */
async function drawn(work: Promise<Answer>): Promise<Answer> {
  const answer = await work;
  return answer.kind === "reply" ? { ...answer, message: await withPicture(answer.message) } : answer;
}

/** The last resort, where neither the command nor `runCommand` could say something better. */
function failureNote(what: string, error: unknown, { logger, newReference }: RunDeps): Message {
  const reference = newReference();
  logger.error({ event: "answer_failed", what, reference, ...errorFacts(error) }, "an answer failed");
  const content = md`The answer could not be shown; something went wrong on our side. Give the person who runs this bot the reference ${code(reference)}.`;
  return privately({ content });
}

/** Too late (10062), gone, or cut off: nobody is there to see an answer. */
function logLost(what: string, error: unknown, { logger }: RunDeps): void {
  logger.warn({ event: "answer_lost", what, ...errorFacts(error) }, "an answer did not arrive");
}
