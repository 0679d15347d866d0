import { promises as dns } from "node:dns";
import { readFile } from "node:fs/promises";
import type { Clock } from "../../lib/clock.ts";
import { dayMs, minuteMs } from "../../lib/durations.ts";
import { OneAtATime } from "../../lib/one-at-a-time.ts";
import { timeLimit } from "../../lib/time-limit.ts";

/** The addresses of a name. */
export type LookUp = (host: string) => Promise<readonly string[]>;

/** Addresses with how long they hold, in milliseconds. */
interface Answer {
  readonly addresses: readonly string[];
  readonly ttlMs: number;
}

/** Where names are looked up. */
export interface NameSources {
  /** By our own questions to the name servers; the code `ENOTFOUND` or `ENODATA` where there is no such name. */
  readonly ask: (host: string) => Promise<Answer>;
  /** As the system does for every program: it holds one of the few threads that files need too. */
  readonly system: LookUp;
  /** Whether the machine's own list of hosts has it. */
  readonly isListed: (host: string) => Promise<boolean>;
}

interface Known extends Answer {
  /** By the clock that nobody sets, in milliseconds. */
  readonly at: number;
}

/** How long an answer holds at least and at most. */
const holdsMs = { least: minuteMs / 2, most: 10 * minuteMs } as const;
/** RFC 8767: an old answer is given after so long without a new one, and kept for a day. */
const patienceMs = 1_800;
const keptMs = dayMs;
const mostKept = 20_000;
/** Of the four threads that files and look-ups of the system share. */
const systemAtOnce = 2;

/**
 * Looks names up without holding what files need: the name servers are asked directly, and what the machine names itself (its list of
 * hosts, names without a dot, what its name servers do not know) goes through the system, few at a time. Where nobody answers, the last
 * answer holds for a day. Addresses are judged where they are dialled, whichever way they came.
 */
export function nameLookUp(sources: NameSources, clock: Clock): LookUp {
  const known = new Map<string, Known>();
  const asked = new Map<string, Promise<readonly string[]>>();
  const system = new OneAtATime(systemAtOnce);
  const find = async (host: string): Promise<readonly string[]> => {
    const { addresses, ttlMs } = await findIn(sources, (name) => system.run(() => sources.system(name)), host);
    known.delete(host);
    known.set(host, { addresses, ttlMs, at: clock.elapsed() });
    for (const oldest of known.keys()) if (known.size > mostKept) known.delete(oldest);
    return addresses;
  };
  const findOnce = (host: string): Promise<readonly string[]> => {
    const going = asked.get(host) ?? find(host).finally(() => asked.delete(host));
    asked.set(host, going);
    return going;
  };
  return async (name) => {
    const host = name.toLowerCase();
    const last = known.get(host);
    const ageMs = last === undefined ? keptMs : clock.elapsed() - last.at;
    if (last === undefined || ageMs >= keptMs) return findOnce(host);
    if (ageMs < last.ttlMs) return last.addresses;
    const fresh = findOnce(host).catch((error: unknown) => (isUnknown(error) ? Promise.reject(error) : undefined));
    return (await timeLimit(patienceMs, fresh, clock)) ?? last.addresses;
  };
}

async function findIn({ ask, isListed }: NameSources, system: LookUp, host: string): Promise<Answer> {
  const isOwn = !host.includes(".") || (await isListed(host));
  if (isOwn) return { addresses: await system(host), ttlMs: holdsMs.least };
  try {
    const { addresses, ttlMs } = await ask(host);
    return { addresses, ttlMs: Math.min(Math.max(ttlMs, holdsMs.least), holdsMs.most) };
  } catch (error) {
    // Also where no name server is set up for such questions.
    if (!isUnknown(error) && codeOf(error) !== "ECONNREFUSED") throw new NoAnswer({ cause: error });
    return { addresses: await system(host), ttlMs: holdsMs.least };
  }
}

/** As the system says it of name servers that do not answer, or not with an answer. */
class NoAnswer extends Error {
  override readonly name = "NoAnswer";
  readonly code = "EAI_AGAIN";

  constructor(options: ErrorOptions) {
    super("no name server answered", options);
  }
}

function isUnknown(error: unknown): boolean {
  return ["ENOTFOUND", "ENODATA"].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

export interface MachinesNames {
  readonly hostsFile?: string;
  /** `address:port`; as `resolv.conf` has them when absent. */
  readonly servers?: readonly string[];
}

/** What this machine asks: its name servers, and its own list of hosts. */
export function machinesNames({ hostsFile = systemsHosts, servers }: MachinesNames = {}): NameSources {
  const resolver = new dns.Resolver({ timeout: 2_000, tries: 2 });
  if (servers !== undefined) resolver.setServers(servers);
  return {
    async ask(host) {
      const families = [resolver.resolve4(host, { ttl: true }), resolver.resolve6(host, { ttl: true })];
      const found = await Promise.allSettled(families);
      const records = found.flatMap((one) => (one.status === "fulfilled" ? one.value : []));
      if (records.length === 0) throw worstOf(found);
      const ttlMs = Math.min(...records.map(({ ttl }) => ttl)) * 1_000;
      return { addresses: records.map(({ address }) => address), ttlMs };
    },
    system: async (host) => (await dns.lookup(host, { all: true })).map(({ address }) => address),
    isListed: async (host) => namesIn(await readFile(hostsFile, "utf8").catch(() => "")).has(host),
  };
}

const systemsHosts = process.platform === "win32" ? "C:\\Windows\\System32\\drivers\\etc\\hosts" : "/etc/hosts";

/** Only where both families have no such name it is unknown. */
function worstOf(found: readonly PromiseSettledResult<unknown>[]): unknown {
  const reasons = found.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  return reasons.find((reason) => !isUnknown(reason)) ?? reasons[0];
}

function namesIn(hosts: string): ReadonlySet<string> {
  const lines = hosts.split(/\r?\n/u).map((line) => line.replace(/#.*/u, "").trim().toLowerCase());
  return new Set(lines.flatMap((line) => line.split(/\s+/u).slice(1)));
}
