import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { z } from "zod";
import { readingDeps } from "../app/reading-deps.ts";
import { describeReadFailure } from "../chat/words/describe-read-failure.ts";
import { reachOf } from "../domain/reach.ts";
import { fetchSource } from "../ingest/fetch/fetch-source.ts";
import { type KnownSource, reachElsewhere, reachOfUrl } from "../ingest/fetch/reach-of-url.ts";
import { systemClock } from "../lib/clock.ts";
import { openStore, storeExists } from "../store/open-store.ts";
import { StoreProblem } from "../store/store-problem.ts";
import { complain } from "./complain.ts";
import { answerLines, fromJson, inputLines, lineProblem, writeOut } from "./json-lines.ts";
import { type Loaded, loadEverything } from "./load-everything.ts";
import { type FeedDocument, parseDocument } from "./parse-document.ts";
import { sourcesOfServers } from "./sources-of-servers.ts";

const Headers = z.record(z.string(), z.coerce.string());

/**
 * `parse [FILE|ADDRESS]`, or a feed on standard input: one JSON object.
 *
 * `parse --batch`: JSON lines `{id, bytes, url, headers}` in, `{id, feed, items}` or `{id, error}` out, in order, each before
 * the next is read. A line that cannot be understood is answered with `{id: null, error}`.
 */
export async function parseVerb(words: readonly string[]): Promise<number> {
  if (words.includes("--batch")) {
    await answerLines(inputLines(), answerBatchLine, writeOut);
    return 0;
  }
  const given = await documentFor(words[0]);
  if ("problem" in given) return complain(given.problem);
  const printed = await parseDocument(given);
  if ("error" in printed) return complain(printed.error);
  await writeOut(`${JSON.stringify(printed)}\n`);
  return 0;
}

async function documentFor(place: string | undefined): Promise<FeedDocument | { readonly problem: string }> {
  const headers = headersFromEnvironment();
  if (headers === undefined) return { problem: "FEED_HEADERS is not a JSON object of header names and values." };
  const url = process.env["FEED_URL"] ?? "about:blank";
  if (place === undefined) return { bytes: await buffer(process.stdin), url, headers };
  if (/^https?:/iu.test(place)) return fetched(place);
  try {
    return { bytes: await readFile(place), url, headers };
  } catch {
    return { problem: `${place} cannot be read. Give a file, an http(s) address, or a feed on standard input.` };
  }
}

function headersFromEnvironment(): Readonly<Record<string, string>> | undefined {
  const type = process.env["FEED_CONTENT_TYPE"];
  try {
    const headers = Headers.parse(JSON.parse(process.env["FEED_HEADERS"] ?? "{}"));
    return type === undefined || type === "" ? headers : { ...headers, "content-type": type };
  } catch {
    return undefined;
  }
}

/** An address of a known source, or of its site, is asked as that source is: nobody says here as what it is to be handled. */
async function fetched(url: string): Promise<FeedDocument | { readonly problem: string }> {
  const loaded = await loadEverything(["places.yaml"]);
  if (loaded === undefined) return { problem: `${url} was not asked: the config files say how each source is asked.` };
  const known = await knownSources(loaded);
  if (known === undefined)
    return { problem: `${url} was not asked: the store says how servers want sources asked, and it cannot be read.` };
  const reach = reachOfUrl(url, {}, known, loaded.settings.bot.polling.via);
  if (reach.kind === "closed")
    return {
      problem: `${url} was not asked: ${describeReadFailure({ code: "not-allowed", handling: reach.handling }, "feed")}.`,
    };
  const outcome = await fetchSource(url, {}, reach, {
    ...readingDeps(loaded),
    elsewhere: (onward, soFar) => reachElsewhere(onward, soFar, known),
  });
  if (outcome.kind === "fetched")
    return { bytes: outcome.bytes, url: outcome.finalUrl, headers: Object.fromEntries(outcome.headers) };
  return {
    problem:
      outcome.kind === "unchanged"
        ? "the site answered that nothing changed, though it was not asked that"
        : describeReadFailure(outcome.kind === "gone" ? { code: "gone" } : outcome.failure, "feed"),
  };
}

/** The catalogue's and the servers'; `undefined` where a store is there and cannot be read. */
async function knownSources({ environment, settings }: Loaded): Promise<readonly KnownSource[] | undefined> {
  const catalogue = settings.sources.map((source) => ({ source, reach: reachOf(source, settings.bot.polling.via) }));
  if (!(await storeExists(environment.storeUrl))) return catalogue;
  try {
    const store = await openStore(environment.storeUrl, { clock: systemClock, quick: true });
    const followed = await sourcesOfServers(store, settings);
    await store.close();
    return [...catalogue, ...followed];
  } catch (error) {
    if (error instanceof StoreProblem) return undefined;
    throw error;
  }
}

/** One line of `parse --batch`: a feed's bytes in base64 and what the answer that carried them said. */
const BatchLine = z.object({
  id: z.union([z.string(), z.number()]),
  bytes: z.base64(),
  url: z.string().optional(),
  headers: z.record(z.string(), z.coerce.string()).nullish(),
});

/** Answers a line of `parse --batch`. */
export async function answerBatchLine(line: string): Promise<object> {
  const value = fromJson(line);
  const parsed = BatchLine.safeParse(value);
  if (!parsed.success) return { id: null, error: lineProblem(value, parsed.error, "{id, bytes, url, headers}") };

  const { id, bytes, url = "about:blank", headers } = parsed.data;
  return { id, ...(await parseDocument({ bytes: Buffer.from(bytes, "base64"), url, headers: headers ?? {} })) };
}
