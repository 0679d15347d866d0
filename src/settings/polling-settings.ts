import { z } from "zod";
import { Duration, formatDuration } from "../domain/duration.ts";
import { defaultFetchLimits } from "../domain/fetch-limits.ts";
import { usualEveryMs } from "../domain/source.ts";
import { minuteMs } from "../lib/durations.ts";
import { ProxyAddress } from "./fields.ts";

/** `polling` of `config/bot.yaml`. */
export const Polling = z.strictObject({
  every: Duration.prefault(formatDuration(usualEveryMs)).describe(
    "How often a source is polled that names neither `every` nor `cron`. While this is the default, a site whose caches say more is asked as seldom as they say.",
  ),
  floor: Duration.prefault("1m").describe(
    "No source is polled more often than this, whatever it, chat or its server says; at least 10s where `sources.yaml` names sources of the web.",
  ),
  jitter: z
    .number()
    .min(0)
    .max(0.5)
    .default(0.1)
    .describe("Up to this share of the interval is added at random, so that sources do not fall due together."),
  perHostGap: Duration.prefault("2s").describe("Pause between two requests to one host."),
  brake: z
    .int()
    .min(1)
    .default(100)
    .describe(
      "When one reading of a source brings more new items than this, or the first reading more that match, they are held until a person releases them.",
    ),
  via: z
    .strictObject({
      open: ProxyAddress.optional().describe("For `open` sources."),
      sensitive: ProxyAddress.optional().describe("For `sensitive` ones, such as `socks5://127.0.0.1:9050`."),
      restricted: ProxyAddress.optional().describe("For `restricted` ones."),
    })
    .prefault({})
    .describe(
      "Proxies by handling, such as `sensitive: socks5://127.0.0.1:9050`: sources of that handling are asked only through it, without saying who asks, and it looks their names up. Without one, `sensitive` and `restricted` sources are not asked unless they say `direct: allowed`.",
    ),
  concurrency: z
    .int()
    .min(1)
    .max(1_000)
    .default(8)
    .describe(
      "How many hosts are asked at the same time. Each takes a connection, an open file and, while its answer is read, up to twice `limits.megabytes` of memory: above 64 give the process at least four open files each (`ulimit -n`, `LimitNOFILE=`), and memory for as many large answers as may come at once.",
    ),
  limits: z
    .strictObject({
      total: Duration.refine((ms) => ms >= 1_000 && ms <= 2 * minuteMs, { error: "from 1s to 2m, such as 12s" })
        .prefault("12s")
        .describe(
          "How long one answer may take in all, from the look-up of the name to the last byte, with redirects.",
        ),
      megabytes: z
        .int()
        .min(1)
        .max(50)
        .default(defaultFetchLimits.bodyBytes / 1_000_000)
        .describe("How large an answer may be, packed and unpacked."),
      redirects: z
        .int()
        .min(0)
        .max(20)
        .default(defaultFetchLimits.redirects)
        .describe("How many redirects are followed."),
    })
    .prefault({})
    .describe("What one answer of a site may cost; what goes beyond is a failed reading that says so."),
  backfill: Duration.prefault("24h").describe(
    "At the first poll of a source, items newer than this alert; older ones never do.",
  ),
  userAgentContact: z
    .string()
    .max(200)
    .regex(/^[\x20-\x7e]+$/, {
      error: "letters without accents, digits and signs, as a header can carry",
    })
    .optional()
    .describe(
      "Address or page by which a site's operator can reach you; sent in the User-Agent header. Without it the bot gives only its own name.",
    ),
});
