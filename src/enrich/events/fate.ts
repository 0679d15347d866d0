import type { EventSign, EventSignRole } from "./event-sign.ts";

/** What became of somebody. */
export type Fate = "dead" | "injured" | "detained";

const fates: Partial<Readonly<Record<EventSignRole, Fate>>> = {
  dead: "dead",
  kills: "dead",
  toll: "dead",
  injured: "injured",
  injures: "injured",
  detained: "detained",
  detains: "detained",
};

/** Which fate a word tells of, if any. */
export function fateOf({ meaning: { role } }: EventSign): Fate | undefined {
  return fates[role];
}
