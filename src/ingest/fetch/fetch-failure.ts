import type { FetchLimits } from "../../domain/fetch-limits.ts";
import type { ReadFailure } from "../../domain/read-failure.ts";
import { TooLarge } from "./gather-body.ts";
import { portOf, RefusedAddress } from "./guard-address.ts";
import { ProxyFailure } from "./tunnel.ts";

/**
 * Why a request failed. Of the address it names only the host, the one that failed: the rest may be a secret.
 *
 * @param start what was asked for first
 */
export function fetchFailure(
  error: unknown,
  url: URL,
  start: URL,
  limits: Pick<FetchLimits, "bodyBytes" | "totalMs">,
): ReadFailure {
  const { hostname: host } = url;
  const elsewhere = host === start.hostname ? {} : { host };
  if (error instanceof RefusedAddress) return error.failure;
  if (error instanceof ProxyFailure) return { code: "proxy", error: error.code };
  if (error instanceof TooLarge) return { code: "too-large", mostBytes: limits.bodyBytes, ...elsewhere };
  if (error instanceof DOMException && error.name === "TimeoutError")
    return { code: "timeout", afterMs: limits.totalMs, ...elsewhere };

  const code = codeOf(error);
  if (/^(ERR_TLS|CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_SSL)/.test(code)) return { code: "certificate", host };
  if (/^(Z_|ERR__ERROR_FORMAT|ERR_BROTLI|ERR__|ZSTD_)/.test(code)) return { code: "broken-compression", ...elsewhere };
  const isUnknown = /^(ENOTFOUND|EAI_AGAIN|ENODATA)$/.test(code);
  return { code: "connection", host, ...(isUnknown && { port: portOf(url) }), error: code };
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
