import type { Bulletin, BulletinEntry } from "../domain/bulletin.ts";
import { entryOf } from "../domain/bulletin-entry.ts";
import { severities } from "../domain/severity.ts";
import type { Alert, Delivery, Reply, Story } from "../domain/story.ts";
import { digest } from "../lib/digest.ts";
import type { Bulletins } from "../ports/alert-records.ts";
import { type KeepQuietDeps, keepQuiet } from "./keep-quiet.ts";
import { openBulletin } from "./open-bulletin.ts";

export interface BundleDeps extends KeepQuietDeps {
  readonly bulletins: Bulletins;
}

/** What is due of one story in one channel: its alert, updates of it, or both. */
interface Due {
  readonly story: Story;
  readonly channelId: string;
  readonly hold: NonNullable<Alert["hold"]>;
  readonly deliveries: readonly Delivery[];
}

/**
 * Lists the alerts and updates whose hold has ended in one bulletin for each channel and reason; answers the bulletins that
 * are to be posted.
 *
 * The bulletin is written before what it lists is marked: a crash between the two finds it in a bulletin already, by the nonces
 * of its deliveries, and only marks it. An update that came meanwhile has a nonce that no bulletin has, and comes in another.
 */
export async function bundleAlerts(now: number, deps: BundleDeps): Promise<readonly Bulletin[]> {
  const { stories, bulletins } = deps;
  await keepQuiet(now, deps);
  const due = (await stories.heldUntil(now)).flatMap((story) => dueOf(story, now));
  const known = new Map<string, Bulletin>();
  for (const { channelId, deliveries } of due) {
    for (const { nonce } of deliveries) {
      const bulletin = await bulletins.listing(channelId, nonce);
      if (bulletin !== undefined) known.set(nonce, bulletin);
    }
  }
  const unlisted = due
    .map((one) => ({ ...one, deliveries: one.deliveries.filter(({ nonce }) => !known.has(nonce)) }))
    .filter(({ deliveries }) => deliveries.length > 0);
  const groups = Map.groupBy(unlisted, ({ story, channelId, hold }) => `${story.guildId} ${channelId} ${hold}`);
  const opened = await Promise.all(
    [...groups.values()].map(async (group) => bulletinOf(group, await idFor(group, deps), now)),
  );
  for (const bulletin of opened) await bulletins.put(bulletin);
  for (const { story, channelId, deliveries } of due)
    await stories.change(story.id, (current) => bundled(current, channelId, noncesOf(deliveries)));
  return [...new Map([...known.values()].map((bulletin) => [bulletin.id, bulletin])).values(), ...opened];
}

/** Updates that an alert held for the same list brings along are one line with it. */
function dueOf(story: Story, now: number): readonly Due[] {
  return story.alerts.flatMap((alert) => {
    const due = [alert, ...alert.replies].filter((one) => isDue(one, now));
    const groups = Map.groupBy(due, ({ hold = "digest" }) => hold);
    return [...groups].map(([hold, held]): Due => {
      return { story, channelId: alert.channelId, hold, deliveries: held.map(({ delivery }) => delivery) };
    });
  });
}

/** What a surge holds goes to its live card. */
function isDue({ delivery, hold }: Alert | Reply, now: number): boolean {
  return delivery.state === "held" && delivery.nextAttemptAt <= now && hold !== "surge";
}

/**
 * Derived from when the hold ends, not from what is listed: a store that was put back from a backup lacks some of it, and has
 * to find the message of its earlier life by the same id. What is late for a bulletin that is written gets one of its own.
 */
async function idFor(group: readonly Due[], { bulletins }: BundleDeps): Promise<string> {
  const [first] = group;
  const deliveries = group.flatMap((one) => one.deliveries);
  const until = Math.max(...deliveries.map(({ nextAttemptAt }) => nextAttemptAt));
  const id = digest("bulletin", first?.channelId ?? "", first?.hold ?? "", String(until));
  if ((await bulletins.get(id)) === undefined) return id;
  return digest(id, ...noncesOf(deliveries));
}

function bulletinOf(group: readonly Due[], id: string, now: number): Bulletin {
  const [first] = group;
  if (first === undefined) throw new Error("a bulletin of nothing");
  const { channelId, hold, story } = first;
  const entries = gravestFirst(group.map((one) => entryOf(one.story, channelId, noncesOf(one.deliveries))));
  return openBulletin({ id, guildId: story.guildId, channelId, why: hold, entries }, now);
}

/** For a long list is cut; of one severity what moves in known stories first, then as they came. */
function gravestFirst(entries: readonly BulletinEntry[]): readonly BulletinEntry[] {
  const sorted = entries.toSorted((a, b) => Number(b.isUpdate ?? false) - Number(a.isUpdate ?? false));
  return severities.toReversed().flatMap((severity) => sorted.filter((entry) => entry.severity === severity));
}

function noncesOf(deliveries: readonly Delivery[]): readonly string[] {
  return deliveries.map(({ nonce }) => nonce);
}

/** With what a bulletin lists marked, in that bulletin's channel. */
export function bundled(story: Story, channelId: string, nonces: readonly string[]): Story {
  const mark = <Held extends Alert | Reply>(one: Held): Held => {
    if (one.delivery.state !== "held" || !nonces.includes(one.delivery.nonce)) return one;
    return { ...one, delivery: { ...one.delivery, state: "bundled" } };
  };
  const alerts = story.alerts.map((alert) => {
    return alert.channelId === channelId ? { ...mark(alert), replies: alert.replies.map(mark) } : alert;
  });
  return { ...story, alerts };
}
