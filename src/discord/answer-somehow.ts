import { MessageFlags } from "discord.js";
import { privately } from "../chat/run-command.ts";
import type { Clock } from "../lib/clock.ts";
import type { Message } from "../ports/chat.ts";
import type { Verdict } from "./discord-answers.ts";
import { outcomeOf, verdictIn } from "./post-outcome.ts";
import { withoutLinks } from "./simpler-message.ts";

/** A way to show a message of an answer, and what is left when Discord does not take it. */
export interface Way {
  /** Throws discord.js's errors. */
  send(message: Message): Promise<unknown>;
  /** When the interaction is no longer known, or what was to be filled in is gone. */
  readonly late?: Way;
  /** When it was acknowledged already, unseen. */
  readonly known?: Way;
  /** It draws the message with the button: no other message may come in its place. */
  readonly isCard?: true;
}

export interface AnswerDeps {
  readonly clock: Pick<Clock, "sleep">;
  /** What is said instead of a message that cannot be shown. */
  note(error: unknown): Message;
  /** The bot lacks a permission in the channel. */
  onNoAccess(): void;
}

type Step = "again" | "bare" | "note" | "private" | "late" | "known" | "lost";

/**
 * What follows when Discord refuses a message of an answer; each step is taken once.
 *
 * `again`: after a moment. `bare`: without its links. `note`: a sentence with a reference. `private`: only for the person who
 * asked, which needs no permission. `late`: as a follow-up. `known`: into what is there already. `lost`: nobody can be answered.
 */
export const answerSteps: Readonly<Record<Verdict, Step>> = {
  later: "again",
  token: "again",
  "no-link": "bare",
  words: "note",
  form: "note",
  unknown: "note",
  "no-reply": "note",
  tag: "note",
  "no-access": "private",
  "no-message": "late",
  "too-late": "late",
  done: "known",
  "no-channel": "lost",
  archived: "lost",
};

/** A pause that still leaves a first answer in time. */
const againAfterMs = 400;

/** Shows a message in the first form and by the first way that Discord takes; throws its last refusal where there is none. */
export async function answerSomehow(
  message: Message,
  way: Way,
  deps: AnswerDeps,
  tried: readonly Step[] = [],
): Promise<void> {
  try {
    await way.send(message);
  } catch (error) {
    const step = stepAfter(error);
    if (step === "known" && way.known === undefined) return;
    const next = tried.includes(step) ? undefined : await nextTry(step, { message, way, error }, deps);
    if (next === undefined) throw error;
    await answerSomehow(next.message, next.way, deps, [...tried, step]);
  }
}

/** Of what is no word of Discord's, only what is known to have had no effect is sent again: a follow-up has no nonce. */
export function stepAfter(error: unknown): Step {
  const verdict = verdictIn(error);
  if (verdict !== undefined) return answerSteps[verdict];
  return outcomeOf(error).kind === "retry" ? "again" : "lost";
}

interface Try {
  readonly message: Message;
  readonly way: Way;
}

async function nextTry(
  step: Step,
  { message, way, error }: Try & { readonly error: unknown },
  deps: AnswerDeps,
): Promise<Try | undefined> {
  const noted = () => (way.isCard ? undefined : { message: deps.note(error), way });
  switch (step) {
    case "again":
      await deps.clock.sleep(againAfterMs);
      return { message, way };
    case "bare": {
      const bare = withoutLinks(message);
      return bare === undefined ? noted() : { message: bare, way };
    }
    case "note":
      return noted();
    case "private":
      deps.onNoAccess();
      return way.isCard || isPrivate(message) ? undefined : { message: privately(message), way };
    case "late":
      return way.late && { message, way: way.late };
    case "known":
      return way.known && { message, way: way.known };
    case "lost":
      return undefined;
  }
}

export function isPrivate(message: Message): boolean {
  return ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}
