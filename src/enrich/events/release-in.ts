import { gapOf } from "../lexicon/sign.ts";
import { type EventSign, has } from "./event-sign.ts";
import { first, near, type Signs, unless } from "./signs.ts";

/** A group, or its outlet, that puts something out. */
export function releaseIn(signs: Signs): EventSign | undefined {
  const publish = near(signs, "publish", ["work"], 8) ?? announcedBy(signs);
  if (publish === undefined || first(signs, "claims", "claimed", "detained", "detains", "dead") !== undefined)
    return signs.find(
      (sign) => has(sign, "publish") && signs.some((actor) => isOutlet(actor) && gapOf(actor, sign) < 3),
    );
  const actor = first(signs, "actor");
  return actor !== undefined && actor.from < publish.from ? publish : undefined;
}

/** “Al-Azaim announces two books”: what an outlet speaks of as its work it puts out. */
function announcedBy(signs: Signs): EventSign | undefined {
  const said = unless(signs, near(signs, "says", ["work"], 3), "block", "denies", "not");
  return signs.some((actor) => isOutlet(actor) && said !== undefined && said.from - actor.to === 1) ? said : undefined;
}

function isOutlet({ meaning }: EventSign): boolean {
  return meaning.role === "actor" && meaning.found.actor.outlet !== undefined;
}
