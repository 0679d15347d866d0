import type { CanaryState } from "../../domain/canary.ts";
import { healthKinds, healthOf } from "../../domain/source-health.ts";
import type { StoreState } from "../../domain/store-state.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Histogram } from "../../lib/histogram.ts";
import type { Repositories } from "../../ports/repositories.ts";
import type { PostTimes } from "./post-times.ts";
import { type Metric, writeMetrics } from "./write-metrics.ts";

/** What is measured of the running bot; `Engine` fits. */
export interface Measured {
  readonly repositories: Pick<Repositories, "guilds" | "inbox" | "pollStates" | "sources" | "stories">;
  readonly canary: CanaryState;
  /** Since the start: new items read, how often a guild's watches wanted one, and how long polls took. */
  readonly counted: { readonly items: number; readonly matches: number; readonly pollSeconds: Histogram };
  /** How many posts and edits wait. */
  readonly alerts: { readonly waiting: number };
  readonly postTimes: PostTimes;
  /** How many watches are to look and cannot. */
  readonly watches: { readonly blind: readonly unknown[] };
  readonly store: { readonly state: StoreState | undefined };
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
}

/** What is to be scraped. `docs/operating.md` says what each means; a test compares the two. */
export async function metricsOf(
  engine: Measured,
  troubles: number,
  clock: Pick<Clock, "now" | "elapsed">,
): Promise<string> {
  const { repositories, startedAt, store, watches } = engine;
  return writeMetrics([
    gauge("healthy", "Whether nothing is wrong: 1, or 0 as /health answers 503.", troubles === 0 ? 1 : 0),
    ...(await queues(engine, clock.now())),
    ...times(engine),
    // A store that does not answer leaves these out: the others are what is needed then.
    ...(await sources(engine, clock.now()).catch(() => [])),
    gauge("guilds", "Servers that are known, also those that sleep.", (await repositories.guilds.all()).length),
    gauge("watches_blind", "Watches that find nothing because their queries cannot be read.", watches.blind.length),
    gauge("start_time_seconds", "When the program started.", startedAt / 1000),
    gauge("resident_memory_bytes", "Memory that the process takes.", process.memoryUsage.rss()),
    ...storeOf(store.state),
    ...canaryOf(engine.canary, clock.elapsed()),
  ]);
}

function gauge(name: string, help: string, value: number): Metric {
  return { name, type: "gauge", help, samples: [["", value]] };
}

function counter(name: string, help: string, value: number): Metric {
  return { name, type: "counter", help, samples: [["", value]] };
}

async function queues(engine: Measured, now: number): Promise<readonly Metric[]> {
  const waiting = engine.repositories.inbox.lines().filter(({ state }) => state === "ready");
  const oldest = waiting.reduce((least, { matchedAt }) => Math.min(least, matchedAt), now);
  return [
    {
      ...{ name: "deliveries", type: "gauge" },
      help: "Alerts that are kept, by what became of their posts.",
      samples: await deliveries(engine),
    },
    gauge("inbox_waiting", "Matches that wait to become alerts.", waiting.length),
    gauge("inbox_oldest_seconds", "How long the oldest of them has waited.", Math.max(0, now - oldest) / 1000),
    gauge("outbox_waiting", "Posts and edits that wait.", engine.alerts.waiting),
  ];
}

function times({ counted, postTimes }: Measured): readonly Metric[] {
  const { publishedToPost, queuedToPost } = postTimes;
  return [
    counter("items_seen", "New items read since the start.", counted.items),
    counter("matches", "Items that a guild's watches wanted, since the start.", counted.matches),
    {
      ...{ name: "poll_seconds", type: "histogram" },
      help: "How long polls took, answers of sites included.",
      histogram: counted.pollSeconds,
    },
    {
      ...{ name: "publish_to_post_seconds", type: "histogram" },
      help: "From the date that an item bears to its first post.",
      histogram: publishedToPost,
    },
    {
      ...{ name: "queue_seconds", type: "histogram" },
      help: "How long posts waited, from the decision to Discord's answer.",
      histogram: queuedToPost,
    },
  ];
}

function storeOf(store: StoreState | undefined): readonly Metric[] {
  if (store === undefined) return [];
  const { used, most, diskFree } = store;
  return [
    gauge("store_bytes", "What the store's records take.", used),
    gauge("store_most_bytes", "What they may take, as bot.yaml says.", most),
    ...(diskFree === undefined ? [] : [gauge("store_disk_free_bytes", "What the store's disk has left.", diskFree)]),
  ];
}

function canaryOf({ cameThroughElapsed }: CanaryState, elapsed: number): readonly Metric[] {
  if (cameThroughElapsed === undefined) return [];
  return [
    gauge("canary_age_seconds", "How long ago the canary last came through.", (elapsed - cameThroughElapsed) / 1000),
  ];
}

type Samples = readonly (readonly [labels: string, value: number])[];

async function deliveries({ repositories }: Measured): Promise<Samples> {
  const guilds = await repositories.guilds.all();
  const counts = guilds.flatMap(({ id }) => [...repositories.stories.totals(id).deliveries]);
  return [...Map.groupBy(counts, ([state]) => state)].map(([state, same]) => [
    `{state="${state}"}`,
    same.reduce((sum, [, count]) => sum + count, 0),
  ]);
}

async function sources({ repositories }: Measured, now: number): Promise<readonly Metric[]> {
  const states = new Map((await repositories.pollStates.all()).map((state) => [state.key, state]));
  const kinds = repositories.sources.polled().map(({ key }) => healthOf(states.get(key), now).kind);
  const samples = healthKinds.map(
    (kind) => [`{health="${kind}"}`, kinds.filter((one) => one === kind).length] as const,
  );
  return [{ name: "sources", type: "gauge", help: "Sources that are polled, by health.", samples }];
}
