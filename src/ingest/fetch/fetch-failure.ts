import type { ReadFailure } from "../../domain/read-failure.ts";
import { TooLarge } from "./gather-body.ts";
import { RefusedAddress } from "./guard-address.ts";
import type { FetchLimits } from "./request-once.ts";

/** Why a request failed. Of the address it names only the host: the rest may be a secret. */
export function fetchFailure(error: unknown, { hostname: host }: URL, limits: FetchLimits): ReadFailure {
  if (error instanceof RefusedAddress) return error.failure;
  if (error instanceof TooLarge) return { code: "too-large", mostBytes: limits.bodyBytes };
  if (error instanceof DOMException && error.name === "TimeoutError")
    return { code: "timeout", afterMs: limits.totalMs };

  const code = codeOf(error);
  if (/^(ERR_TLS|CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_SSL)/.test(code)) return { code: "certificate", host };
  if (/^(Z_|ERR__ERROR_FORMAT|ERR_BROTLI|ERR__|ZSTD_)/.test(code)) return { code: "broken-compression" };
  return { code: "connection", host, error: code };
}

/** The code of an error or, where several addresses were tried at once, of the first. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
