import type { Handling } from "../../domain/handling.ts";
import type { LookFailure } from "../../domain/read-failure.ts";

/**
 * Why an address could not be read, as a clause without a full stop. It is not escaped, and may hold a host's name.
 *
 * @param noun what was to be read there, as in “the feed”
 */
export function describeReadFailure(failure: LookFailure, noun: string): string {
  switch (failure.code) {
    case "closed-port":
    case "private-network":
    case "not-reached":
      return `${refused(failure)}${allowedBy(failure.host, failure.port)}`;
    case "connection":
      return connection(failure.host, failure.error);
    case "certificate":
      return `the certificate of ${failure.host} is not valid`;
    case "timeout":
      return `no full answer${at("from", failure.host)} within ${failure.afterMs / 1000} s`;
    case "too-large":
      return `the answer${at("of", failure.host)} is larger than ${Math.round(failure.mostBytes / 1e6)} MB`;
    case "too-many-redirects":
      return `the site redirects more than ${failure.most} times`;
    case "broken-compression":
      return `the compression of the answer${at("of", failure.host)} is broken`;
    case "proxy":
      return `the proxy by which it is asked does not lead there${failure.error && ` (${failure.error})`}`;
    case "http":
      return answered(failure.host ?? "the site", failure.status);
    case "slow-to-parse":
      return `the ${noun} could not be read within ${failure.afterMs / 1000} s`;
    case "memory-to-parse":
      return `reading the ${noun} takes more memory than the ${failure.mostMb} MB it may`;
    case "not-allowed":
      return notAllowed(failure.handling);
    case "redirect-not-allowed":
      return `the site redirects to ${failure.host}: ${notAllowed(failure.handling)}`;
    case "named-feed":
      return `the page names a feed, but ${describeReadFailure(failure.failure, noun)}`;
    case "gone":
      return `the site says that this ${noun} is gone for good (410)`;
    case "reader-crashed":
      return `the ${noun} made its reader crash`;
    case "other-address":
      return `it is no address of a ${noun}; allowed: ${failure.allowed}`;
    case "text":
      return failure.text;
    default:
      return plain[failure.code];
  }
}

const plain = {
  "not-an-address": "the address is not a URL",
  "not-http": "only http and https addresses are read",
  "redirect-without-address": "the site redirects to what is not an address",
  "empty-answer": "the answer is empty",
  "web-page": "the answer is a web page, not a feed",
  "feed-list":
    "the answer is a list of feeds (OPML), not a feed: /source add with its address lets you choose one of them",
  "not-a-feed": "the answer is not a feed",
  "other-json": "the answer is JSON, but not a JSON Feed",
  "oversized-json": "the answer is JSON of a size that no feed has",
  stopping: "the program is stopping",
  "not-polled":
    "it is not being read now: it is paused, or the watchlist is asleep until /route set, or the bot's own store failed",
  "no-turn": "its host is being asked for other sources just now; it is read in its turn",
  "nothing-changed": "the site answered that nothing changed",
  "no-page-and-no-feed": "the answer is neither a web page nor a feed",
} as const;

/** A host that is said where it is another than the source's own. */
function at(word: string, host: string | undefined): string {
  return host === undefined ? "" : ` ${word} ${host}`;
}

function notAllowed(handling: Handling): string {
  return `it is ${handling}, and is not asked directly unless that is allowed: direct:allowed, or a proxy for its class (polling.via of bot.yaml)`;
}

function refused(failure: Extract<LookFailure, { code: "closed-port" | "private-network" | "not-reached" }>): string {
  if (failure.code === "closed-port") return `port ${failure.port} is not one that feeds are served on`;
  if (failure.code === "private-network") return `${failure.host} leads into a private network`;
  return `${failure.host} cannot be reached: there is no such public host, or it is in a private network`;
}

/** Where a record of an earlier version does not name the host, no more is said. */
function allowedBy(host: string | undefined, port: string | undefined): string {
  if (host === undefined || port === undefined) return "";
  return `; an operator can allow it: ALLOW_PRIVATE_HOSTS=${host}:${port}`;
}

/** By Node's code of the error. */
const connectionErrors: Readonly<Record<string, (host: string) => string>> = {
  ENOTFOUND: (host) => `there is no host ${host}`,
  EAI_AGAIN: (host) => `the name ${host} cannot be looked up at present`,
  ECONNREFUSED: (host) => `${host} refuses the connection`,
  ECONNRESET: (host) => `${host} broke the connection off`,
  EPIPE: (host) => `${host} broke the connection off`,
  ETIMEDOUT: (host) => `${host} cannot be reached`,
  EHOSTUNREACH: (host) => `${host} cannot be reached`,
  ENETUNREACH: () => "the network cannot be reached",
  HEAD_TOO_LONG: (host) => `${host} sends more headers than are read`,
  HPE_HEADER_OVERFLOW: (host) => `${host} sends more headers than are read`,
  NO_HTTP: (host) => `${host} does not answer in HTTP`,
  ENOENT: () => "there is no such file",
  EISDIR: () => "the file is a folder",
  EACCES: () => "the file may not be read",
};

function connection(host: string, error: string): string {
  return connectionErrors[error]?.(host) ?? `the connection to ${host || "the file"} failed${error && ` (${error})`}`;
}

const statusMeanings: Readonly<Record<number, string>> = {
  101: "it wants to speak another protocol",
  401: "it wants a login",
  403: "it refuses us",
  404: "there is no such page",
  429: "it wants fewer requests",
  451: "it is blocked for legal reasons",
};

function answered(who: string, status: number): string {
  const meaning = statusMeanings[status];
  return `${who} answered ${status}${meaning === undefined ? "" : `: ${meaning}`}`;
}
