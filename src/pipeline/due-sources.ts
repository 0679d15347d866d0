import type { PolledSource } from "../domain/followed-source.ts";
import { TimeHeap } from "./time-heap.ts";

interface Host {
  /** Keys of its sources that are due, in the order in which they fell due. */
  readonly due: string[];
  running: number;
  restsUntil: number;
  /** Whether it is in the queue. */
  queued: boolean;
}

/**
 * Which source is asked when: none twice at a time, one a host with a rest after each, what was due first goes first.
 * A step costs what falls due in it, however many sources there are.
 */
export class DueSources {
  #list: readonly PolledSource[] = [];
  #sources: ReadonlyMap<string, PolledSource> = new Map();
  readonly #dueAt = new Map<string, number>();
  /** The host that is asked instead of the source's own, by key. */
  readonly #adopted = new Map<string, string>();
  readonly #fallsDue = new TimeHeap<string>();
  readonly #resting = new TimeHeap<Host>();
  readonly #hosts = new Map<string, Host>();
  readonly #line: Host[] = [];
  readonly #running = new Map<string, Host>();

  /** Takes over who is followed; the same list as before costs nothing. */
  follow(sources: readonly PolledSource[]): void {
    if (sources === this.#list) return;
    const before = this.#sources;
    this.#list = sources;
    this.#sources = new Map(sources.map((source) => [source.key, source]));
    for (const { key } of sources) if (!before.has(key)) this.#fallsDue.add(this.#dueAt.get(key) ?? 0, key);
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
    const isDue = ({ key }: PolledSource) => !this.#running.has(key) && (this.#dueAt.get(key) ?? 0) <= now;
    return [...this.#sources.values()].filter(isDue).length;
  }

  /** Plans again what has not begun; sources for which `at` answers `undefined` stay as they are. */
  planAgain(at: (source: PolledSource, dueAt: number) => number | undefined): void {
    for (const source of this.#sources.values()) {
      if (this.#running.has(source.key)) continue;
      const planned = at(source, this.#dueAt.get(source.key) ?? 0);
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
      const host = this.#line.shift();
      if (host === undefined) break;
      host.queued = false;
      const source = host.running > 0 || host.restsUntil > now ? undefined : this.#firstDue(host, now);
      if (source === undefined) continue;
      this.begin(source);
      chosen.push(source);
    }
    return chosen;
  }

  begin(source: PolledSource): void {
    const host = this.#hostAsked(source);
    host.running += 1;
    this.#running.set(source.key, host);
  }

  /** @param restsUntil until when the host that was asked is not to be asked */
  end(key: string, restsUntil: number): void {
    const host = this.#running.get(key);
    if (host === undefined) return;
    this.#running.delete(key);
    host.running -= 1;
    host.restsUntil = Math.max(host.restsUntil, restsUntil);
    this.#resting.add(host.restsUntil, host);
  }

  #advance(now: number): void {
    for (let key = this.#fallsDue.takeUntil(now); key !== undefined; key = this.#fallsDue.takeUntil(now)) {
      const source = this.#sources.get(key);
      if (source === undefined) continue;
      const host = this.#hostAsked(source);
      host.due.push(key);
      this.#queue(host);
    }
    for (let host = this.#resting.takeUntil(now); host !== undefined; host = this.#resting.takeUntil(now)) {
      this.#queue(host);
    }
  }

  #queue(host: Host): void {
    if (host.queued || host.due.length === 0) return;
    host.queued = true;
    this.#line.push(host);
  }

  /** Sources that were polled, planned again or given up since they were due are skipped. */
  #firstDue(host: Host, now: number): PolledSource | undefined {
    for (let key = host.due.shift(); key !== undefined; key = host.due.shift()) {
      const source = this.#sources.get(key);
      if (source !== undefined && !this.#running.has(key) && (this.#dueAt.get(key) ?? 0) <= now) return source;
    }
    return undefined;
  }

  /** A file is a host of its own: they may be read side by side. */
  #hostAsked({ key, url }: PolledSource): Host {
    const name = this.#adopted.get(key) ?? (hostOf(url) || key);
    const host = this.#hosts.get(name) ?? { due: [], running: 0, restsUntil: 0, queued: false };
    this.#hosts.set(name, host);
    return host;
  }
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? "";
}
