import { z } from "zod";

/**
 * What goes wrong: an HTTP status; `socket-cut` before the request took effect; `lost-after-effect`, where it took
 * effect and the socket is cut instead of an answer; `hang`, where nothing happens and nothing is said; `slow`, where
 * it takes effect and the answer comes after `delayMs`.
 */
export const Mishap = z.union([z.int().min(400).max(599), z.enum(["socket-cut", "lost-after-effect", "hang", "slow"])]);
export type Mishap = z.infer<typeof Mishap>;

export const Failure = z.strictObject({
  /** Any method when absent. */
  method: z.string().optional(),
  /** Without `/api/v10`; a part that is a star stands for any. Any path when absent. */
  path: z.string().optional(),
  how: Mishap,
  times: z.int().positive().default(1),
  /** How many matching requests pass unharmed first. */
  after: z.int().nonnegative().default(0),
  /** Seconds, for 429. */
  retryAfter: z.number().positive().default(1),
  /** Discord's JSON error code; else the usual one of that status. */
  code: z.int().optional(),
  message: z.string().optional(),
  /** Discord's list of what is wrong with the form, of 50035. */
  errors: z.record(z.string(), z.unknown()).optional(),
  /** Only requests whose body contains these words. */
  saying: z.string().optional(),
  /** The answer is this page instead of JSON, as something on the way gives it. */
  page: z.string().optional(),
  /** Without `Retry-After`. */
  silent: z.boolean().default(false),
  global: z.boolean().default(false),
  delayMs: z.int().nonnegative().default(1_000),
});
export type Failure = z.input<typeof Failure>;
type PlannedFailure = z.output<typeof Failure>;

const Rate = z.number().min(0).max(1);

/** Share of requests that go wrong each way; the same seed and the same requests give the same mishaps. */
export const Chaos = z.strictObject({
  seed: z.int(),
  method: z.string().optional(),
  path: z.string().optional(),
  rates: z.strictObject({
    serverError: Rate.default(0),
    rateLimited: Rate.default(0),
    socketCut: Rate.default(0),
    lostAfterEffect: Rate.default(0),
    slow: Rate.default(0),
  }),
  retryAfter: z.number().positive().default(0.2),
  delayMs: z.int().nonnegative().default(200),
});
export type Chaos = z.input<typeof Chaos>;

/** What to do to one request. */
export type Harm = Pick<PlannedFailure, "how" | "retryAfter" | "delayMs"> & Partial<PlannedFailure>;

export class Failures {
  #planned: { failure: PlannedFailure; left: number; skip: number }[] = [];
  #chaos: { plan: z.output<typeof Chaos>; next: () => number } | undefined;
  /** How many requests were harmed, and how. */
  readonly harmed: { readonly method: string; readonly path: string; readonly how: Mishap }[] = [];

  failNext(failure: Failure): void {
    const planned = Failure.parse(failure);
    this.#planned.push({ failure: planned, left: planned.times, skip: planned.after });
  }

  chaos(plan: Chaos): void {
    const parsed = Chaos.parse(plan);
    this.#chaos = { plan: parsed, next: randomFrom(parsed.seed) };
  }

  /** From here on nothing fails. */
  clear(): void {
    this.#planned = [];
    this.#chaos = undefined;
  }

  /** The harm that this request comes to, if any; planned failures go before chance. */
  take(method: string, path: string, body = ""): Harm | undefined {
    const harm = this.#takePlanned(method, path, body) ?? this.#takeChance(method, path);
    if (harm) this.harmed.push({ method, path, how: harm.how });
    return harm;
  }

  #takePlanned(method: string, path: string, body: string): Harm | undefined {
    const found = this.#planned.find(
      ({ failure, left }) => left > 0 && concerns(failure, method, path) && body.includes(failure.saying ?? ""),
    );
    if (!found) return undefined;
    if (found.skip > 0) {
      found.skip -= 1;
      return undefined;
    }
    found.left -= 1;
    return found.failure;
  }

  #takeChance(method: string, path: string): Harm | undefined {
    if (!this.#chaos || !concerns(this.#chaos.plan, method, path)) return undefined;
    const { rates, retryAfter, delayMs } = this.#chaos.plan;
    const ways: readonly [Mishap, number][] = [
      [500, rates.serverError],
      [429, rates.rateLimited],
      ["socket-cut", rates.socketCut],
      ["lost-after-effect", rates.lostAfterEffect],
      ["slow", rates.slow],
    ];
    let drawn = this.#chaos.next();
    for (const [how, rate] of ways) {
      drawn -= rate;
      if (drawn < 0) return { how, retryAfter, delayMs };
    }
    return undefined;
  }
}

/** Discord's usual JSON error of a status. */
export function usualError(status: number): { readonly code: number; readonly message: string } {
  const known: Readonly<Record<number, { code: number; message: string }>> = {
    401: { code: 0, message: "401: Unauthorized" },
    403: { code: 50013, message: "Missing Permissions" },
    404: { code: 10003, message: "Unknown Channel" },
  };
  return known[status] ?? { code: 0, message: `${status}: the stand-in was asked to fail` };
}

function concerns(
  rule: { method?: string | undefined; path?: string | undefined },
  method: string,
  path: string,
): boolean {
  if (rule.method !== undefined && rule.method !== method) return false;
  if (rule.path === undefined) return true;
  const wanted = rule.path.split("/");
  const actual = path.split("/");
  return wanted.length === actual.length && wanted.every((part, index) => part === "*" || part === actual[index]);
}

/** mulberry32: small, even enough, and the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
