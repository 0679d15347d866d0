import { type Client, DiscordjsError, DiscordjsErrorCodes, Events, GatewayCloseCodes } from "discord.js";
import type { Clock } from "../lib/clock.ts";
import type { Logger } from "../lib/logger.ts";
import { buildClient } from "./build-client.ts";
import { badToken, DiscordProblem } from "./discord-problem.ts";
import { errorFacts } from "./error-facts.ts";

export interface GatewayOptions {
  readonly token: string;
  readonly apiUrl?: string;
  /** Pauses between attempts to connect, in milliseconds; the last one repeats. */
  readonly backoffMs?: readonly number[];
}

export interface GatewayDeps {
  readonly logger: Logger;
  readonly clock: Clock;
}

/** A connection that is opened again until it holds. */
export interface Gateway {
  /** Resolves when first connected with all servers known; rejects with a `DiscordProblem` when that can never be. */
  ready(): Promise<void>;
  current(): Client | undefined;
  /** Ends within about two seconds, whatever the other side does. */
  close(): Promise<void>;
}

/** Discord resets the token of a bot that identifies a thousand times in a day. */
const usualBackoffMs: readonly number[] = [1_000, 5_000, 30_000, 120_000, 300_000];
const stableAfterMs = 300_000;
const longestGoodbyeMs = 2_000;

/**
 * Logs in and stays connected: discord.js resumes automatically, and where it cannot, a new client connects.
 *
 * `wire` is called with each client before it logs in.
 */
export function connectDiscord(options: GatewayOptions, wire: (client: Client) => void, deps: GatewayDeps): Gateway {
  const { logger, clock } = deps;
  const { backoffMs = usualBackoffMs } = options;
  const closing = new AbortController();
  const ready = Promise.withResolvers<void>();
  ready.promise.catch(() => {});
  let client: Client | undefined;

  async function stayConnected(): Promise<void> {
    for (let failures = 0; !closing.signal.aborted; failures++) {
      const startedAt = clock.elapsed();
      const session = openSession(options, wire, closing.signal, logger);
      client = session.client;
      session.connected.then(ready.resolve);
      const end = await session.ended;
      await goodbye(session.client, clock);
      if (closing.signal.aborted) break;
      if (end instanceof DiscordProblem) throw end;
      if (clock.elapsed() - startedAt > stableAfterMs) failures = 0;
      logger.warn(
        { event: "connection_lost", ...errorFacts(end), attempt: failures + 1 },
        "no connection to Discord; trying again",
      );
      await clock.sleep(backoffMs[Math.min(failures, backoffMs.length - 1)] ?? 0, closing.signal);
    }
    ready.reject(new DiscordProblem("Discord was closed before it was connected."));
  }

  stayConnected().catch((error: unknown) => {
    logger.error({ event: "connecting_failed", ...errorFacts(error) }, "Discord cannot be connected to");
    ready.reject(error);
  });
  return {
    ready: () => ready.promise,
    current: () => client,
    close: async () => {
      closing.abort();
      if (client !== undefined) await goodbye(client, clock);
    },
  };
}

interface Session {
  readonly client: Client;
  readonly connected: Promise<void>;
  /** Why it ended: a `DiscordProblem` when another attempt would end alike. */
  readonly ended: Promise<unknown>;
}

function openSession(
  options: GatewayOptions,
  wire: (client: Client) => void,
  closing: AbortSignal,
  logger: Logger,
): Session {
  const ended = Promise.withResolvers<unknown>();
  const connected = Promise.withResolvers<void>();
  const report = (error: unknown) =>
    logger.warn({ event: "gateway_trouble", ...errorFacts(error) }, "trouble with Discord's gateway");
  const guard = { onTrouble: report, onBroken: ended.resolve, isClosed: () => closing.aborted };
  const client = buildClient(options.apiUrl, guard);
  client.on(Events.Error, report);
  client.on(Events.ShardError, report);
  client.on(Events.Invalidated, () => ended.resolve(new Error("the session was invalidated")));
  client.on(Events.ShardDisconnect, ({ code }) => ended.resolve(problemOf(code)));
  client.once(Events.ClientReady, () => connected.resolve());
  closing.addEventListener("abort", () => ended.resolve(closing.reason), { once: true });
  wire(client);
  client
    .login(options.token)
    .catch((error: unknown) => ended.resolve(isBadToken(error) ? new DiscordProblem(badToken) : error));
  return { client, connected: connected.promise, ended: ended.promise };
}

function isBadToken(error: unknown): boolean {
  return error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
}

/** discord.js gives up only on a few close codes. */
function problemOf(closeCode: number): DiscordProblem {
  if (closeCode === GatewayCloseCodes.AuthenticationFailed) return new DiscordProblem(badToken);
  return new DiscordProblem(
    `Discord closed the connection for good, with code ${closeCode}. A newer version may help.`,
  );
}

/** A server that never answers the goodbye must not keep us. */
async function goodbye(client: Client, clock: Clock): Promise<void> {
  const gone = client.destroy().catch(() => {});
  await Promise.race([gone, clock.sleep(longestGoodbyeMs)]);
}
