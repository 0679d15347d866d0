import { DefaultRestOptions, type RateLimitData, REST, type RESTOptions, type RouteLike } from "discord.js";
import type { UnderWay } from "../lib/under-way.ts";
import type { SentFile } from "./message-parts.ts";
import type { RefusalBudget } from "./refusal-budget.ts";
import type { SecondUser } from "./second-user.ts";

export interface HttpOptions {
  readonly token: string;
  /** As discord.js's `rest.api`: without the version, e.g. `http://127.0.0.1:4000/api`. */
  readonly apiUrl?: string;
  /** How often a 5xx, a time-out or a reset is sent again unseen; 0 where sending twice would show. */
  readonly retries?: number;
  readonly timeoutMs?: number;
  /** Is called with every answer. */
  readonly budget?: RefusalBudget;
  /** Is shown every answer, too. */
  readonly secondUser?: SecondUser;
  /** Counts what does not end. */
  readonly calls?: UnderWay;
}

/**
 * Discord's HTTP API behind its rate limits. Answers are unparsed; every refusal throws
 * discord.js's errors, which carry the body: log only their `errorFacts`.
 */
export interface DiscordHttp {
  get(route: RouteLike, query?: Readonly<Record<string, string>>): Promise<unknown>;
  post(route: RouteLike, body: unknown, files?: readonly SentFile[]): Promise<unknown>;
  patch(route: RouteLike, body: unknown, files?: readonly SentFile[]): Promise<unknown>;
  put(route: RouteLike, body: unknown): Promise<unknown>;
  delete(route: RouteLike): Promise<unknown>;
}

/** How long after a limit's window the next request goes, for clocks that differ: discord.js's own 50 ms cost 5 % of 50 posts a second. */
const windowSlackMs = 20;
/** Waits up to this long are sat out in the queue; longer ones are thrown, so that the caller's own clock waits. */
const patientWaitMs = 5_000;

/**
 * Its own queue and time-outs, apart from the gateway client's.
 *
 * discord.js forgets the token after one 401, and would then fail without asking; it is set again for each request.
 */
export function openHttp(options: HttpOptions): DiscordHttp {
  const { token, apiUrl, retries = 0, timeoutMs = 15_000 } = options;
  const rest = new REST({
    ...(apiUrl === undefined ? {} : { api: apiUrl }),
    retries,
    timeout: timeoutMs,
    makeRequest: wholeAnswer,
    offset: windowSlackMs,
    rejectOnRateLimit: (limit: RateLimitData) => !isShort(longestWait(limit)),
  });
  options.budget?.watch(rest);
  options.secondUser?.watch(rest);
  const ask = (request: (ready: REST) => Promise<unknown>): Promise<unknown> => {
    const answer = request(rest.setToken(token));
    return options.calls?.during(answer) ?? answer;
  };
  return {
    get: (route, query) =>
      ask((ready) => ready.get(route, query === undefined ? {} : { query: new URLSearchParams(query) })),
    post: (route, body, files = []) =>
      ask((ready) => ready.post(route, { body, ...(files.length > 0 && { files: [...files] }) })),
    patch: (route, body, files = []) =>
      ask((ready) => ready.patch(route, { body, ...(files.length > 0 && { files: [...files] }) })),
    put: (route, body) => ask((ready) => ready.put(route, { body })),
    delete: (route) => ask((ready) => ready.delete(route)),
  };
}

/** discord.js's time-out ends with the head of an answer; here it takes in the body, which may never end. */
export const wholeAnswer: RESTOptions["makeRequest"] = async (...request) => {
  const answer = await DefaultRestOptions.makeRequest(...request);
  const { status, statusText } = answer;
  const body = await answer.arrayBuffer();
  return new Response(body.byteLength === 0 ? null : body, { status, statusText, headers: [...answer.headers] });
};

/** discord.js asks again at once, and without end, where an answer names no wait or one that is no number. */
function isShort(waitMs: number): boolean {
  return waitMs > 0 && waitMs <= patientWaitMs;
}

function longestWait(limit: RateLimitData): number {
  return Math.max(limit.timeToReset, limit.retryAfter, limit.sublimitTimeout);
}
