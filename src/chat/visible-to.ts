import type { FactBase } from "../domain/fact-base.ts";
import { isAtLeast } from "../domain/guild.ts";
import type { HeldAlerts } from "../domain/held-alerts.ts";
import type { ItemJourney } from "../domain/item-journey.ts";
import type { EntityNames } from "../domain/names.ts";
import type { Story } from "../domain/story.ts";
import type { Stories } from "../ports/alert-records.ts";
import type { AccountContext, AlertContext, CommandContext, ContextPart, Needs } from "./command-context.ts";
import type { Caller } from "./define-command.ts";

type Sight = Pick<Caller, "guildId" | "level" | "sees">;

/**
 * What a caller may reach: of the facts those that their server may see, and of alerts only those of channels that they can see. A story without one of these does not exist for
 * them, and nothing that they change reaches an alert of another channel. One that went to no channel is for those who edit.
 */
export function visibleTo<Part extends ContextPart>(caller: Sight, context: Needs<Part>): Needs<Part> {
  const own: Partial<CommandContext> = { ...context };
  const facts = own.facts && { ...own.facts, base: own.facts.baseFor(caller.guildId) };
  return {
    ...context,
    ...(own.alerts && { alerts: visibleAlerts(own.alerts, caller) }),
    ...(facts && { facts }),
    ...(own.watches && facts && { watches: { ...own.watches, names: namesIn(facts.base, own.watches.names) } }),
    ...(own.account && { account: visibleAccount(own.account, caller) }),
  };
}

function namesIn({ entities }: FactBase, names: readonly EntityNames[]): readonly EntityNames[] {
  return names.filter(({ id }) => entities.has(id));
}

function visibleAlerts(alerts: AlertContext, caller: Sight): AlertContext {
  const { stories } = alerts;
  const whole = async (story: Story) => (await stories.get(story.id)) ?? story;
  return {
    ...alerts,
    stories: visibleStories(stories, caller),
    split: async (story, itemId, by) => visibleStory(await alerts.split(await whole(story), itemId, by), caller),
    join: async (story, how) => alerts.join(await whole(story), how),
    held: async (guildId) => Promise.all((await alerts.held(guildId)).map((one) => visibleHold(one, caller))),
    sendHeld: async (guildId, channelId) => ((await caller.sees(channelId)) ? alerts.sendHeld(guildId, channelId) : 0),
  };
}

/** Counted all the same. */
async function visibleHold({ channelId, ...hold }: HeldAlerts, { sees }: Sight): Promise<HeldAlerts> {
  return channelId !== undefined && (await sees(channelId)) ? { channelId, ...hold } : hold;
}

function visibleStories(stories: Stories, caller: Sight): Stories {
  return {
    put: (story) => stories.put(story),
    get: async (id) => visibleStory(await stories.get(id), caller),
    whole: async (story) => (await visibleStory(await stories.whole(story), caller)) ?? story,
    ofItem: async (guildId, itemId) => visibleStory(await stories.ofItem(guildId, itemId), caller),
    byShortId: async (guildId, shortId) => visibleStory(await stories.byShortId(guildId, shortId), caller),
    recent: async (guildId, limit, skip) => visibleOf(await stories.recent(guildId, limit, skip), caller),
    async *newestFirst(guildId) {
      for await (const story of stories.newestFirst(guildId)) yield* await visibleOf([story], caller);
    },
    async *matching(guildId, words) {
      for await (const story of stories.matching(guildId, words)) yield* await visibleOf([story], caller);
    },
    isSearchable: () => stories.isSearchable(),
    async change(id, edit) {
      const before = await visibleStory(await stories.get(id), caller);
      if (before === undefined) return undefined;
      const seen = new Set(before.alerts.map(({ channelId }) => channelId));
      const after = await stories.change(id, (story) => keepingUnseen(edit(story), story, seen));
      return visibleStory(after, caller);
    },
  };
}

function visibleAccount(account: AccountContext, caller: Sight): AccountContext {
  return {
    ...account,
    whyItem: async (guildId, address) => visibleJourney(await account.whyItem(guildId, address), caller),
  };
}

/** Of an item that is only in alerts that the caller cannot see, no more than that. */
async function visibleJourney(journey: ItemJourney, caller: Sight): Promise<ItemJourney> {
  const stories = await visibleOf(journey.stories, caller);
  if (stories.length > 0 || journey.stories.length === 0) return { ...journey, stories };
  return { kept: undefined, rows: [], held: [], discarded: [], waiting: [], near: [], stories, outOfSight: true };
}

async function visibleOf(stories: readonly Story[], caller: Sight): Promise<readonly Story[]> {
  const visible = await Promise.all(stories.map((story) => visibleStory(story, caller)));
  return visible.flatMap((story) => story ?? []);
}

async function visibleStory(story: Story | undefined, { level, sees }: Sight): Promise<Story | undefined> {
  if (story === undefined) return undefined;
  if (story.alerts.length === 0) return isAtLeast("watchlist-editor", level) ? story : undefined;
  const seen = await Promise.all(story.alerts.map(({ channelId }) => sees(channelId)));
  const alerts = story.alerts.filter((_, at) => seen[at]);
  return alerts.length === 0 ? undefined : { ...story, alerts };
}

/** Alerts of channels that the caller cannot see stay as they were. */
function keepingUnseen(after: Story, before: Story, seen: ReadonlySet<string>): Story {
  const unseen = new Map(before.alerts.map((alert) => [alert.channelId, alert]));
  const alerts = after.alerts.map((alert) =>
    seen.has(alert.channelId) ? alert : (unseen.get(alert.channelId) ?? alert),
  );
  return { ...after, alerts };
}
