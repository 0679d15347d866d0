import { z } from "zod";
import { Duration } from "../domain/duration.ts";
import { AccessLevel } from "../domain/guild.ts";
import { severitiesThat } from "../domain/severity.ts";
import { LanguageTag, TimeOfDay, TimeZone } from "./fields.ts";
import { Polling } from "./polling-settings.ts";
import { Servers } from "./servers.ts";

const Retention = z.strictObject({
  stories: Duration.prefault("90d").describe("How long stories and the account are kept after their last change."),
  seen: Duration.prefault("90d").describe("How long an item that left its feed is remembered as seen."),
  trends: Duration.prefault("1830d").describe(
    "How long the days are kept that `/trend` shows: numbers without texts, one small record for each watch and day.",
  ),
  audit: Duration.prefault("365d").describe("How long `/audit` shows who changed what."),
  undo: Duration.prefault("30d").describe(
    "How long a change can be undone: what it was before is kept, whole addresses of sources too.",
  ),
  items: Duration.prefault("30d").describe("How long items are kept to show what a new watch would have caught."),
  itemsMost: z
    .int()
    .min(1)
    .max(1_000_000)
    .default(20_000)
    .describe("How many items are kept for that; the oldest go first."),
  megabytesMost: z
    .int()
    .min(10)
    .max(1_000_000)
    .default(4_000)
    .describe(
      "How many megabytes the store may take. Operators are notified at 80 % and 95 % of it. At the bound, what is finished and older than a week goes before its time, the oldest first; what is unfinished never does.",
    ),
});

const Delivery = z.strictObject({
  groupWithin: Duration.prefault("72h").describe(
    "How long after the first report the same news joins its alert; with 0s each item is an alert of its own.",
  ),
  burst: z
    .int()
    .min(1)
    .default(20)
    .describe(
      `More alerts than this in one channel within \`burstWithin\` are rolled up into one message; ${severitiesThat("neverHeld")} ones still post.`,
    ),
  burstWithin: Duration.prefault("10m").describe("See `burst`."),
  surge: z
    .int()
    .min(0)
    .max(100)
    .default(8)
    .describe(
      `Once a watch has brought so many stories to a channel within \`surgeWithin\`, one live card takes the rest, with a thread that lists them; ${severitiesThat("neverHeld")} ones still post. 0 for never.`,
    ),
  surgeWithin: Duration.prefault("15m").describe("See `surge`."),
  surgeCalm: Duration.prefault("30m").describe("After so long without a surge its live card is closed."),
});

const Silence = z.strictObject({
  dailyLine: z
    .union([z.literal("off"), TimeOfDay])
    .prefault("09:00")
    .describe(
      "The time, in `timeZone`, at which a channel gets one line if nothing matched in the last 24 hours: `09:00`, or `off`. `/settings daily` decides for one server.",
    ),
  canary: Duration.refine((ms) => ms >= 10_000, { error: "10s at least" })
    .prefault("5m")
    .describe(
      "How often an invented item is sent through the whole journey to a channel that does not exist, so that silence is known to be silence. When it is lost, the operators are notified.",
    ),
  heartbeat: Duration.refine((ms) => ms >= 1_000, { error: "1s at least" })
    .prefault("1m")
    .describe(
      "How often `HEARTBEAT_URL` is called while the canary is well, the store writes and Discord is connected.",
    ),
});

const Languages = z.strictObject({
  sets: z
    .record(
      z.string().regex(/^[a-z][a-z0-9-]*$/, { error: "small letters, digits and hyphens" }),
      z.array(LanguageTag).min(1),
    )
    .default({ "central-asian": ["uz", "tg", "ky", "kk", "tk", "kaa", "ug"] })
    .describe(
      "Named sets of languages, for `lang:NAME` and `in:NAME` in queries. Naming any replaces the default sets.",
    ),
});

const Facts = z.strictObject({
  defaultGroup: z
    .string()
    .default("isis-k")
    .describe("Id of the group that `/lookup leader` and `/lookup strength` answer for when none is named."),
});

const Samples = z
  .enum(["every-start", "once", "off"])
  .default("every-start")
  .describe(
    "When the invented samples of `samples/` are shown, in a terminal without a token: anew at each `every-start`, which forgets what was done about them; `once`, after which they stay as they were left; or not at all.",
  );
export type Samples = z.infer<typeof Samples>;

/** `config/bot.yaml`: everything that is neither a source nor a watch nor a fact. Durations come out in milliseconds. */
export const BotSettings = z
  .strictObject({
    polling: Polling.prefault({}).describe("How sources are polled."),
    retention: Retention.prefault({}).describe("How long things are remembered."),
    delivery: Delivery.prefault({}).describe("How alerts come out."),
    silence: Silence.prefault({}).describe("How silence is shown to be silence."),
    languages: Languages.prefault({}).describe("Languages by name."),
    locale: z
      .string()
      .refine(isLocale, { error: "a BCP 47 locale such as en or en-GB" })
      .default("en")
      .describe(
        "How numbers are written in the daily line: `en` writes 4,112. Dates are shown by Discord as each reader has set it.",
      ),
    timeZone: TimeZone.default("UTC").describe(
      "Time zone in which dates and hours are read where a server did not choose (`/settings zone`). (Sources' cron expressions run in the time zone of the process.)",
    ),
    roles: z
      .record(z.string().min(1), AccessLevel.exclude(["administrator"]))
      .default({})
      .describe(
        'Discord roles, by id or name, and what their members may do in every guild until `/access set` says otherwise there. Once a role of the server is a `viewer`, only such roles may look; `"@everyone": none` lets only roles that are named use the bot.',
      ),
    servers: Servers.prefault({}).describe("Which Discord servers the bot is for."),
    samples: Samples,
    facts: Facts.prefault({}).describe("How look-ups behave."),
  })
  .describe("Settings of the bot itself. Every key may be left out.");
export type BotSettings = z.infer<typeof BotSettings>;

function isLocale(text: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(text).length > 0;
  } catch {
    return false;
  }
}
