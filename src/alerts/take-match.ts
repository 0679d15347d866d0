import type { Guild } from "../domain/guild.ts";
import type { Match } from "../domain/match.ts";
import type { Story } from "../domain/story.ts";
import type { StoryDecision } from "../domain/story-decision.ts";
import { refTo } from "../domain/story-ref.ts";
import type { Clock } from "../lib/clock.ts";
import type { Inbox, Stories, StoryTimes } from "../ports/alert-records.ts";
import type { Guilds } from "../ports/guild-records.ts";
import { applyRouting } from "./apply-routing.ts";
import { closedTo, type Joining } from "./closed-to.ts";
import { editReport, freshWatches } from "./edit-report.ts";
import type { Burst } from "./hold-alert.ts";
import { joinStory } from "./join-story.ts";
import { type Kin, openStory, storyIdOf } from "./open-story.ts";
import { destinationsFor } from "./queue-alert.ts";
import { shortIdFor } from "./short-id.ts";
import { standingStory } from "./standing-story.ts";
import type { SurgeDeps } from "./surge.ts";

/** Knows the stories of each guild's last hours. */
export interface News {
  /** Which story of its guild a report belongs to, and what it adds to it. */
  find(match: Match): StoryDecision;
  /** Takes in a story's newest report. */
  add(story: Story): void;
}

export interface TakeMatchDeps {
  readonly inbox: Inbox;
  readonly stories: Stories & Pick<StoryTimes, "openedSince" | "lastAlertAt" | "broughtBy" | "broughtFrom">;
  readonly guilds: Guilds;
  readonly news: News;
  readonly burst: Burst;
  readonly surge?: SurgeDeps;
  readonly clock: Pick<Clock, "now">;
}

/**
 * Takes one match from the inbox and turns it into a story with its alerts, or into one more report of a story; returns that story, and those
 * that now name it.
 *
 * The story is written before the inbox record goes: a crash between the two replays a match whose item is in a story already, which is a no-op.
 */
export async function takeMatch(match: Match, deps: TakeMatchDeps): Promise<readonly Story[]> {
  const stories = await storiesOf(match, deps);
  await deps.inbox.remove(match.id);
  return stories;
}

async function storiesOf(match: Match, deps: TakeMatchDeps): Promise<readonly Story[]> {
  const guild = await deps.guilds.get(match.guildId);
  if (guild === undefined) return [];
  const known = await deps.stories.ofItem(guild.id, match.item.id);
  if (known !== undefined) return [await withEdit(known, match, guild, deps)];

  const taking = { match: { ...match, watches: freshWatches(match) }, guild, now: deps.clock.now() };
  if (taking.match.watches.length === 0) return [];
  const decision = deps.news.find(taking.match);
  const placed = decision.kind === "join" ? await join(taking, decision.storyId, decision, deps) : decision;
  if (placed.kind === "apart") return open(taking, placed, deps);
  deps.news.add(placed.story);
  return [placed.story];
}

/** What is in a story already is shown there as it was edited; without an edit there is nothing to do. */
async function withEdit(known: Story, match: Match, guild: Guild, deps: TakeMatchDeps): Promise<Story> {
  if (match.edit === undefined) return known;
  const story = await standingStory(known.id, deps.stories);
  const now = deps.clock.now();
  const report = { ...match, watches: freshWatches(match) };
  const changed =
    story &&
    (await deps.stories.change(story.id, (current) => {
      const edited = editReport(current, match, guild, now);
      return report.watches.length === 0 ? edited : applyRouting(edited, report, guild, now, deps);
    }));
  return changed ?? known;
}

interface Taking {
  readonly match: Match;
  readonly guild: Guild;
  readonly now: number;
}

interface Apart extends Pick<Extract<StoryDecision, { readonly kind: "apart" }>, "kind" | "possibly" | "related"> {
  /** The closed story that it goes on with. */
  readonly continues?: string;
}

/** What is closed takes no report: that joins the story that goes on with it, or begins one that names it. */
async function join(
  taking: Taking,
  storyId: string,
  joining: Joining,
  deps: TakeMatchDeps,
): Promise<Apart | { readonly kind: "joined"; readonly story: Story }> {
  const { match, guild, now } = taking;
  const target = await standingStory(storyId, deps.stories);
  const destinations = destinationsFor(match.watches, guild);
  const arriving = { ...joining, sourceId: match.source.id };
  const closed = (story: Story) => closedTo(story, destinations, arriving, guild, now);
  const story =
    target &&
    (await deps.stories.change(target.id, (current) =>
      current.joinedInto !== undefined || closed(current) !== undefined
        ? current
        : applyRouting(joinStory(current, match, joining, guild, now), match, guild, now, deps),
    ));
  if (story?.reports.some(({ item }) => item.id === match.item.id)) return { kind: "joined", story };
  const why = story && closed(story);
  if (story === undefined || why === undefined) return { kind: "apart" };
  const next = story.continuedIn && (await join(taking, story.continuedIn.storyId, joining, deps));
  if (next?.kind === "joined" || next?.continues !== undefined) return next;
  return { kind: "apart", possibly: { storyId: story.id, why }, continues: story.id };
}

/** The earlier stories that name it are written first: a crash between the two links them again. */
async function open({ match, guild, now }: Taking, apart: Apart, deps: TakeMatchDeps): Promise<readonly Story[]> {
  const { stories, news } = deps;
  const earlier = apart.related && (await standingStory(apart.related.storyId, stories));
  const kin = { ...(await possiblyOf(apart, deps)), ...(earlier && { seeAlso: [refTo(earlier)] }) };
  const opened = openStory(match, guild, await freeShortId(match, deps), now, kin);
  const story = applyRouting(opened, match, guild, now, deps);
  const linked = [
    earlier && (await stories.change(earlier.id, (current) => withSequel(current, story))),
    apart.continues && (await stories.change(apart.continues, (current) => goneOn(current, story))),
  ];
  await stories.put(story);
  news.add(story);
  return [story, ...linked.filter((one) => typeof one === "object")];
}

async function possiblyOf({ possibly }: Apart, { stories }: TakeMatchDeps): Promise<Pick<Kin, "possibly">> {
  if (possibly === undefined) return {};
  const other = await standingStory(possibly.storyId, stories);
  return other === undefined ? {} : { possibly: { ...refTo(other), why: possibly.why } };
}

function withSequel(story: Story, sequel: Story): Story {
  const { seeAlso = [] } = story;
  if (seeAlso.some(({ storyId }) => storyId === sequel.id)) return story;
  return { ...story, seeAlso: [...seeAlso, refTo(sequel)], revision: story.revision + 1 };
}

function goneOn(story: Story, next: Story): Story {
  return { ...story, continuedIn: refTo(next), revision: story.revision + 1 };
}

function freeShortId(match: Match, { stories }: TakeMatchDeps): Promise<string> {
  return shortIdFor(
    storyIdOf(match),
    async (candidate) => (await stories.byShortId(match.guildId, candidate)) !== undefined,
  );
}
