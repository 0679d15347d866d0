import { formatDuration } from "../../domain/duration.ts";
import type { Cadence } from "../../domain/source.ts";
import { type Health, shorterEvery } from "../../domain/source-health.ts";
import type { Markdown } from "../../lib/shown-text.ts";
import { code, md } from "../text.ts";
import { describeReadFailure } from "./describe-read-failure.ts";

/**
 * How a source is, as the end of a sentence that begins with its name. It is not
 * escaped, and may hold a host's name, never an address. `noun` is its kind's.
 */
export function describeSourceHealth(health: Health, noun: string): string {
  switch (health.kind) {
    case "waiting":
      return "was not read yet";
    case "ended":
      return `has ended: ${describeReadFailure({ code: "gone" }, noun)}`;
    case "failing":
      return health.failure === undefined
        ? "cannot be read"
        : `cannot be read: ${describeReadFailure(health.failure, noun)}`;
    case "moved":
      return `is answered by another site now, ${health.domain}`;
    case "held":
      return `has ${health.matches} held, waiting for a decision`;
    case "empty":
      return `is read, and it is empty; some sites answer a wrong address with a valid empty ${noun}`;
    case "rolled-over": {
      const shown = health.shown === 1 ? "newest item" : `newest ${health.shown} items`;
      const often = health.times === 1 ? "once" : `${health.times} times`;
      return `shows only its ${shown}, and ${often} all of it was new: what came between two readings may have been missed`;
    }
    case "stale":
      return `has shown nothing new for ${health.days} days; its habit is ${habit(health.perDay)}`;
    case "ok":
      return "is read without trouble";
  }
}

function habit(perDay: number): string {
  return perDay >= 1 ? `about ${Math.round(perDay)} a day` : `about one in ${Math.round(1 / perDay)} days`;
}

/** What to do about a source that rolls over, as a sentence. */
export function offerShorterEvery(id: string, spanMs: number | undefined, cadence: Cadence): Markdown {
  const every = shorterEvery(spanMs, cadence);
  if (every === undefined) return md`It is read as often as can be; another feed of the site may show more.`;
  return md`${code(`/source edit source:${id} every:${formatDuration(every)}`)} reads it more often.`;
}
