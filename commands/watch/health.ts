import type { Needs } from "../../src/chat/command-context.ts";
import { type Caller, defineCommand } from "../../src/chat/define-command.ts";
import { bold, count, inLines, md } from "../../src/chat/text.ts";
import { describeAnswers, describeVerdicts } from "../../src/chat/words/describe-answers.ts";
import type { Guild } from "../../src/domain/guild.ts";
import type { Trend } from "../../src/domain/trend.ts";
import { fewestVerdicts, verdictCount } from "../../src/domain/verdicts.ts";
import type { Watch } from "../../src/domain/watch.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import type { Message } from "../../src/ports/chat.ts";
import { type Answers, answersTo, foundBy } from "../../src/trends/answers.ts";
import { worstFirst } from "../../src/trends/worst-first.ts";
import { type AnsweredStories, answeredStories, healthDays } from "../shared/answered-stories.ts";
import { guildOf } from "../shared/guild-of.ts";
import { pages } from "../shared/pages.ts";
import { describeMarks, healthMarks } from "./health-marks.ts";
import { offerChange } from "./offer-change.ts";
import { demandSight, seesWatch } from "./sees-watch.ts";
import { suggestWatches, watchNamed } from "./suggest-watches.ts";

export const watchHealth = defineCommand({
  path: "watch health",
  summary: "How people answered a watch, what its not relevant alerts share, and one change to try.",
  access: "viewer",
  needs: ["alerts", "clock", "server", "trends", "watches"],
  options: {
    watch: { kind: "text", description: "Its name; all watches without it.", suggest: suggestWatches },
    page: { kind: "text", description: "The page to show, such as 2." },
  },
  // What it counts depends on what the caller can see.
  quiet: true,

  async run({ watch: wanted, page }, caller, context) {
    const guild = await guildOf(caller, context.server);
    if (wanted === undefined) return healthOfAll(guild, page, caller, context);
    const watch = await watchNamed(wanted, caller, context.watches.lists);
    await demandSight(watch, guild, caller);
    return healthOf(watch, guild, caller, context);
  },
});

async function healthOf(
  watch: Watch,
  guild: Guild,
  caller: Caller,
  context: Needs<"alerts" | "clock" | "trends" | "watches">,
): Promise<Message> {
  const { stories: all, span } = await answeredStories(caller, context);
  const stories = foundBy(all, watch.id);
  const answers = answersTo(stories);
  const ledger = await context.trends.ofWatch(guild, watch, "language", healthDays);
  const head = [
    md`🩺 ${bold(watch.name)}: ${span}`,
    describeAnswers(answers),
    md`${describeVerdicts(answers)}.`,
    beyond(ledger, answers),
  ];
  if (verdictCount(answers) < fewestVerdicts) return { content: inLines(head) };
  if (answers.notRelevant === 0) return { content: inLines([...head, md`No change is offered.`]) };
  const marks = healthMarks(stories, watch.id);
  const offer = await offerChange(watch, marks, caller, context);
  return { ...offer, content: inLines([...head, describeMarks(marks), offer.content]) };
}

/** What the days of the trend count beyond the alerts at hand. */
function beyond({ days }: Trend, { alerts }: Answers): Markdown | undefined {
  const stories = days.reduce((sum, day) => sum + day.stories, 0);
  const notRelevant = days.reduce((sum, day) => sum + day.notRelevant, 0);
  if (stories <= alerts) return undefined;
  return md`\`/trend\` counts ${count(stories, "story", "stories")}, ${notRelevant} not relevant: the others are no longer kept, or in channels that you cannot see.`;
}

async function healthOfAll(
  guild: Guild,
  page: string | undefined,
  caller: Caller,
  context: Needs<"alerts" | "clock" | "watches">,
): Promise<Message> {
  const { watches } = await context.watches.lists.of(caller.guildId);
  const seen = await Promise.all(watches.map((watch) => seesWatch(watch, guild, caller)));
  const visible = watches.filter((_, at) => seen[at]);
  if (visible.length === 0) return { content: md`There is no watch whose alerts you can see.` };
  const found = await answeredStories(caller, context);
  const head = md`🩺 ${count(visible.length, "watch", "watches")}: ${found.span}. The surest not relevant come first.`;
  return { content: pages(head, linesOf(visible, found), page, "/watch health") };
}

function linesOf(watches: readonly Watch[], { stories }: AnsweredStories): readonly Markdown[] {
  return watches
    .map((watch) => ({ watch, answers: answersTo(foundBy(stories, watch.id)) }))
    .toSorted((a, b) => worstFirst(a.answers, b.answers))
    .map(
      ({ watch, answers }) => md`• ${bold(watch.name)} · ${describeAnswers(answers)} · ${describeVerdicts(answers)}`,
    );
}
