import type { BulletinEntry } from "../../domain/bulletin.ts";
import type { Alert, Delivery } from "../../domain/story.ts";
import type { Markdown } from "../../lib/shown-text.ts";
import { discordTime } from "../discord-time.ts";
import { escapeText, md, withCommas } from "../text.ts";

/** What the team did about a story, as a person says it in a list: `open`, `open, with Dana`, `acknowledged by Dana`. */
export function describeListState({ triage, joinedInto }: Pick<BulletinEntry, "triage" | "joinedInto">): Markdown {
  if (joinedInto !== undefined) return md`part of ${escapeText(joinedInto)}`;
  if (triage === undefined) return md``;
  const { state, changedBy, assignedTo } = triage;
  const by = changedBy === undefined ? "" : md` by ${escapeText(changedBy, 40)}`;
  if (state === "acknowledged") return md`acknowledged${by}`;
  if (state === "dismissed") return md`not relevant`;
  return withCommas([md`open`, assignedTo === undefined ? "" : md`with ${escapeText(assignedTo, 40)}`]);
}

/** What became of an alert's message, where that is more than that it was posted. */
export function describeFate({ delivery, hold = "digest", removed }: Alert): Markdown {
  if (removed) return md`its message was deleted`;
  return delivery.state === "held" ? describeHeld(hold, delivery.nextAttemptAt) : fates[delivery.state];
}

/** `waits for the digest, in 3 hours`. */
function describeHeld(hold: NonNullable<Alert["hold"]>, until: number): Markdown {
  return md`waits ${holds[hold]}, ${discordTime(until, "relative")}`;
}

const holds = {
  quiet: "for the end of quiet hours",
  digest: "for the digest",
  burst: "for the list of what was too much at once",
  cooldown: "for its watch's cooldown",
  surge: "for the live card of a surge",
  "first-day": "for the first day's list",
  "new-source": "for the list of what a new source had before",
} as const satisfies Readonly<Record<NonNullable<Alert["hold"]>, string>>;

const fates = {
  queued: md`on its way`,
  sending: md`on its way`,
  delivered: md``,
  bundled: md``,
  paused: md`waits: the bot may not post in its channel`,
  unsure: md`perhaps posted`,
  dead: md`not posted: Discord refused it`,
  muted: md`not posted: muted`,
} as const satisfies Readonly<Record<Exclude<Delivery["state"], "held">, Markdown>>;
