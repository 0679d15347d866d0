import { createInterface } from "node:readline";
import { actorFamilies } from "../app/actor-families.ts";
import { enrichItem } from "../app/enrich-item.ts";
import { eventWorldAtNeed } from "../app/event-world-at-need.ts";
import { NameFinder } from "../app/name-finder.ts";
import { systemClock } from "../lib/clock.ts";
import { RecentStories } from "../same-news/recent-stories.ts";
import { EX_CONFIG } from "../settings/config-problem.ts";
import { loadEverything } from "./load-everything.ts";
import { answerStories } from "./stories.ts";
import { writeOut } from "./write-out.ts";

/** `stories`: items as JSON lines in, in the order in which they arrive; which story each belongs to as JSON lines out. */
export async function storiesVerb(): Promise<number> {
  const loaded = await loadEverything();
  if (loaded === undefined) return EX_CONFIG;
  const { bot, facts, groups } = loaded.settings;
  const world = eventWorldAtNeed(loaded.settings);
  const names = new NameFinder(facts, systemClock);
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  await answerStories(lines, {
    enrich: (item) => enrichItem(item, world),
    named: async (item) => (await names.find(item)).map(({ name }) => name),
    stories: new RecentStories(bot.delivery.groupWithin, actorFamilies(groups)),
    write: writeOut,
  });
  return 0;
}
