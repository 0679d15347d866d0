import { z } from "zod";
import { SilentChannel } from "./channel-trouble.ts";
import { CronTimes } from "./cron-times.ts";
import { Handling } from "./handling.ts";
import { Mute } from "./mute.ts";
import { Severity } from "./severity.ts";
import { Cadence, Source } from "./source.ts";
import { tlps } from "./statement.ts";
import { Watch } from "./watch.ts";

/** From least to most: may do nothing; may look; may change watches, sources and facts; may change routes and access. */
export const accessLevels = ["none", "viewer", "watchlist-editor", "administrator"] as const;
export const AccessLevel = z.enum(accessLevels);
export type AccessLevel = z.infer<typeof AccessLevel>;
/** What something may demand. */
export type NeededLevel = Exclude<AccessLevel, "none">;

export function isAtLeast(needed: NeededLevel, level: AccessLevel): boolean {
  return accessLevels.indexOf(level) >= accessLevels.indexOf(needed);
}

/** Hours in which a channel is left in peace; `from` and `to` in minutes since midnight on the wall of `zone`. */
export const QuietHours = z.strictObject({
  from: z.int().min(0).max(1439),
  to: z.int().min(0).max(1439),
  zone: z.string(),
  /** This severity and above comes through. */
  bypass: Severity,
});
export type QuietHours = z.infer<typeof QuietHours>;

/** A time of each day; `at` in minutes since midnight on the wall of `zone`. */
const DailyTime = z.strictObject({ at: z.int().min(0).max(1439), zone: z.string() });

/**
 * When a channel gets everything at once, by the clock of `zone`: `at` minutes since
 * midnight, each day or on a weekday (0 is Sunday); or as a cron expression says.
 */
const DigestTime = z.union([
  DailyTime.extend({ weekday: z.int().min(0).max(6).optional() }),
  z.strictObject({ cron: z.string(), times: CronTimes, zone: z.string() }),
]);
export type DigestTime = z.infer<typeof DigestTime>;

/** Where alerts go; `route-range.ts` says which. */
export const Route = z.strictObject({
  channelId: z.string(),
  /** This and above. */
  severity: Severity,
  /** Not above this one, where another channel takes those. */
  upTo: Severity.optional(),
  mentionRoleId: z.string().optional(),
  quiet: QuietHours.optional(),
  digest: DigestTime.optional(),
  /** When it gets a picture of what its watches found, by the clock of `zone`; no time before `since` (milliseconds since the epoch) counts. */
  trend: DailyTime.extend({ weekday: z.int().min(0).max(6), since: z.number() }).optional(),
  /** How long an alert of a repeated severity may be unanswered before it pings once more, in milliseconds; never when absent. */
  remindMs: z.int().positive().optional(),
  /** Facts up to this TLP may be shown in the channel; green when absent. */
  clearance: z.enum(tlps).optional(),
  /** How many people have to find an alert not relevant before it is closed for all; one when absent. */
  dismissals: z.int().min(1).optional(),
});
export type Route = z.infer<typeof Route>;

/** How those who act on alerts are shown on their cards. */
export const peopleShown = ["names", "initials", "nobody"] as const;

/** What one guild decided about its alerts. Asleep (nothing is matched for it) until its first route. */
export const Guild = z.strictObject({
  id: z.string(),
  name: z.string(),
  awake: z.boolean(),
  routes: z.array(Route).readonly(),
  opsChannelId: z.string().optional(),
  /** Role id to what its members may do; administrators are known by Manage Server and need none. */
  access: z.record(z.string(), AccessLevel),
  mutes: z.array(Mute).readonly().optional(),
  /** When a post says that nothing matched in the last 24 hours, where that is so; as the operator set it when absent. */
  daily: z.union([z.literal("off"), DailyTime]).optional(),
  /** Names when absent. */
  people: z.enum(peopleShown).optional(),
  /** How long a handover waits for somebody before operators are notified, in milliseconds; half an hour when absent. */
  handoverWaitMs: z.int().positive().optional(),
  /** IANA name of the zone in which its dates and hours are read; the operator's when absent. */
  timeZone: z.string().optional(),
  /** The channels that take nothing at present, of those that something is meant for. */
  silent: z.array(SilentChannel).readonly().optional(),
  /** The roles that are to be pinged and are no longer there. */
  lostRoles: z.array(z.string()).readonly().optional(),
  joinedAt: z.number(),
  /** When its watchlist was activated; absent where that was not recorded. */
  wokeAt: z.number().optional(),
  /** When it was last given what its sources had shown before it woke. */
  caughtUpAt: z.number().optional(),
});
export type Guild = z.infer<typeof Guild>;

export const Watchlist = z.strictObject({
  guildId: z.string(),
  watches: z.array(Watch).readonly(),
});
export type Watchlist = z.infer<typeof Watchlist>;

/** A guild's own word on a catalogue source; stronger than the file. */
export const SourceChange = z.strictObject({
  name: z.string().optional(),
  tags: z.array(z.string()).readonly().optional(),
  handling: Handling.optional(),
  paused: z.boolean().optional(),
  removed: z.boolean().optional(),
  cadence: Cadence.optional(),
  direct: z.boolean().optional(),
  /** Of a source that the guild added itself. */
  url: z.string().optional(),
  /** Registrable domains that may answer for it besides its own. */
  trusts: z.array(z.string()).readonly().optional(),
  /** When the guild began to follow it, in milliseconds since the epoch; before that it is where nothing is said. */
  since: z.number().optional(),
});
export type SourceChange = z.infer<typeof SourceChange>;

export const GuildSources = z.strictObject({
  guildId: z.string(),
  added: z.array(Source).readonly(),
  changes: z.record(z.string(), SourceChange),
});
export type GuildSources = z.infer<typeof GuildSources>;
