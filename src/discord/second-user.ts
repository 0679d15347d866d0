import { type REST, RESTEvents, RESTJSONErrorCodes } from "discord.js";
import { z } from "zod";
import type { Clock } from "../lib/clock.ts";
import { hourMs, minuteMs } from "../lib/durations.ts";

const callback = /^\/interactions\/(\d+)\/[^/]+\/callback/u;
const Refusal = z.object({ code: z.number() });

/** One may be the end of a program that was just replaced; in milliseconds. */
const signs = { least: 2, withinMs: 10 * minuteMs } as const;
/** How long after the last sign the token counts as shared, in milliseconds. */
const lastingMs = hourMs;
const mostRemembered = 1_000;

export interface SecondUserDeps {
  readonly clock: Pick<Clock, "elapsed">;
  /** Called once, when it is first sure. */
  readonly onFound: () => void;
}

/**
 * Notices another program that uses the same token: Discord gives both every interaction, and who acknowledges it second is refused
 * (40060). An acknowledgement that was sent twice by this program, because an answer was lost, is no sign.
 */
export class SecondUser {
  readonly #deps: SecondUserDeps;
  readonly #acknowledged = new Set<string>();
  /** Of the clock that nobody sets. */
  #signs: number[] = [];
  #wasFound = false;

  constructor(deps: SecondUserDeps) {
    this.#deps = deps;
  }

  watch(rest: REST): void {
    rest.on(RESTEvents.Response, ({ path, retries }, response) => {
      const id = callback.exec(path)?.[1];
      if (id === undefined) return;
      const isFirst = retries === 0 && !this.#acknowledged.has(id);
      this.#remember(id);
      if (isFirst && response.status === 400) void this.#look(response.json());
    });
  }

  /** Whether somebody else answers with this token, as far as was seen lately. */
  get isThere(): boolean {
    const last = this.#signs.at(-1);
    return this.#wasFound && last !== undefined && this.#deps.clock.elapsed() - last <= lastingMs;
  }

  async #look(body: Promise<unknown>): Promise<void> {
    const refusal = Refusal.safeParse(await body.catch(() => undefined));
    if (refusal.data?.code !== RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) return;
    const now = this.#deps.clock.elapsed();
    this.#signs = [...this.#signs.slice(1 - signs.least), now];
    if (this.#signs.length < signs.least || now - (this.#signs[0] ?? now) > signs.withinMs) return;
    const wasThere = this.#wasFound;
    this.#wasFound = true;
    if (!wasThere) this.#deps.onFound();
  }

  #remember(id: string): void {
    this.#acknowledged.add(id);
    const [oldest] = this.#acknowledged;
    if (this.#acknowledged.size > mostRemembered && oldest !== undefined) this.#acknowledged.delete(oldest);
  }
}
