import { DiscordAPIError, HTTPError, RateLimitError } from "discord.js";
import type { PostFailure } from "../domain/post-failure.ts";
import type { PostOutcome } from "../domain/post-outcome.ts";
import { type Verdict, verdictOn } from "./discord-answers.ts";
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

/** What each verdict is for a message on its way, where it cannot be sent in another form. */
const outcomes = {
  later: "retry",
  "no-access": "no-access",
  "no-channel": "unknown-channel",
  "no-message": "unknown-message",
  "no-reply": "refused",
  "no-link": "refused",
  words: "refused",
  form: "refused",
  unknown: "retry",
  archived: "no-access",
  tag: "no-access",
  done: "lost",
  "too-late": "retry",
  token: "unauthorized",
} as const satisfies Readonly<Record<Verdict, Failure["kind"]>>;

/** What a failed request means for the channel. Whatever is not known to have failed may have taken effect, so it is `lost`. */
export function outcomeOf(error: unknown): Failure {
  if (error instanceof RateLimitError) {
    const afterMs = Math.max(error.timeToReset, error.retryAfter, error.sublimitTimeout);
    return { kind: "retry", failure: { code: "rate-limited" }, ...(afterMs > 0 && { afterMs }) };
  }
  if (error instanceof DiscordAPIError) return refusalOf(error);
  if (error instanceof HTTPError) return { kind: "lost", failure: { code: "server-error", status: error.status } };
  const code = codeOf(error);
  if (code !== undefined && neverSent.has(code))
    return { kind: "retry", failure: { code: "not-reached", error: code } };
  const name = code ?? (error instanceof Error ? error.name : "unknown");
  return { kind: "lost", failure: { code: "answer-lost", error: name } };
}

/** Discord's own word on a request; `undefined` for what is none: a bare 400, 403 or 404 may come from a proxy on the way. */
export function verdictIn(error: unknown): Verdict | undefined {
  if (!(error instanceof DiscordAPIError) || typeof error.code !== "number") return undefined;
  const { rawError } = error;
  const fields = "errors" in rawError ? Object.keys(rawError.errors ?? {}) : [];
  return verdictOn(error.status, error.code, fields);
}

/** Why it failed, whatever that means for the channel. */
export function failureIn(outcome: Failure): PostFailure {
  return outcome.kind === "unknown-message" ? { code: "message-gone" } : outcome.failure;
}

function refusalOf(error: DiscordAPIError): Failure {
  const { status, code, message } = error;
  const verdict = verdictIn(error);
  if (verdict === undefined || typeof code !== "number")
    return status === 401
      ? { kind: "unauthorized", failure: { code: "token-refused" } }
      : { kind: "retry", failure: { code: "not-discord", status } };
  const kind = outcomes[verdict];
  if (kind === "unknown-message") return { kind };
  if (kind === "unauthorized") return { kind, failure: { code: "token-refused" } };
  return { kind, failure: { code: "refused", status, discordCode: code, message } };
}
