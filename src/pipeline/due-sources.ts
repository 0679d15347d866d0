import type { PolledSource } from "../domain/followed-source.ts";
import { raise } from "../domain/report-tally.ts";
import { getOrMake } from "../lib/get-or-make.ts";
import { TimeHeap } from "./time-heap.ts";

interface Host {
  running: number;
  restsUntil: number;
  /** One for each server that has sources there. */
  readonly lines: Map<Server, Line>;
}

/** What one server has due at one host. */
interface Line {
  readonly host: Host;
  readonly server: Server;
  /** Keys of its sources that are due, in the order in which they fell due. */
  readonly due: string[];
  /** Whether it is among its server's. */
  queued: boolean;
}

/** Whose source it is: the one Discord server that follows it, or all together. */
interface Server {
  readonly lines: Line[];
  running: number;
  /** Whether it waits for its turn. */
  queued: boolean;
}

/**
 * Which source is asked when: none twice at a time, one a host with a rest after each. Servers take turns, and none fills
 * more than half of the room while there are others, so that the slow or many sources of one keep nobody else's waiting;
 * of one server what was due first goes first. A step costs what falls due in it, however many sources there are.
 */
export class DueSources {
  readonly #sources = new Map<string, PolledSource>();
  /** How many sources each server has. */
  readonly #owned = new Map<string, number>();
  readonly #dueAt = new Map<string, number>();
  /** The host that is asked instead of the source's own, by key. */
  readonly #adopted = new Map<string, string>();
  readonly #fallsDue = new TimeHeap<string>();
  readonly #resting = new TimeHeap<Host>();
  readonly #hosts = new Map<string, Host>();
  readonly #servers = new Map<string, Server>();
  readonly #turns: Server[] = [];
  readonly #running = new Map<string, Line>();
  readonly #concurrency: number;

  constructor(concurrency: number) {
    this.#concurrency = concurrency;
  }

  /** Takes over who follows a source; `undefined` where nobody does any more. */
  follow(key: string, source: PolledSource | undefined): void {
    const before = this.#sources.get(key);
    if (before !== undefined) raise(this.#owned, before.owner, -1);
    if (source !== undefined) raise(this.#owned, source.owner, 1);
    if (source === undefined) this.#sources.delete(key);
    else this.#sources.set(key, source);
    if (before === undefined && source !== undefined) this.#fallsDue.add(this.#dueAt.get(key) ?? 0, key);
  }

  get(key: string): PolledSource | undefined {
    return this.#sources.get(key);
  }

  /** @param at when it is due; one that was never planned is due at once, one at infinity never */
  plan(key: string, at: number): void {
    this.#dueAt.set(key, at);
    if (this.#sources.has(key) && at < Number.POSITIVE_INFINITY) this.#fallsDue.add(at, key);
  }

  /** How many are due and have not begun. */
  countDue(now: number): number {
    return [...this.#sources.keys()].filter((key) => !this.#running.has(key) && (this.#dueAt.get(key) ?? 0) <= now)
      .length;
  }

  /** Plans again what has not begun; sources for which `at` answers `undefined` stay as they are. */
  planAgain(at: (source: PolledSource, dueAt: number) => number | undefined): void {
    for (const source of this.#sources.values()) {
      const planned = this.#running.has(source.key) ? undefined : at(source, this.#dueAt.get(source.key) ?? 0);
      if (planned !== undefined) this.plan(source.key, planned);
    }
  }

  /** Call with the address that is asked instead of the source's own: the host that rests is the one that was asked. */
  adopt(key: string, url: string | undefined): void {
    if (url === undefined) this.#adopted.delete(key);
    else this.#adopted.set(key, hostOf(url));
  }

  /** Which sources to ask now, `room` at most; each has begun and is to be ended. */
  take(now: number, room: number): readonly PolledSource[] {
    this.#advance(now);
    const chosen: PolledSource[] = [];
    while (chosen.length < room) {
      const server = this.#turns.shift();
      if (server === undefined) break;
      server.queued = false;
      const source = server.running < this.#most ? this.#firstOf(server, now) : undefined;
      if (source === undefined) continue;
      this.begin(source);
      this.#queueServer(server);
      chosen.push(source);
    }
    return chosen;
  }

  begin(source: PolledSource): void {
    const line = this.#lineOf(source);
    const { host, server } = line;
    host.running += 1;
    server.running += 1;
    // The other servers that have sources there come first the next time.
    host.lines.delete(server);
    host.lines.set(server, line);
    this.#running.set(source.key, line);
  }

  /** @param restsUntil until when the host that was asked is not to be asked */
  end(key: string, restsUntil: number): void {
    const line = this.#running.get(key);
    if (line === undefined) return;
    this.#running.delete(key);
    const { host, server } = line;
    host.running -= 1;
    server.running -= 1;
    host.restsUntil = Math.max(host.restsUntil, restsUntil);
    this.#resting.add(host.restsUntil, host);
    this.#queueServer(server);
  }

  /** How many of one server's may be asked at a time. */
  get #most(): number {
    return this.#owned.size > 1 ? Math.max(1, Math.ceil(this.#concurrency / 2)) : this.#concurrency;
  }

  #advance(now: number): void {
    for (let key = this.#fallsDue.takeUntil(now); key !== undefined; key = this.#fallsDue.takeUntil(now)) {
      const source = this.#sources.get(key);
      if (source === undefined) continue;
      const line = this.#lineOf(source);
      line.due.push(key);
      this.#queue(line);
    }
    for (let host = this.#resting.takeUntil(now); host !== undefined; host = this.#resting.takeUntil(now)) {
      for (const line of host.lines.values()) this.#queue(line);
    }
  }

  #queue(line: Line): void {
    if (line.queued || line.due.length === 0) return;
    line.queued = true;
    line.server.lines.push(line);
    this.#queueServer(line.server);
  }

  #queueServer(server: Server): void {
    if (server.queued || server.lines.length === 0) return;
    server.queued = true;
    this.#turns.push(server);
  }

  /** A host that is asked or rests comes back with its lines when that is over. */
  #firstOf(server: Server, now: number): PolledSource | undefined {
    for (let line = server.lines.shift(); line !== undefined; line = server.lines.shift()) {
      line.queued = false;
      const isFree = line.host.running === 0 && line.host.restsUntil <= now;
      const source = isFree ? this.#firstDue(line, now) : undefined;
      if (source !== undefined) return source;
    }
    return undefined;
  }

  /** Sources that were polled, planned again or given up since they were due are skipped. */
  #firstDue({ due }: Line, now: number): PolledSource | undefined {
    for (let key = due.shift(); key !== undefined; key = due.shift()) {
      const source = this.#sources.get(key);
      if (source !== undefined && !this.#running.has(key) && (this.#dueAt.get(key) ?? 0) <= now) return source;
    }
    return undefined;
  }

  /** A file is a host of its own: they may be read side by side. */
  #lineOf(source: PolledSource): Line {
    const name = this.#adopted.get(source.key) ?? (hostOf(source.url) || source.key);
    const host = getOrMake(this.#hosts, name, () => ({ running: 0, restsUntil: 0, lines: new Map() }));
    const server = getOrMake(this.#servers, source.owner, () => ({ lines: [], running: 0, queued: false }));
    return getOrMake(host.lines, server, () => ({ host, server, due: [], queued: false }));
  }
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? "";
}
