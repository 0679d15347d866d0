import { TooLarge } from "./gather-body.ts";
import { RefusedAddress } from "./guarded-lookup.ts";
import type { FetchLimits } from "./request-once.ts";

/** Why a request failed, in words for a person. Of the address it names the host alone: the rest may be a secret. */
export function reasonOf(error: unknown, url: URL, limits: FetchLimits): string {
  if (error instanceof RefusedAddress) return error.message;
  if (error instanceof TooLarge) return `the answer is larger than ${Math.round(limits.bodyBytes / 1e6)} MB`;
  if (error instanceof DOMException && error.name === "TimeoutError")
    return `no full answer within ${limits.totalMs / 1000} s`;

  const code = codeOf(error);
  if (/^(ERR_TLS|CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_SSL)/.test(code))
    return `the certificate of ${url.hostname} is not valid`;
  if (/^(Z_|ERR__ERROR_FORMAT|ERR_BROTLI|ERR__|ZSTD_)/.test(code)) return "the answer's compression is broken";
  const words = wordsByCode[code];
  return words === undefined
    ? `the connection to ${url.hostname || "the file"} failed${code && ` (${code})`}`
    : words(url.hostname);
}

const wordsByCode: Readonly<Record<string, (host: string) => string>> = {
  ENOTFOUND: (host) => `there is no host ${host}`,
  EAI_AGAIN: (host) => `the name ${host} cannot be looked up at present`,
  ECONNREFUSED: (host) => `${host} refuses the connection`,
  ECONNRESET: (host) => `${host} broke the connection off`,
  EPIPE: (host) => `${host} broke the connection off`,
  ETIMEDOUT: (host) => `${host} cannot be reached`,
  EHOSTUNREACH: (host) => `${host} cannot be reached`,
  ENETUNREACH: () => "the network cannot be reached",
  HPE_HEADER_OVERFLOW: (host) => `${host} sends more headers than are read`,
  ENOENT: () => "there is no such file",
  EISDIR: () => "the file is a folder",
  EACCES: () => "the file may not be read",
};

/** The code of an error or, where several addresses were tried at once, of the first. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
