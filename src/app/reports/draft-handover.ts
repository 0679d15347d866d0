import type { CanaryState } from "../../domain/canary.ts";
import type { Duty } from "../../domain/duty.ts";
import type { FactBase } from "../../domain/fact-base.ts";
import type { Guild } from "../../domain/guild.ts";
import type { Handover, HandoverDraft } from "../../domain/handover.ts";
import { runningMutes } from "../../domain/mute.ts";
import { takesSome } from "../../domain/route-range.ts";
import { healthOf } from "../../domain/source-health.ts";
import type { Story } from "../../domain/story.ts";
import { hasEnded, type Watch } from "../../domain/watch.ts";
import { isCleared } from "../../facts/filter-by-tlp.ts";
import { everStated } from "../../facts/layered-facts.ts";
import { nameOf } from "../../facts/names-of.ts";
import type { Clock } from "../../lib/clock.ts";
import { dayMs, hourMs } from "../../lib/durations.ts";
import type { Channels } from "../../ports/chat.ts";
import type { Repositories } from "../../ports/repositories.ts";
import { accountBetween } from "./account-between.ts";
import { handedAlerts, seenIn } from "./handed-alerts.ts";

export interface HandoverDeps {
  readonly repositories: Repositories;
  readonly groupWithinMs: number;
  /** IANA name of the zone of servers that chose none. */
  readonly timeZone: string;
  readonly canary: () => CanaryState;
  readonly channels: Pick<Channels, "sharedReaders">;
  /** The facts that a server may see. */
  readonly factsFor: (guildId: string) => FactBase;
  readonly clock: Pick<Clock, "now">;
}

/** What ends within this is named. */
const soonMs = 12 * hourMs;

/**
 * How things are in a guild, as a message in one of its channels may say it: whatever not everyone there, or not who hands over, can see
 * is counted, not named.
 */
export async function draftHandover(
  guild: Guild,
  channelId: string,
  sees: (channelId: string) => Promise<boolean>,
  deps: HandoverDeps,
): Promise<HandoverDraft> {
  const { repositories, channels, clock } = deps;
  const at = clock.now();
  const since = sinceWhen(await repositories.duties.of(guild.id), at);
  const stories = await repositories.stories.atWork(guild.id);
  const { watches } = await repositories.watchlists.of(guild.id);
  const named = [...stories.flatMap(({ alerts }) => alerts.map((alert) => alert.channelId))];
  const places = [
    ...named,
    ...guild.routes.map((route) => route.channelId),
    ...watches.flatMap((one) => one.channelId ?? []),
  ];
  const shared = await channels.sharedReaders(channelId, [...new Set(places)]);
  const mine = await Promise.all([...shared].map(async (id) => ((await sees(id)) ? [id] : [])));
  const seen = new Set(mine.flat());
  const shown = stories.flatMap((story) => seenIn(story, seen) ?? []);
  const account = await accountBetween(guild.id, { from: since.since, to: at }, deps);
  return {
    at,
    zone: guild.timeZone ?? deps.timeZone,
    ...since,
    ...handedAlerts(shown, since.since),
    elsewhere: stories.filter(({ triage }) => triage.state === "open").length - shown.filter(isOpen).length,
    account: { became: Object.fromEntries(account.became), held: Object.fromEntries(account.held) },
    ...(await endingIn(guild, watches, seen, at, repositories)),
    sources: await troubledSources(guild.id, at, repositories),
    canary: canaryIn(deps.canary()),
    absences: (await repositories.heartbeat.absences()).filter(({ to }) => to > since.since),
    ...(await changedFacts(guild, channelId, since.since, deps)),
  };
}

function isOpen({ triage }: Story): boolean {
  return triage.state === "open";
}

function sinceWhen({ holder, last }: Duty, now: number): Pick<Handover, "since" | "sinceWhat"> {
  if (last !== undefined) return { since: last.at, sinceWhat: "handover" };
  return holder === undefined ? { since: now - dayMs, sinceWhat: "day" } : { since: holder.since, sinceWhat: "taken" };
}

async function endingIn(
  guild: Guild,
  watches: readonly Watch[],
  seen: ReadonlySet<string>,
  now: number,
  { stories }: Pick<Repositories, "stories">,
): Promise<Pick<Handover, "ending" | "endingElsewhere">> {
  const isSoon = (at: number) => at > now && at <= now + soonMs;
  const isShown = (watch: Watch) => channelsOf(watch, guild).some((id) => seen.has(id));
  const ends = watches.flatMap((watch) => {
    const { paused, until, name } = watch;
    if (paused === true || until === undefined || hasEnded(watch, now) || !isSoon(until.at)) return [];
    return [{ kind: "watch", name: isShown(watch) ? name : undefined, at: until.at } as const];
  });
  const mutes = runningMutes(guild.mutes, now).filter(({ until }) => isSoon(until));
  const muted = mutes.map(async ({ kind, id, until: at }) => {
    const watch = watches.find((one) => one.id === id);
    if (kind === "watch")
      return { kind: "muted-watch", name: watch && isShown(watch) ? watch.name : undefined, at } as const;
    const story = await stories.get(id);
    return { kind: "muted-alert", name: story && seenIn(story, seen)?.shortId, at } as const;
  });
  const all = [...ends, ...(await Promise.all(muted))].toSorted((a, b) => a.at - b.at);
  const ending = all.flatMap(({ name, ...one }) => (name === undefined ? [] : [{ ...one, name }]));
  return { ending, endingElsewhere: all.length - ending.length };
}

function channelsOf(watch: Watch, { routes }: Guild): readonly string[] {
  if (watch.channelId !== undefined) return [watch.channelId];
  return routes.filter((route) => takesSome(route, watch)).map(({ channelId }) => channelId);
}

async function troubledSources(
  guildId: string,
  now: number,
  { sources, pollStates, inbox }: Pick<Repositories, "sources" | "pollStates" | "inbox">,
): Promise<Handover["sources"]> {
  const followed = (await sources.followed(guildId)).filter(({ paused, reach }) => !paused && reach.kind !== "closed");
  const held = Map.groupBy(await inbox.held(guildId), ({ item }) => item.sourceKey);
  const judged = await Promise.all(
    followed.map(async ({ key, source: { name }, trusts }) => {
      const matches = held.get(key)?.length ?? 0;
      return { name, health: healthOf(await pollStates.get(key), now, { trusted: trusts, held: matches }), matches };
    }),
  );
  const troubled = judged.flatMap(({ name, health: { kind: is, since }, matches }) =>
    is === "ok" || is === "waiting"
      ? []
      : [{ name, is, ...(since !== undefined && { since }), ...(matches > 0 && { matches }) }],
  );
  return { followed: followed.length, troubled };
}

function canaryIn({ lost, cameThroughAt }: CanaryState): Handover["canary"] {
  if (lost !== undefined) return "lost";
  return cameThroughAt === undefined ? "not-back" : { cameThroughAt };
}

async function changedFacts(
  { id, routes }: Guild,
  channelId: string,
  since: number,
  { repositories, factsFor }: HandoverDeps,
): Promise<Pick<Handover, "facts" | "factsElsewhere">> {
  const clearance = routes.find((route) => route.channelId === channelId)?.clearance ?? "green";
  const base = factsFor(id);
  const { changes } = await repositories.factLayers.of(id);
  const known = everStated(base, changes);
  const recent = changes.flatMap((change) => (change.kind === "named" || change.at < since ? [] : [change]));
  const facts = recent.flatMap((change) => {
    const statement = "statement" in change ? change.statement : known.get(change.statementId);
    if (statement === undefined || !isCleared(statement, clearance)) return [];
    return [{ kind: change.kind, about: nameOf(base, statement.subject) }];
  });
  return { facts, factsElsewhere: recent.length - facts.length };
}
