import type { CanaryState } from "../../domain/canary.ts";
import { healthKinds, healthOf } from "../../domain/source-health.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Repositories } from "../../ports/repositories.ts";

/** What is measured of the running bot; `Engine` fits. */
export interface Measured {
  readonly repositories: Pick<Repositories, "guilds" | "inbox" | "pollStates" | "sources" | "stories">;
  readonly canary: CanaryState;
  /** Since the start: new items read, and how often a guild's watches wanted one. */
  readonly counted: { readonly items: number; readonly matches: number };
  /** How many posts and edits wait. */
  readonly alerts: { readonly waiting: number };
  /** How many watches are to look and cannot. */
  readonly watches: { readonly blind: readonly unknown[] };
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
}

/** What is to be scraped, in Prometheus's text format (https://prometheus.io/docs/instrumenting/exposition_formats). */
export async function metricsOf(engine: Measured, clock: Pick<Clock, "now" | "elapsed">): Promise<string> {
  const { inbox } = engine.repositories;
  const waiting = (await inbox.waiting()).length;
  const { cameThroughElapsed } = engine.canary;
  const now = clock.now();
  return [
    metric("items_seen_total", "counter", "New items read since the start.", [["", engine.counted.items]]),
    metric("matches_total", "counter", "Items that a guild's watches wanted, since the start.", [
      ["", engine.counted.matches],
    ]),
    metric("deliveries", "gauge", "Alerts that are kept, by what became of their posts.", await deliveries(engine)),
    metric("inbox_waiting", "gauge", "Matches that wait to become alerts.", [["", waiting]]),
    metric("outbox_waiting", "gauge", "Posts and edits that wait.", [["", engine.alerts.waiting]]),
    metric("sources", "gauge", "Sources that are polled, by health.", await sources(engine, now)),
    metric("watches_blind", "gauge", "Watches that find nothing because their queries cannot be read.", [
      ["", engine.watches.blind.length],
    ]),
    metric("start_time_seconds", "gauge", "When the program started.", [["", engine.startedAt / 1000]]),
    metric("resident_memory_bytes", "gauge", "Memory that the process takes.", [["", process.memoryUsage.rss()]]),
    cameThroughElapsed === undefined
      ? ""
      : metric("canary_age_seconds", "gauge", "How long ago the canary last came through.", [
          ["", (clock.elapsed() - cameThroughElapsed) / 1000],
        ]),
  ].join("");
}

type Sample = readonly [labels: string, value: number];

function metric(name: string, type: "counter" | "gauge", help: string, samples: readonly Sample[]): string {
  const full = `steppewatch_${name}`;
  const lines = samples.map(([labels, value]) => `${full}${labels} ${value}\n`);
  return `# HELP ${full} ${help}\n# TYPE ${full} ${type}\n${lines.join("")}`;
}

async function deliveries({ repositories }: Measured): Promise<readonly Sample[]> {
  const guilds = await repositories.guilds.all();
  const counts = guilds.flatMap(({ id }) => [...repositories.stories.totals(id).deliveries]);
  return [...Map.groupBy(counts, ([state]) => state)].map(([state, same]) => [
    `{state="${state}"}`,
    same.reduce((sum, [, count]) => sum + count, 0),
  ]);
}

async function sources({ repositories }: Measured, now: number): Promise<readonly Sample[]> {
  const states = new Map((await repositories.pollStates.all()).map((state) => [state.key, state]));
  const kinds = repositories.sources.polled().map(({ key }) => healthOf(states.get(key), now).kind);
  return healthKinds.map((kind) => [`{health="${kind}"}`, kinds.filter((one) => one === kind).length]);
}
