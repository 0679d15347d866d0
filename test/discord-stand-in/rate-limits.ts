import type { Clock } from "../../src/lib/clock.ts";
import { digest } from "../../src/lib/digest.ts";
import type { RateLimit } from "./options.ts";

interface Bucket {
  used: number;
  resetsAt: number;
}

export interface RateVerdict {
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds to wait; absent when the request may pass. */
  readonly retryAfter?: number;
  readonly global: boolean;
}

/** Windows that begin with their first request, with Discord's headers (topics/rate-limits). Not thread-safe, needs not be. */
export class RateLimits {
  readonly #buckets = new Map<string, Bucket>();
  readonly #clock: Pick<Clock, "now">;
  limits: readonly RateLimit[];
  globalPerSecond: number;

  constructor(limits: readonly RateLimit[], globalPerSecond: number, clock: Pick<Clock, "now">) {
    this.limits = limits;
    this.globalPerSecond = globalPerSecond;
    this.#clock = clock;
  }

  /** @param major The first parameter of the route: Discord counts a route apart for each channel, guild, webhook. */
  take(route: string, major: string): RateVerdict {
    // Interactions answer to no global limit.
    const isFree = this.globalPerSecond === 0 || /\/(interactions|webhooks)\//.test(route);
    const overall = isFree ? undefined : this.#use("global", this.globalPerSecond, 1_000);
    if (overall?.isOver) {
      const retryAfter = seconds(overall.leftMs);
      return {
        headers: { ...retryHeaders(retryAfter, "global"), "X-RateLimit-Global": "true" },
        retryAfter,
        global: true,
      };
    }
    const limit = this.limits.find((each) => each.route === route);
    if (!limit) return { headers: {}, global: false };

    const { used, isOver, leftMs, resetsAt } = this.#use(`${route} ${major}`, limit.limit, limit.perMs);
    const headers = {
      "X-RateLimit-Limit": String(limit.limit),
      "X-RateLimit-Remaining": String(Math.max(0, limit.limit - used)),
      "X-RateLimit-Reset": (resetsAt / 1_000).toFixed(3),
      "X-RateLimit-Reset-After": (leftMs / 1_000).toFixed(3),
      "X-RateLimit-Bucket": digest(route),
    };
    if (!isOver) return { headers, global: false };
    const retryAfter = seconds(leftMs);
    return { headers: { ...headers, ...retryHeaders(retryAfter, "user") }, retryAfter, global: false };
  }

  #use(key: string, limit: number, perMs: number) {
    const now = this.#clock.now();
    const found = this.#buckets.get(key);
    const bucket = found && found.resetsAt > now ? found : { used: 0, resetsAt: now + perMs };
    this.#buckets.set(key, bucket);
    bucket.used += 1;
    return { used: bucket.used, isOver: bucket.used > limit, leftMs: bucket.resetsAt - now, resetsAt: bucket.resetsAt };
  }
}

export function retryHeaders(
  retryAfter: number,
  scope: "user" | "global" | "shared",
): Readonly<Record<string, string>> {
  return { "Retry-After": String(retryAfter), "X-RateLimit-Scope": scope };
}

/** The body of a 429. */
export function tooManyRequests(retryAfter: number, global: boolean): Readonly<Record<string, unknown>> {
  return { message: "You are being rate limited.", retry_after: retryAfter, global };
}

function seconds(ms: number): number {
  return Math.max(0.001, Math.round(ms) / 1_000);
}
