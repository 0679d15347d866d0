import { gapOf } from "../lexicon/sign.ts";
import { type EventSign, type EventSignRole, has } from "./event-sign.ts";

export type Signs = readonly EventSign[];

export function first(signs: Signs, ...roles: readonly EventSignRole[]): EventSign | undefined {
  return signs.find((sign) => has(sign, ...roles));
}

export function unless(
  signs: Signs,
  sign: EventSign | undefined,
  ...roles: readonly EventSignRole[]
): EventSign | undefined {
  return first(signs, ...roles) === undefined ? sign : undefined;
}

/** A word of a role that has one of the others within so many words. */
export function near(
  signs: Signs,
  role: EventSignRole,
  others: readonly EventSignRole[],
  reach: number,
): EventSign | undefined {
  return signs.find(
    (sign) =>
      has(sign, role) && signs.some((other) => has(other, ...others) && gapOf(sign, other) < reach && other !== sign),
  );
}
