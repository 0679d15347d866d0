import type { PolledSource } from "../domain/followed-source.ts";
import type { Reading } from "../domain/reading.ts";
import type { PollState } from "../domain/source.ts";
import { registrableDomain } from "../ingest/identity/registrable-domain.ts";
import { defined } from "../lib/defined.ts";
import { dayMs } from "../lib/durations.ts";
import type { PollDeps } from "./poll-deps.ts";
import type { Shown } from "./recognize-reading.ts";

/** How long a permanent redirect has to hold before its goal is asked instead, in milliseconds. */
const holdMs = 7 * dayMs;

type Whereabouts = Pick<PollState, "home" | "away" | "moved" | "adopted">;

/**
 * Who answers for a source, after a reading. Its home is the domain that answered first: an expired name or a hijacked site leads
 * elsewhere, so what another domain shows is away until every guild that follows it trusts that domain, which then is home.
 * A permanent redirect within home that held for a week is followed from then on; links in feeds move for a day by mistake.
 */
export function locationAfter(before: PollState, reading: Reading, source: PolledSource, now: number): Whereabouts {
  const known = whereaboutsOf(before);
  if ((reading.kind !== "read" && reading.kind !== "unchanged") || reading.answeredBy === undefined) return known;

  const domain = registrableDomain(reading.answeredBy);
  const trusted = source.follows.length > 0 && source.follows.every(({ trusts }) => trusts?.includes(domain));
  const home = trusted ? domain : (before.home ?? domain);
  const away = domain === home ? undefined : { domain, since: sinceOf(before.away, domain, now) };
  const { movedTo } = reading;
  const since = before.moved?.to === movedTo ? before.moved?.since : undefined;
  const moved = movedTo === undefined ? undefined : { to: movedTo, since: since ?? now };
  const adopts = moved !== undefined && away === undefined && now - moved.since >= holdMs;
  const adopted = adopts ? moved.to : before.adopted;
  return {
    home,
    ...(away !== undefined && { away }),
    ...(moved !== undefined && !adopts && { moved }),
    ...(adopted !== undefined && { adopted }),
  };
}

/** The domain that answers instead of the source's home in this reading. */
export function awayDomain({ home }: PollState, reading: Reading): string | undefined {
  if (reading.kind !== "read" || reading.answeredBy === undefined || home === undefined) return undefined;
  const domain = registrableDomain(reading.answeredBy);
  return domain === home ? undefined : domain;
}

/**
 * When a source is answered from home again, its items that another site had shown first go on their way: they are seen already,
 * so that nothing else would. What home does not show stays held.
 */
export async function releaseAfterReturn(
  { follows }: PolledSource,
  shown: Pick<Shown, "items">,
  before: PollState,
  after: PollState,
  { inbox }: Pick<PollDeps, "inbox">,
): Promise<void> {
  if (shown.items.length === 0 || before.away === undefined || after.away !== undefined) return;
  const ids = new Set(shown.items.map(({ item }) => item.id));
  for (const { guildId } of follows) {
    const held = await inbox.held(guildId);
    const returned = held.filter(
      ({ heldFor, item }) => heldFor === "move" && item.sourceKey === before.key && ids.has(item.id),
    );
    if (returned.length > 0) await inbox.release(returned);
  }
}

function whereaboutsOf({ home, away, moved, adopted }: PollState): Whereabouts {
  return {
    ...defined({ home, away, moved, adopted }),
  };
}

function sinceOf(away: PollState["away"], domain: string, now: number): number {
  return away?.domain === domain ? away.since : now;
}
