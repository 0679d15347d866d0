import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { systemClock } from "../../src/lib/clock.ts";
import { aboutRoutes } from "./about-routes.ts";
import { ApiError, refusals } from "./api-error.ts";
import { commandRoutes } from "./command-routes.ts";
import { type Failures, type Harm, usualError } from "./failures.ts";
import { forumRoutes } from "./forum-routes.ts";
import type { Gateway } from "./gateway.ts";
import { interactionRoutes } from "./interaction-routes.ts";
import { messageRoutes } from "./message-routes.ts";
import { type RateLimits, retryHeaders, tooManyRequests } from "./rate-limits.ts";
import { readBody, type SentFile } from "./read-body.ts";
import { replyRoutes } from "./reply-routes.ts";
import { findRoute, type Route } from "./route.ts";
import type { World } from "./world.ts";

const routes: readonly Route[] = [
  ...aboutRoutes,
  ...commandRoutes,
  ...messageRoutes,
  ...forumRoutes,
  ...interactionRoutes,
  ...replyRoutes,
];

/** What was asked of the API, in order; `status` 0 where the client got no answer. */
export interface LoggedRequest {
  readonly method: string;
  /** Without `/api/v10` and query. */
  readonly path: string;
  readonly query: string;
  readonly body: unknown;
  readonly files: readonly SentFile[];
  readonly at: number;
  status: number;
}

export interface ServerParts {
  readonly world: World;
  readonly gateway: () => Gateway;
  readonly failures: Failures;
  readonly rateLimits: RateLimits;
  readonly requests: LoggedRequest[];
  /** Answers requests under `/control`. */
  readonly control: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

interface Sent {
  readonly status: number;
  readonly body?: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

export function createApiServer(parts: ServerParts): Server {
  return createServer((request, response) => {
    const handled = request.url?.startsWith("/control")
      ? parts.control(request, response)
      : serve(parts, request, response);
    handled.catch((error: unknown) => {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      console.error("The stand-in failed, which is a mistake of its own:", message);
      if (!response.headersSent) write(response, { status: 500, headers: {}, body: { message, code: 0 } });
    });
  });
}

/** One request: its harm, its answer, its log entry. */
async function serve(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const path = url.pathname.replace(/^\/api(\/v\d+)?(?=\/)/, "");
  const method = request.method ?? "GET";
  const read = await readBody(request).catch(() => undefined);
  const at = systemClock.now();
  const entry: LoggedRequest = {
    method,
    path,
    query: url.search,
    body: read?.json,
    files: read?.files ?? [],
    at,
    status: 0,
  };
  parts.requests.push(entry);

  const harm = parts.failures.take(method, path, JSON.stringify(read?.json ?? ""));
  if (harm?.how === "hang") return;
  if (harm?.how === "socket-cut") return void request.socket.destroy();
  const sent = typeof harm?.how === "number" ? failed(harm.how, harm) : answer(parts, request, url, method, path, read);
  if (harm?.how === "lost-after-effect") return void request.socket.destroy();
  if (harm?.how === "slow") await new Promise((resolve) => setTimeout(resolve, harm.delayMs));
  entry.status = sent.status;
  write(response, sent);
}

function answer(
  parts: ServerParts,
  request: IncomingMessage,
  url: URL,
  method: string,
  path: string,
  read: Awaited<ReturnType<typeof readBody>> | undefined,
): Sent {
  const found = findRoute(routes, method, path);
  const route = found ? `${method} ${found.route.pattern}` : `${method} ${path}`;
  const verdict = parts.rateLimits.take(route, Object.values(found?.params ?? {})[0] ?? "");
  const { headers, retryAfter } = verdict;
  try {
    if (!found?.route.open && request.headers.authorization !== `Bot ${parts.world.settings.token}`)
      throw refusals.unauthorized();
    if (retryAfter !== undefined) return { status: 429, headers, body: tooManyRequests(retryAfter, verdict.global) };
    if (!found) throw refusals.notFound();
    if (!read) throw refusals.badJson();
    const call = {
      world: parts.world,
      gateway: parts.gateway(),
      params: found.params,
      query: url.searchParams,
      body: read.json,
      files: read.files.map(({ name }) => name),
    };
    return { ...found.route.run(call), headers };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { status: error.status, body: error.body, headers };
  }
}

/** The answer of a planned failure. */
function failed(status: number, harm: Harm): Sent {
  const { global = false, silent = false, page } = harm;
  const waits = status === 429 && !silent ? retryHeaders(harm.retryAfter, global ? "global" : "user") : {};
  const headers = { ...waits, ...(global && { "X-RateLimit-Global": "true" }) };
  if (page !== undefined) return { status, headers: { ...headers, "Content-Type": "text/html" }, body: page };
  if (status === 429) return { status, headers, body: tooManyRequests(harm.retryAfter, global) };
  const usual = usualError(status);
  const { errors } = harm;
  const body = { message: harm.message ?? usual.message, code: harm.code ?? usual.code, ...(errors && { errors }) };
  return { status, headers, body };
}

function write(response: ServerResponse, { status, body, headers }: Sent): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.statusCode = status;
  if (body === undefined || typeof body === "string") {
    response.end(body);
    return;
  }
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify(body));
}
