import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import type { FetchOutcome } from "../ingest/fetch-source.ts";
import { parseBatch } from "./parse-batch.ts";
import { type FeedDocument, parseDocument } from "./parse-document.ts";

export interface ParseArguments {
  /** A path or an http(s) address; absent for standard input. */
  readonly feed?: string;
  /** Answer JSON lines on standard input instead of reading one feed. */
  readonly batch?: boolean;
}

export interface ParseIo {
  readonly stdin: Readable;
  /** `FEED_URL`, `FEED_CONTENT_TYPE` and `FEED_HEADERS` (a JSON object) say how the feed came. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly write: (text: string) => Promise<void>;
  readonly fetch: (url: string) => Promise<FetchOutcome>;
}

/** The verb `parse`: prints one JSON object, or one line for each line of a batch. Gives the exit code: 1 when the one feed could not be read. */
export async function parseVerb({ feed, batch = false }: ParseArguments, io: ParseIo): Promise<0 | 1> {
  if (batch) {
    await parseBatch(createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY }), io.write);
    return 0;
  }
  const document = feed === undefined ? await fromStdin(io) : await fromArgument(feed, io);
  const printed = "error" in document ? document : await parseDocument(document);
  await io.write(`${JSON.stringify(printed, null, 2)}\n`);
  return "error" in printed ? 1 : 0;
}

type Found = FeedDocument | { readonly error: string };

async function fromStdin({ stdin, env }: ParseIo): Promise<Found> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return asSent(Buffer.concat(chunks), env["FEED_URL"] ?? "about:blank", env);
}

async function fromArgument(feed: string, { env, fetch }: ParseIo): Promise<Found> {
  if (!/^https?:/i.test(feed)) return await fromFile(feed, env);

  const outcome = await fetch(feed);
  if (outcome.kind === "fetched")
    return { bytes: outcome.bytes, url: outcome.finalUrl, headers: Object.fromEntries(outcome.headers) };
  return { error: outcome.kind === "unchanged" ? "the site answered that nothing has changed" : outcome.reason };
}

async function fromFile(path: string, env: ParseIo["env"]): Promise<Found> {
  try {
    return asSent(await readFile(path), env["FEED_URL"] ?? pathToFileURL(path).href, env);
  } catch {
    return { error: `the file ${path} cannot be read` };
  }
}

const SentHeaders = z.record(z.string(), z.coerce.string());

function asSent(bytes: Uint8Array, url: string, env: ParseIo["env"]): Found {
  const contentType = env["FEED_CONTENT_TYPE"];
  try {
    const headers = SentHeaders.parse(JSON.parse(env["FEED_HEADERS"] ?? "{}"));
    return { bytes, url, headers: { ...headers, ...(contentType !== undefined && { "content-type": contentType }) } };
  } catch {
    return { error: "FEED_HEADERS is not a JSON object of headers" };
  }
}
