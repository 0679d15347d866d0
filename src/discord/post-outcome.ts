import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from "discord.js";
import type { PostFailure } from "../domain/post-failure.ts";
import type { PostOutcome } from "../domain/post-outcome.ts";
import { codeOf } from "./error-facts.ts";

type Failure = Exclude<PostOutcome, { readonly kind: "posted" }>;

/** Errors that happen before a byte of the request has left: name not found, nobody listening, no connection in time. */
const neverSent: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "EHOSTDOWN",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** A 400 that is about Discord's state, not about what was sent: too many edits of an old message, an overloaded resource. */
const passing: ReadonlySet<number> = new Set([30_046, 130_000]);

/** What a failed request means for the channel. Whatever is not known to have failed may have taken effect, so it is `lost`. */
export function outcomeOf(error: unknown): Failure {
  if (error instanceof RateLimitError) {
    const afterMs = Math.max(error.timeToReset, error.retryAfter, error.sublimitTimeout);
    return { kind: "retry", failure: { code: "rate-limited" }, afterMs };
  }
  if (error instanceof DiscordAPIError) return refusalOf(error);
  if (error instanceof HTTPError) return { kind: "lost", failure: { code: "server-error", status: error.status } };
  const code = codeOf(error);
  if (code !== undefined && neverSent.has(code))
    return { kind: "retry", failure: { code: "not-reached", error: code } };
  const name = code ?? (error instanceof Error ? error.name : "unknown");
  return { kind: "lost", failure: { code: "answer-lost", error: name } };
}

/** Why it failed, whatever that means for the channel. */
export function failureIn(outcome: Failure): PostFailure {
  return outcome.kind === "unknown-message" ? { code: "message-gone" } : outcome.failure;
}

/** Only an answer in Discord's own JSON is Discord's word; a bare 400, 403 or 404 may come from a proxy on the way. */
function refusalOf({ status, code, message }: DiscordAPIError): Failure {
  if (status === 401) return { kind: "unauthorized", failure: { code: "token-refused" } };
  if (typeof code !== "number") return { kind: "retry", failure: { code: "not-discord", status } };
  const failure = { code: "refused", status, discordCode: code, message } as const;
  if (status === 403) return { kind: "no-access", failure };
  if (code === RESTJSONErrorCodes.MissingAccess || code === RESTJSONErrorCodes.MissingPermissions)
    return { kind: "no-access", failure };
  if (code === RESTJSONErrorCodes.UnknownChannel) return { kind: "unknown-channel", failure };
  if (code === RESTJSONErrorCodes.UnknownMessage) return { kind: "unknown-message" };
  if (status === 400 && !passing.has(code)) return { kind: "refused", failure };
  return { kind: "retry", failure };
}
