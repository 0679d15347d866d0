import { actorFamilies } from "../../src/app/actor-families.ts";
import { enrichItem } from "../../src/app/enrich-item.ts";
import { eventWorldAtNeed } from "../../src/app/event-world-at-need.ts";
import type { StoryDecision } from "../../src/domain/story-decision.ts";
import { RecentStories } from "../../src/same-news/recent-stories.ts";
import { shippedSettings } from "../shipped-settings.ts";
import type { DangerItem } from "./danger-cases.ts";
import { matchOfItem } from "./match-of-item.ts";

const midnight = Date.parse("2026-10-19T00:00:00Z");
const hourMs = 3_600_000;
const world = eventWorldAtNeed(shippedSettings);

/** What is decided of the last of some items that one guild gets one after the other; the story that item 0 opens is `story 0`. */
export function lastDecision(items: readonly DangerItem[]): StoryDecision {
  const stories = new RecentStories(72 * hourMs, actorFamilies(shippedSettings.groups));
  let last: StoryDecision = { kind: "apart" };
  for (const [at, [hour, language, title, text, aheadHours = 0]] of items.entries()) {
    const seenAt = midnight + hour * hourMs;
    const published = new Date(seenAt + aheadHours * hourMs).toISOString();
    const enriched = enrichItem({ title, text, language, published, seenAt }, world);
    const match = matchOfItem({ id: `item ${at}`, title, text, language, published, seenAt }, enriched);
    last = stories.find(match);
    const id = last.kind === "join" ? last.storyId : `story ${at}`;
    stories.add({ id, guildId: match.guildId, reports: [{ ...match, joinedAt: seenAt }] });
  }
  return last;
}
