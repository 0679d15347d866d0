import type { PostOutcome, ReadBack } from "../../src/domain/post-outcome.ts";
import type { Clock } from "../../src/lib/clock.ts";
import type { MessageJson, Sender } from "../../src/ports/chat.ts";
import { Seeded } from "../journey/seeded.ts";

interface Standing {
  readonly channelId: string;
  readonly footer: string | undefined;
  readonly message: MessageJson;
}

/** Discord behind the door: down until an instant, in all the ways in which it can be down; then as fast as it lets a bot post. */
export class DeadDiscord implements Sender {
  readonly posts: Standing[] = [];
  /** When a request went out while it was down. */
  readonly inVain: number[] = [];
  /** Of these, when one was refused in a way that counts towards a ban. */
  readonly refused: number[] = [];
  readonly #clock: Clock;
  readonly #upAt: number;
  readonly #random = new Seeded(7);

  constructor(clock: Clock, upAt: number) {
    this.#clock = clock;
    this.#upAt = upAt;
  }

  async post(channelId: string, message: MessageJson): Promise<PostOutcome> {
    const messageId = String(this.posts.length + 1);
    const post = () => void this.posts.push({ channelId, message, footer: message.embeds?.[0]?.footer?.text });
    if (!this.#isDown()) {
      // Five in five seconds for each channel, as discord.js's queue lets them out.
      await this.#clock.sleep(1_000);
      post();
      return { kind: "posted", messageId };
    }
    return this.#random.oneOf<() => PostOutcome>([
      () => ({ kind: "retry", failure: { code: "not-reached", error: "ECONNREFUSED" } }),
      () => ({ kind: "lost", failure: { code: "server-error", status: 503 } }),
      () => this.#rateLimited(),
      () => {
        post();
        return { kind: "lost", failure: { code: "answer-lost", error: "UND_ERR_SOCKET" } };
      },
    ])();
  }

  async edit(_channelId: string, messageId: string): Promise<PostOutcome> {
    return { kind: "posted", messageId };
  }

  async readBack(channelId: string, shortId: string): Promise<ReadBack> {
    if (this.#isDown()) return { kind: "retry", failure: { code: "server-error", status: 503 } };
    const at = this.posts.findIndex((post) => post.channelId === channelId && post.footer === shortId);
    return at < 0 ? { kind: "absent" } : { kind: "found", messageId: String(at + 1) };
  }

  #isDown(): boolean {
    const isDown = this.#clock.now() < this.#upAt;
    if (isDown) this.inVain.push(this.#clock.now());
    return isDown;
  }

  #rateLimited(): PostOutcome {
    this.refused.push(this.#clock.now());
    return { kind: "retry", failure: { code: "rate-limited" }, afterMs: 5_000 };
  }
}
