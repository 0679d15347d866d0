import { discardedOf } from "../../alerts/discarded-of.ts";
import { bold, count, md } from "../../chat/text.ts";
import type { Clock } from "../../lib/clock.ts";
import { dayMs, hourMs } from "../../lib/durations.ts";
import type { Logger } from "../../lib/logger.ts";
import { type Job, runEvery } from "../../lib/run-every.ts";
import type { Outgoing } from "../../ports/chat.ts";
import type { Repositories } from "../../ports/repositories.ts";

export interface ExpireHeldDeps {
  readonly repositories: Pick<Repositories, "discards" | "guilds" | "inbox">;
  readonly out: Pick<Outgoing, "notify">;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** What nobody decided in so long is no news any more. */
const heldForDays = 30;
const longestHeldMs = heldForDays * dayMs;
/** So long a person can undo that something was discarded. */
const takenBackForMs = dayMs;

/** A match that waits for a person's decision waits for a month: then its guild is notified, and it is discarded. */
export function startExpiringHeld(deps: ExpireHeldDeps): Job {
  const { clock, logger } = deps;
  const trouble = ["expire_held_failed", "what was held for too long could not be discarded"] as const;
  return runEvery(() => expireHeld(deps), { everyMs: hourMs, trouble, clock, logger });
}

/** The notice goes first: a crash between notifies twice, and nothing is lost without a notice. */
export async function expireHeld({
  repositories,
  out,
  clock,
}: Omit<ExpireHeldDeps, "logger" | "clock"> & { readonly clock: Pick<Clock, "now"> }): Promise<void> {
  const { guilds, inbox } = repositories;
  for (const { id: guildId } of await guilds.all()) {
    const old = (await inbox.held(guildId)).filter(({ matchedAt }) => clock.now() - matchedAt > longestHeldMs);
    for (const matches of Map.groupBy(old, ({ item }) => item.sourceKey).values()) {
      const name = bold(matches[0]?.source.name ?? "");
      const items = count(matches.length, "item");
      await out.notify(
        guildId,
        md`${name}: ${items} that match your watches were held for ${heldForDays} days and nobody decided. They are discarded now, without alerts. \`/alert why\` with an item's address still shows it, and \`/status day:…\` counts them as discarded.`,
      );
      await inbox.discard(matches, { at: clock.now(), by: "time" });
    }
  }
  await forgetDiscarded(repositories, clock.now());
}

/** What nobody took back in time goes without its text. Written down first: a crash between leaves both, which count as one. */
async function forgetDiscarded(
  { discards, guilds, inbox }: ExpireHeldDeps["repositories"],
  now: number,
): Promise<void> {
  const old = (await inbox.discarded()).filter(({ discarded }) => now - discarded.at >= takenBackForMs);
  for (const [guildId, matches] of Map.groupBy(old, (match) => match.guildId)) {
    const guild = await guilds.get(guildId);
    await discards.note(matches.map((match) => discardedOf(match, guild)));
    await inbox.remove(...matches.map(({ id }) => id));
  }
}
