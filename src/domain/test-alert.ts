import type { CanaryLoss } from "./canary.ts";
import type { PostFailure } from "./post-failure.ts";

/** What became of an alert that was sent to try a channel. */
export type TestOutcome =
  | { readonly kind: "posted" }
  | { readonly kind: "lost"; readonly where: CanaryLoss; readonly failure?: PostFailure | undefined };

const before = "test.";

/** The guild of one test alert, by a name that no id of Discord's can be: nothing of it is in a real guild's lists and counts. */
export function testGuildId(channelId: string, now: number): string {
  return `${before}${channelId}.${now}`;
}

/** The channel that a test alert goes to; `undefined` where it is none. */
export function testedChannel(guildId: string): string | undefined {
  return guildId.startsWith(before) ? guildId.split(".")[1] : undefined;
}
