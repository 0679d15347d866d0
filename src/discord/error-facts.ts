import { DiscordAPIError, DiscordjsError, HTTPError, RateLimitError } from "discord.js";

/** What of an error may be logged: discord.js's errors carry the request's body and, in the address, tokens. */
export interface ErrorFacts {
  readonly name: string;
  readonly code?: string | number;
  readonly status?: number;
  readonly reason: string;
}

/** Never the request's body or address. */
export function errorFacts(error: unknown): ErrorFacts {
  if (error instanceof DiscordAPIError)
    return { name: "DiscordAPIError", code: error.code, status: error.status, reason: error.message };
  if (error instanceof HTTPError) return { name: "HTTPError", status: error.status, reason: error.message };
  if (error instanceof RateLimitError)
    return { name: "RateLimitError", status: 429, reason: `rate limited on ${error.route}` };
  if (error instanceof DiscordjsError) return { name: "DiscordjsError", code: error.code, reason: error.message };
  if (!(error instanceof Error)) return { name: "unknown", reason: String(error) };
  const code = codeOf(error);
  return { name: error.name, ...(code === undefined ? {} : { code }), reason: error.message };
}

/** Node's and undici's errors name themselves by `code`, sometimes one `cause` deeper. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  return codeOf(error.cause);
}
