import { systemClock } from "../../src/lib/clock.ts";
import type { Channel, Message, User } from "./discord-objects.ts";
import type { Modal } from "./message-body.ts";
import { textOf } from "./seen-message.ts";

export type InteractionKind = "command" | "autocomplete" | "component" | "modal";

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** The first answer: what the bot's callback was. `failed` is what Discord shows when none came in time. */
export type Reaction = "none" | "message" | "deferred" | "acknowledged" | "update" | "choices" | "modal" | "failed";

/**
 * One thing a person did and all that the bot answered. It stays live: later edits and follow-ups show in it.
 */
export class Interaction {
  readonly id: string;
  readonly token: string;
  readonly kind: InteractionKind;
  readonly channel: Channel;
  readonly user: User;
  /** The message whose button or menu was used, or that opened the form. */
  readonly source: Message | undefined;
  readonly createdAt: number;

  reaction: Reaction = "none";
  /** Deferred, and nothing said since. */
  thinking = false;
  ephemeral = false;
  /** The bot's own reply, or the source message where it was updated. */
  message: Message | undefined;
  readonly followUps: Message[] = [];
  choices: readonly Choice[] = [];
  modal: Modal | undefined;
  /** Milliseconds from sending to the first answer. */
  answeredAfterMs: number | undefined;

  readonly #startedAt = systemClock.now();
  readonly #settled = Promise.withResolvers<void>();

  constructor(given: Pick<Interaction, "id" | "token" | "kind" | "channel" | "user" | "source" | "createdAt">) {
    this.id = given.id;
    this.token = given.token;
    this.kind = given.kind;
    this.channel = given.channel;
    this.user = given.user;
    this.source = given.source;
    this.createdAt = given.createdAt;
  }

  /** What the person reads in the reply: content, embeds, labels. Empty before there is one. */
  get text(): string {
    return this.message ? textOf(this.message) : "";
  }

  react(reaction: Reaction): void {
    this.reaction = reaction;
    this.answeredAfterMs = systemClock.now() - this.#startedAt;
    if (reaction === "deferred") this.thinking = true;
    else this.#settled.resolve();
  }

  /** A deferred answer has been filled in. */
  fill(): void {
    this.thinking = false;
    this.#settled.resolve();
  }

  /** Waits until the person sees an answer, or that there is none; bounded by both times, in milliseconds. Never rejects. */
  async settle(answerWithinMs: number, deferredWithinMs: number): Promise<this> {
    const deadline = setTimeout(() => {
      if (this.reaction === "none") this.react("failed");
    }, answerWithinMs);
    const patience = setTimeout(() => this.#settled.resolve(), answerWithinMs + deferredWithinMs);
    await this.#settled.promise;
    clearTimeout(deadline);
    clearTimeout(patience);
    return this;
  }
}
