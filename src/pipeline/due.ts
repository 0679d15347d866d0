import type { PolledSource } from "../domain/followed-source.ts";

export interface Waiting {
  /** When each known source is due, by key; a source not in it was never polled and is due at once. */
  readonly nextPollAt: ReadonlyMap<string, number>;
  readonly running: ReadonlySet<string>;
  /** Until when each host is to be left alone, by host; milliseconds since the epoch. */
  readonly hostRestsUntil: ReadonlyMap<string, number>;
  readonly concurrency: number;
}

/** Which sources to poll now, longest overdue first: none twice at a time, one a host, and no more at once than allowed. */
export function dueSources(sources: readonly PolledSource[], waiting: Waiting, now: number): readonly PolledSource[] {
  const runningHosts = new Set(sources.filter(({ key }) => waiting.running.has(key)).map(({ url }) => hostOf(url)));
  const chosen: PolledSource[] = [];
  const overdue = sources
    .filter(({ key }) => !waiting.running.has(key) && (waiting.nextPollAt.get(key) ?? 0) <= now)
    .toSorted((a, b) => (waiting.nextPollAt.get(a.key) ?? 0) - (waiting.nextPollAt.get(b.key) ?? 0));

  for (const source of overdue) {
    if (waiting.running.size + chosen.length >= waiting.concurrency) break;
    const host = hostOf(source.url);
    if (runningHosts.has(host) || (waiting.hostRestsUntil.get(host) ?? 0) > now) continue;
    if (host !== "") runningHosts.add(host);
    chosen.push(source);
  }
  return chosen;
}

/** Empty for files: they may be read side by side. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : "";
}
