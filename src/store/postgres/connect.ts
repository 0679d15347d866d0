import { setTimeout as delay } from "node:timers/promises";
import { Client, Pool, type PoolConfig } from "pg";
import { StoreProblem } from "../store-problem.ts";
import type { Address } from "./address.ts";
import { explainServerError, passesByItself } from "./explain-server-error.ts";

const answerMs = 60_000;
/** For reading; what is written goes over one at a time. */
const connections = 4;
const retryMs = 500;
/** A server that starts together with the bot, or recovers from a crash. */
const patienceMs = 60_000;

function configOf({ config }: Address): PoolConfig {
  return { ...config, connectionTimeoutMillis: 10_000, query_timeout: answerMs, keepAlive: true };
}

/** Connects when it is asked something. A connection that breaks while nobody uses it is replaced automatically. */
export function poolOf(address: Address): Pool {
  const pool = new Pool({ ...configOf(address), max: connections });
  pool.on("error", () => {});
  return pool;
}

/** Runs `work` with a connection of its own. */
export async function withClient<T>(
  address: Address,
  waiting: Waiting | undefined,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = await connected(address, waiting);
  try {
    return await explained(address, () => work(client));
  } finally {
    await client.end().catch(() => {});
  }
}

/** Is given the sentence of what is waited for. */
export interface Waiting {
  readonly onWaiting: (sentence: string) => void;
}

/** A connection of its own. With `waiting` a server that is not there yet is waited for. */
export async function connected(address: Address, waiting?: Waiting): Promise<Client> {
  for (let waited = 0; ; waited += retryMs) {
    const client = new Client(configOf(address));
    client.on("error", () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      const problem = explainServerError(error, address.name);
      if (waiting === undefined || !passesByItself(error) || !(problem instanceof StoreProblem)) throw problem;
      if (waited >= patienceMs) throw notReached(problem);
      if (waited === 0) waiting.onWaiting(`${problem.message} It is waited for up to ${patienceMs / 1_000} seconds.`);
    }
    await delay(retryMs);
  }
}

function notReached(problem: StoreProblem): StoreProblem {
  const message = `${problem.message} It was waited for ${patienceMs / 1_000} seconds.`;
  return new StoreProblem("cannot-open", message, { cause: problem.cause });
}

/** Runs one step on the store; what its server or the network reports leaves as a StoreProblem. */
export async function explained<T>({ name }: Address, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw explainServerError(error, name);
  }
}
