import type { Gateway } from "../discord-stand-in/gateway.ts";
import type { Seeded } from "./seeded.ts";

/** What Discord's gateway does to its clients, now and then: all of it documented but the last, which has been seen. */
const mischief: readonly [(gateway: Gateway) => void, ...((gateway: Gateway) => void)[]] = [
  (gateway) => gateway.drop("cut"),
  (gateway) => gateway.drop(4_000),
  (gateway) => gateway.askReconnect(),
  (gateway) => gateway.invalidate(true),
  (gateway) => gateway.invalidate(false),
  (gateway) => {
    gateway.invalidAfterResume = 1;
    gateway.drop("cut");
  },
];

/** Draws one and does it. */
export function troubleGateway(gateway: Gateway, random: Seeded): void {
  random.oneOf(mischief)(gateway);
}
