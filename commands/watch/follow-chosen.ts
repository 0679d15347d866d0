import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { code, md } from "../../src/chat/text.ts";
import type { ItemJourney } from "../../src/domain/item-journey.ts";
import type { KeptItem } from "../../src/domain/kept-item.ts";
import type { Source } from "../../src/domain/source.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { describeJourney } from "../alert/describe-journey.ts";
import { describeUnseen } from "../alert/describe-unseen.ts";
import type { ChosenWords } from "./read-chosen-message.ts";

/** An item that a source of the server showed, with that source. */
export interface SeenItem {
  readonly kept: KeptItem;
  readonly source: Source;
}

/** What is known of the alert or the address that a message names. */
export interface FollowedChosen {
  readonly lines: readonly Markdown[];
  /** Nothing more is to be said: there was an alert, or somebody has to decide, or it may not be shown. */
  readonly isAnswered: boolean;
  /** What a source showed and no watch found. */
  readonly item?: SeenItem | undefined;
  /** An address of a site of which the server follows no source. */
  readonly unfollowed?: URL | undefined;
}

type Context = Needs<"account" | "alerts" | "watches">;

/** Looks up the first id or address that leads somewhere; of addresses that no source showed it says so. */
export async function followChosen(chosen: ChosenWords, caller: Caller, context: Context): Promise<FollowedChosen> {
  for (const id of chosen.ids) {
    const story = await context.alerts.stories.byShortId(caller.guildId, id.toUpperCase());
    const [report] = story?.reports ?? [];
    if (report === undefined) continue;
    const journey = await context.account.whyItem(caller.guildId, report.item.link ?? report.item.id);
    return followed(journey, caller, context);
  }
  const journeys = await Promise.all(
    chosen.addresses.map(async (address) => ({
      address,
      journey: await context.account.whyItem(caller.guildId, address.href),
    })),
  );
  const known = journeys.find(({ journey }) => isKnown(journey));
  if (known !== undefined) return followed(known.journey, caller, context);
  const unfollowed = journeys.find(({ journey }) => journey.near.length === 0)?.address;
  const lines = journeys.slice(0, 1).flatMap(({ address, journey }) => describeUnseen(address, journey.near));
  const isUnknownId = chosen.ids.length > 0 && chosen.addresses.length === 0;
  return { lines: [...unknownIds(chosen), ...lines], isAnswered: isUnknownId, unfollowed };
}

function isKnown({ rows, held, discarded, waiting, stories, outOfSight }: ItemJourney): boolean {
  return outOfSight === true || [rows, held, discarded, waiting, stories].some(({ length }) => length > 0);
}

async function followed(journey: ItemJourney, caller: Caller, context: Context): Promise<FollowedChosen> {
  if (journey.outOfSight) return { lines: [md`It is in an alert of a channel that you cannot see.`], isAnswered: true };
  const { watches } = await context.watches.lists.of(caller.guildId);
  const { held, discarded, waiting, stories, kept, rows } = journey;
  const isAnswered = held.length + discarded.length + waiting.length + stories.length > 0;
  const world = { ...context.watches, guildId: caller.guildId, watches };
  const source = rows[0]?.source.source;
  const isShown = !isAnswered && kept !== undefined && source !== undefined && source.handling !== "restricted";
  return {
    lines: describeJourney(journey, { ...world, isBrief: isShown }),
    isAnswered: isAnswered || source?.handling === "restricted",
    ...(isShown && { item: { kept, source } }),
  };
}

/** One that another server has, or that this person cannot see, is as unknown as one that nobody has. */
function unknownIds({ ids }: ChosenWords): readonly Markdown[] {
  return ids.slice(0, 1).map((id) => md`${code(id, 20)} is no alert that is kept here and that you can see.`);
}
