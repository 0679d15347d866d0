import { setTimeout as wait } from "node:timers/promises";
import { type Client, DiscordjsError, DiscordjsErrorCodes, Events, GatewayCloseCodes } from "discord.js";
import type { Logger } from "../lib/logger.ts";
import { buildClient } from "./build-client.ts";
import { badToken, DiscordProblem } from "./discord-problem.ts";
import { errorFacts } from "./error-facts.ts";

export interface GatewayOptions {
  readonly token: string;
  readonly apiUrl?: string;
  readonly logger: Logger;
  /** Pauses between attempts to connect, in milliseconds; the last one repeats. */
  readonly backoffMs?: readonly number[];
}

/** A connection that is opened anew for as long as it takes. */
export interface Gateway {
  /** Resolves when first connected with all servers known; rejects with a `DiscordProblem` when that can never be. */
  ready(): Promise<void>;
  current(): Client | undefined;
  /** Ends within about two seconds, whatever the other side does. */
  close(): Promise<void>;
}

const longestGoodbyeMs = 2_000;

/**
 * Logs in and stays connected: discord.js resumes by itself, and what it does not survive gets a new client.
 *
 * `wire` is called with each client before it logs in.
 */
export function connectDiscord(options: GatewayOptions, wire: (client: Client) => void): Gateway {
  const { logger, backoffMs = [1_000, 5_000, 15_000, 60_000] } = options;
  const closing = new AbortController();
  const ready = Promise.withResolvers<void>();
  ready.promise.catch(() => {});
  let client: Client | undefined;

  async function stayConnected(): Promise<void> {
    for (let failures = 0; !closing.signal.aborted; failures++) {
      const session = openSession(options, wire, closing.signal);
      client = session.client;
      const since = session.connected.then(() => {
        failures = 0;
        ready.resolve();
      });
      since.catch(() => {});
      const end = await session.ended;
      await goodbye(session.client);
      if (closing.signal.aborted) return;
      if (end instanceof DiscordProblem) throw end;
      logger.warn({ ...errorFacts(end), attempt: failures + 1 }, "no connection to Discord; trying again");
      await wait(backoffMs[Math.min(failures, backoffMs.length - 1)], undefined, { signal: closing.signal });
    }
  }

  stayConnected().catch((error: unknown) => {
    ready.reject(error);
    if (!closing.signal.aborted) logger.error(errorFacts(error), "Discord cannot be connected to");
  });
  return {
    ready: () => ready.promise,
    current: () => client,
    close: async () => {
      closing.abort();
      if (client !== undefined) await goodbye(client);
    },
  };
}

interface Session {
  readonly client: Client;
  readonly connected: Promise<void>;
  /** Why it ended: a `DiscordProblem` when another attempt would end alike. */
  readonly ended: Promise<unknown>;
}

function openSession(options: GatewayOptions, wire: (client: Client) => void, closing: AbortSignal): Session {
  const ended = Promise.withResolvers<unknown>();
  const connected = Promise.withResolvers<void>();
  const client = buildClient(options.apiUrl, { onBroken: ended.resolve, isClosed: () => closing.aborted });
  client.on(Events.Error, (error) => options.logger.warn(errorFacts(error), "Discord's client reports an error"));
  client.on(Events.ShardError, (error) => options.logger.warn(errorFacts(error), "Discord's gateway reports an error"));
  client.on(Events.Invalidated, () => ended.resolve(new Error("the session was invalidated")));
  client.on(Events.ShardDisconnect, ({ code }) => ended.resolve(problemOf(code)));
  client.once(Events.ClientReady, () => connected.resolve());
  closing.addEventListener("abort", () => ended.resolve(closing.reason), { once: true });
  wire(client);
  client.login(options.token).catch((error: unknown) => ended.resolve(isBadToken(error) ? problemOf(4004) : error));
  return { client, connected: connected.promise, ended: ended.promise };
}

function isBadToken(error: unknown): boolean {
  return error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
}

/** discord.js gives up on these close codes alone. */
function problemOf(closeCode: number): DiscordProblem {
  if (closeCode === GatewayCloseCodes.AuthenticationFailed) return new DiscordProblem(badToken);
  return new DiscordProblem(
    `Discord closed the connection for good, with code ${closeCode}. A newer version may help.`,
  );
}

/** A server that never answers the goodbye must not keep us. */
async function goodbye(client: Client): Promise<void> {
  const gone = client.destroy().catch(() => {});
  await Promise.race([gone, wait(longestGoodbyeMs, undefined, { ref: false })]);
}
