import { z } from "zod";
import { Handling } from "./handling.ts";

/** The host where that happened, if a redirect led to it. */
const elsewhere = { host: z.string().optional() };

/**
 * Why an address could not be read: a code with facts, said by `describeReadFailure`. Of the address the facts name the host
 * at most: the rest may be a secret. Durations are in milliseconds.
 */
export const ReadFailure = z.discriminatedUnion("code", [
  z.strictObject({ code: z.literal("not-an-address") }),
  z.strictObject({ code: z.literal("not-http") }),
  z.strictObject({ code: z.literal("closed-port"), port: z.string(), host: z.string().optional() }),
  z.strictObject({ code: z.literal("private-network"), host: z.string(), port: z.string().optional() }),
  /** `error` is Node's code, such as `ENOTFOUND`, or empty; `host` is empty for a file. */
  z.strictObject({ code: z.literal("connection"), host: z.string(), port: z.string().optional(), error: z.string() }),
  z.strictObject({ code: z.literal("certificate"), host: z.string() }),
  /** The proxy by which it is asked; `error` is Node's code, or what the proxy answered. */
  z.strictObject({ code: z.literal("proxy"), error: z.string() }),
  z.strictObject({ code: z.literal("timeout"), afterMs: z.number(), ...elsewhere }),
  z.strictObject({ code: z.literal("too-large"), mostBytes: z.number(), ...elsewhere }),
  z.strictObject({ code: z.literal("broken-compression"), ...elsewhere }),
  z.strictObject({ code: z.literal("redirect-without-address") }),
  z.strictObject({ code: z.literal("too-many-redirects"), most: z.number() }),
  /** Nothing was asked: how its material is handled does not allow it. */
  z.strictObject({ code: z.literal("not-allowed"), handling: Handling }),
  /** The same of a site that a redirect leads to. */
  z.strictObject({ code: z.literal("redirect-not-allowed"), host: z.string(), handling: Handling }),
  /** 410: the publisher says that it is over. */
  z.strictObject({ code: z.literal("gone") }),
  z.strictObject({ code: z.literal("http"), status: z.number(), ...elsewhere }),
  z.strictObject({ code: z.literal("empty-answer") }),
  z.strictObject({ code: z.literal("web-page") }),
  /** OPML. */
  z.strictObject({ code: z.literal("feed-list") }),
  z.strictObject({ code: z.literal("not-a-feed") }),
  z.strictObject({ code: z.literal("other-json") }),
  z.strictObject({ code: z.literal("oversized-json") }),
  z.strictObject({ code: z.literal("slow-to-parse"), afterMs: z.number() }),
  z.strictObject({ code: z.literal("memory-to-parse"), mostMb: z.number() }),
  z.strictObject({ code: z.literal("reader-crashed") }),
  z.strictObject({ code: z.literal("stopping") }),
  /** Words of a record that an earlier version wrote. */
  z.strictObject({ code: z.literal("text"), text: z.string() }),
]);
export type ReadFailure = z.infer<typeof ReadFailure>;

/** Why a look at an address that somebody asked for gave nothing. */
export type LookFailure =
  | ReadFailure
  | { readonly code: "not-polled" }
  /** Its host's turn did not come while somebody waited. */
  | { readonly code: "no-turn" }
  /** No public address, or one that may not be reached: which of the two is nobody's business. */
  | { readonly code: "not-reached"; readonly host: string; readonly port: string }
  | { readonly code: "nothing-changed" }
  | { readonly code: "no-page-and-no-feed" }
  /** No address of such a source; `allowed` says what one is. */
  | { readonly code: "other-address"; readonly allowed: string }
  /** The page names a feed, which cannot be read either. */
  | { readonly code: "named-feed"; readonly failure: ReadFailure };
