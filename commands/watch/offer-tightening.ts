import { button, buttonRow } from "../../src/chat/buttons.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import { fitsId } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { bold, code, inLines, label, md, plainText, shorten } from "../../src/chat/text.ts";
import type { LostAlerts } from "../../src/domain/back-test.ts";
import { isAtLeast } from "../../src/domain/guild.ts";
import type { Story } from "../../src/domain/story.ts";
import type { Watch } from "../../src/domain/watch.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { compileQuery, type QueryWorld } from "../../src/match/compile-query.ts";
import { isWordOfName } from "../../src/match/entity-names.ts";
import type { Message } from "../../src/ports/chat.ts";
import { describeLost } from "./offer-watch.ts";
import { type Exclusion, tightened, wordToExclude } from "./tighten-query.ts";

/** The buttons under an offer; `tighten-buttons.ts` says what they do. */
export const tightenActions = { tighten: { name: "tighten" }, loosen: { name: "loosen" } } as const;

/** So many of the latest alerts are compared. */
const compared = 200;
const longestQuery = 1000;
/** One row of buttons holds five. */
const mostOffers = 3;

/** How the watches that found a story could leave out similar items; `undefined` where no word distinguishes it. */
export async function offerTightening(
  story: Story,
  reason: string,
  caller: Caller,
  context: Needs<"alerts" | "watches">,
): Promise<Message | undefined> {
  const before = await context.alerts.stories.recent(caller.guildId, compared);
  const exclusion = wordToExclude(story, reason, before, (word) => isNamed(word, context.watches));
  if (exclusion === undefined) return undefined;
  const found = new Set(story.reports.flatMap(({ watches }) => watches.map(({ watchId }) => watchId)));
  const { watches } = await context.watches.lists.of(caller.guildId);
  const finders = watches.filter(({ id }) => found.has(id));
  return (await offerExclusion(exclusion.word, describe(exclusion), finders, caller, context))?.message;
}

/** What an offer says, and what the first of its watches would lose. */
interface ExclusionOffer {
  readonly message: Message;
  readonly lost: LostAlerts | undefined;
}

/** How these watches could leave a word out, after why; `undefined` where none of them can. */
export async function offerExclusion(
  word: string,
  why: Markdown,
  watches: readonly Watch[],
  caller: Caller,
  context: Needs<"watches">,
): Promise<ExclusionOffer | undefined> {
  const shown = watches.filter((watch) => canExclude(watch, word, context.watches)).slice(0, mostOffers);
  // The back-test takes a second: it is made only for the first.
  const [first] = shown;
  if (first === undefined) return undefined;
  const { lost } = await context.watches.backTest(tightened(first.query, word), caller.guildId, first.id);
  const lines = shown.map(({ name, query }) => md`${bold(name)}: ${code(tightened(query, word), 500)}`);
  const mayChange = isAtLeast("watchlist-editor", caller.level);
  const how = mayChange ? md`One click saves it:` : md`A watchlist editor can change it:`;
  const content = inLines([md`${why} ${how}`, ...lines, lost && md`${bold(first.name)}: ${describeLost(lost)}`]);
  const components = [buttonRow(shown.map((watch) => saveButton(watch, word)))];
  return { message: { content, ...(mayChange && { components }) }, lost };
}

/** Of a place, an entity, or what the facts list under a topic, such as attacks: without it a watch would be blind. */
export function isNamed(word: string, { names, places }: QueryWorld): boolean {
  return (places?.idsOf(word).length ?? 0) > 0 || isWordOfName(word, names);
}

function describe({ word, noise }: Exclusion): Markdown {
  return md`Items that hold ${code(word)} could be left out: the word is in ${noise} more of the latest alerts that were not relevant, and in none that was acknowledged.`;
}

function canExclude({ id, query }: Watch, word: string, world: QueryWorld): boolean {
  const wanted = tightened(query, word);
  if (wanted === query || wanted.length > longestQuery) return false;
  if (!fitsId(tightenActions.tighten, `${id}.${word}`)) return false;
  return compileQuery(wanted, world).kind !== "mistake";
}

function saveButton({ id, name }: Watch, word: string): ReturnType<typeof button> {
  return button(tightenActions.tighten, shorten(label`Save for ${plainText(name)}`, 80), `${id}.${word}`);
}
