import fc from "fast-check";
import { joinStories } from "../../src/alerts/join-stories.ts";
import { splitStory } from "../../src/alerts/split-story.ts";
import { expireHeld } from "../../src/app/jobs/expire-held.ts";
import type { Alert, Story } from "../../src/domain/story.ts";
import { refTo } from "../../src/domain/story-ref.ts";
import { openStore } from "../../src/store/open-store.ts";
import { aWorld, guild, joining, rawItem, start, type World } from "../world.ts";

const hourMs = 3_600_000;
const monthMs = 31 * 24 * hourMs;
/** More than the brake allows. */
const flood = 21;
export const channels = ["c1", "c2"] as const;

/** What may happen to the alerts of a server, each step some of it. */
export const steps = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("publish"), joins: fc.boolean() }) },
  fc.record({ do: fc.constantFrom("deliver", "bundle", "take", "night", "join", "split") }),
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("flood", "release", "discard", "take back", "month") }) },
  fc.record({ do: fc.constant("mute"), kind: fc.constantFrom("watch", "story") }),
  fc.record({ do: fc.constant("answer"), outcome: fc.constantFrom("refused", "unknown-channel", "no-access", "lost") }),
  fc.record({ do: fc.constant("turn"), state: fc.constantFrom("acknowledged", "dismissed", "removed") }),
  fc.record({ do: fc.constant("route"), quiet: fc.boolean(), digest: fc.boolean() }),
);
export type Step = typeof steps extends fc.Arbitrary<infer One> ? One : never;

/** A world in which that came to pass; `published` items matched. `after` is called after each step. */
export async function lived(history: readonly Step[], after: (world: World) => Promise<void> = async () => {}) {
  const routes = channels.map((channelId) => ({ channelId, severity: "low" }) as const);
  const store = await openStore("memory:", { clock: { now: () => start } });
  const world = await aWorld({ feed: [], guild: { ...guild, routes }, store });
  world.burst = { alerts: 3, withinMs: hourMs };
  world.discord.history = "unreadable";
  let published = 0;
  await world.poll();
  for (const step of history) {
    if (step.do === "publish" && "joins" in step) {
      published += 1;
      const [newest] = await world.repositories.stories.recent("g1", 1);
      world.news = { find: () => joining(step.joins ? newest : undefined), add: () => {} };
      world.feed = [rawItem({ title: `item ${published}` })];
      await world.poll();
      if (published % 3 !== 0) await world.takeAll();
    } else if (step.do === "flood") {
      world.feed = Array.from({ length: flood }, (_, number) => rawItem({ title: `item ${published} of ${number}` }));
      published += flood;
      await world.poll();
    } else await happen(step, world);
    await after(world);
  }
  return { world, published, store };
}

async function happen(step: Step, world: World): Promise<void> {
  const { guilds, stories, inbox } = world.repositories;
  const [newest] = await stories.recent("g1", 1);
  if (step.do === "deliver") await world.deliver();
  if (step.do === "take") await world.takeAll();
  if (step.do === "bundle") await world.bundle();
  if (step.do === "join") await join(world);
  if (step.do === "split" && newest !== undefined) {
    const route = async (story: Story) => story;
    await splitStory(newest, undefined, { stories, news: retold, clock: world.clock, route });
  }
  if (step.do === "night") await world.clock.sleep(9 * hourMs);
  if (step.do === "release") await inbox.release(await inbox.held("g1"));
  if (step.do === "discard") await inbox.discard(await inbox.held("g1"), { at: world.clock.now(), by: "person" });
  if (step.do === "take back") await inbox.holdAgain(await inbox.discarded());
  if (step.do === "month") await expireHeld(inAMonth(world));
  if ("kind" in step) {
    const id = step.kind === "watch" ? "w1" : (newest?.id ?? "none");
    const mutes = [{ kind: step.kind, id, until: world.clock.now() + hourMs } as const];
    await guilds.change("g1", (one) => ({ ...one, mutes }));
  }
  if ("outcome" in step) answerNext(step.outcome, world);
  if ("state" in step && newest !== undefined) {
    const { state } = step;
    const removed = (alert: Alert): Alert => ({ ...alert, removed: true });
    await stories.change(newest.id, (story) =>
      state === "removed"
        ? { ...story, alerts: story.alerts.map(removed) }
        : { ...story, triage: { ...story.triage, state } },
    );
  }
  if ("quiet" in step) {
    const quiet = { from: 0, to: 600, zone: "UTC", bypass: "critical" } as const;
    const held = { ...(step.quiet && { quiet }), ...(step.digest && { digest: { at: 480, zone: "UTC" } }) };
    const routes = channels.map((channelId) => ({ channelId, severity: "low", ...held }) as const);
    await guilds.change("g1", (one) => ({ ...one, routes }));
  }
}

const retold = { retell: () => {} };

/** A person joins the newest story to the one before it. */
async function join({ repositories: { stories }, clock }: World): Promise<void> {
  const [newest, other] = await stories.recent("g1", 2);
  if (newest === undefined || other === undefined) return;
  const possibly = { ...refTo(other), why: { code: "too-little" } } as const;
  const doubtful = await stories.change(newest.id, (story) => ({ ...story, possibly }));
  if (doubtful !== undefined) await joinStories(doubtful, { stories, news: retold, clock });
}

function inAMonth({ repositories, clock }: World): Parameters<typeof expireHeld>[0] {
  return { repositories, clock: { now: () => clock.now() + monthMs }, out: { notify: async () => {} } };
}

function answerNext(kind: "refused" | "unknown-channel" | "no-access" | "lost", world: World): void {
  const told = { failure: { code: "text", text: "as told" } } as const;
  if (kind === "lost") world.discord.loseNext("before");
  else world.discord.answerNext({ kind, ...told });
}
