import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { defineCommand } from "../../src/chat/define-command.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { code, escapeText, md } from "../../src/chat/text.ts";
import { withoutMarkdown } from "../../src/chat/without-markdown.ts";
import type { Between } from "../../src/domain/between.ts";
import type { ItemJourney } from "../../src/domain/item-journey.ts";
import type { KeptItem } from "../../src/domain/kept-item.ts";
import type { Story } from "../../src/domain/story.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import type { Message, TextFile } from "../../src/ports/chat.ts";
import { firstLines } from "../shared/pages.ts";
import { quote } from "../shared/quote.ts";
import { readDay } from "../shared/read-day.ts";
import { describeJourney } from "./describe-journey.ts";
import { describeStory } from "./describe-story.ts";
import { describeUnseen } from "./describe-unseen.ts";
import { findAlert } from "./find-alert.ts";

const searched = 2_000;
const always: Between = { from: 0, to: Number.MAX_SAFE_INTEGER };

export const alertWhy = defineCommand({
  path: "alert why",
  summary: "Show what happened to an item: seen, matched, alerted or not, and why.",
  access: "viewer",
  needs: ["account", "alerts", "clock", "watches"],
  options: {
    what: {
      kind: "text",
      description: "The item's address, its alert (SW-4F2A), or words from its title.",
      required: true,
    },
    day: { kind: "text", description: "With words: the day when it was seen, such as 2026-03-01." },
    file: { kind: "choice", description: "The whole answer as a text file.", choices: ["yes"] },
  },
  quiet: true,

  async run({ what, day, file }, caller, context) {
    const lines = await follow(what.trim(), day, caller, context);
    return file === "yes" ? asFile(lines) : { content: firstLines(lines) };
  },
});

function follow(
  what: string,
  day: string | undefined,
  caller: Caller,
  context: Needs<"account" | "alerts" | "clock" | "watches">,
): Promise<readonly Markdown[]> {
  if (/^sw-[0-9a-z]{4,}$/i.test(what)) return ofAlert(what, caller, context);
  const address = URL.parse(what);
  if (address !== null && ["http:", "https:"].includes(address.protocol)) return ofAddress(address, caller, context);
  return ofWords(what, day === undefined ? always : readDay(day, context.clock.now()), caller, context);
}

/** By the first report of the alert. */
async function ofAlert(
  what: string,
  caller: Caller,
  context: Needs<"account" | "alerts" | "watches">,
): Promise<readonly Markdown[]> {
  const [report] = (await findAlert(what, caller, context)).reports;
  if (report === undefined) return [];
  return knownJourney(
    await context.account.whyItem(caller.guildId, report.item.link ?? report.item.id),
    caller,
    context,
  );
}

async function ofAddress(
  address: URL,
  caller: Caller,
  context: Needs<"account" | "watches">,
): Promise<readonly Markdown[]> {
  const journey = await context.account.whyItem(caller.guildId, address.href);
  if (journey.outOfSight) return [md`It is in an alert of a channel that you cannot see.`];
  const isKnown = [journey.rows, journey.held, journey.discarded, journey.waiting, journey.stories].some(
    ({ length }) => length > 0,
  );
  return isKnown ? knownJourney(journey, caller, context) : describeUnseen(address, journey.near);
}

/** The journey of the one that the words find; of several, which they are. */
async function ofWords(
  what: string,
  day: Between,
  caller: Caller,
  context: Needs<"account" | "alerts" | "watches">,
): Promise<readonly Markdown[]> {
  const { stories: kept } = context.alerts;
  const recent = await kept.recent(caller.guildId, searched);
  const opened = await Promise.all(recent.map((story) => kept.whole(story)));
  const isFound = isOf(what, day);
  const stories = opened.filter(({ reports }) => reports.some(isFound));
  const silent = await context.account.findItems(caller.guildId, what, day);
  const [only] = [...stories.flatMap(({ reports }) => reports.filter(isFound).slice(0, 1)), ...silent];
  if (only === undefined) return [nothing(what, day)];
  if (stories.length + silent.length === 1)
    return knownJourney(await context.account.whyItem(caller.guildId, only.item.link ?? only.item.id), caller, context);
  return [
    ...(stories.length > 0 ? [md`**Alerted**`, ...stories.map(storyLine)] : []),
    ...(silent.length > 0 ? [md`**Seen, and not alerted**`, ...silent.map(itemLine)] : []),
    md`With an item's address, or more of its words, this command follows one of them step by step.`,
  ];
}

async function knownJourney(journey: ItemJourney, caller: Caller, context: Needs<"watches">) {
  const { watches } = await context.watches.lists.of(caller.guildId);
  return describeJourney(journey, { ...context.watches, guildId: caller.guildId, watches });
}

type Report = Story["reports"][number];

/** Of the day on which the item was seen: its story may have been opened on another. */
function isOf(words: string, { from, to }: Between): (report: Report) => boolean {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  return ({ item, source }) =>
    item.seenAt >= from &&
    item.seenAt < to &&
    source.handling !== "restricted" &&
    wanted.every((word) => `${item.title} ${item.text}`.toLowerCase().includes(word));
}

function nothing(what: string, day: Between): Markdown {
  const when = day === always ? "" : md` on that day`;
  return md`No item with the words ${quote(what)} was seen${when}, as far as items are kept (\`retention\`). With an item's address this command also shows what that site's sources contained.`;
}

function storyLine(story: Story): Markdown {
  return md`${code(story.shortId)} ${discordTime(story.openedAt)} · ${describeStory(story, 120)}`;
}

function itemLine({ item }: KeptItem): Markdown {
  return md`• ${discordTime(item.seenAt)} · ${escapeText(item.title || item.text, 120)}`;
}

function asFile(lines: readonly Markdown[]): Message {
  const file: TextFile = { name: "why.txt", text: `${lines.map((line) => withoutMarkdown(line)).join("\n")}\n` };
  return { content: md`What became of it, step by step; times are UTC.`, files: [file] };
}
