import { z } from "zod";
import { Duration } from "../domain/duration.ts";
import { Handling } from "../domain/handling.ts";
import { type Source, usualEveryMs } from "../domain/source.ts";
import { SourceKind } from "../domain/source-kind.ts";
import type { BotSettings } from "./bot-settings.ts";
import { KebabCase, LanguageTag, ProxyAddress, WebAddress } from "./fields.ts";

/** One entry of `config/sources.yaml`, as an operator writes it. */
export const SourceEntry = z.strictObject({
  id: KebabCase.describe(
    "Short and lasting: guilds' changes and `source:` in queries go by it. Small letters, digits, hyphens.",
  ),
  name: z.string().trim().min(1).max(80).describe("What people see."),
  kind: SourceKind.default("feed").describe("What is read there."),
  url: WebAddress.describe("Where it is: a feed, or a page that names its feed; `http:` or `https:`."),
  every: Duration.optional().describe(
    "Gap between two polls, such as `10m`; the default is `polling.every` of bot.yaml. Not beside `cron`.",
  ),
  cron: z
    .string()
    .optional()
    .describe("When to poll instead, as a cron expression in the time zone of the process. Not beside `every`."),
  language: LanguageTag.optional().describe(
    "What the source mostly writes in, in BCP 47; left out when mixed or unknown.",
  ),
  tags: z
    .array(KebabCase)
    .default([])
    .describe("For `tag:` in queries. `primary-source` marks a group's own: it is `sensitive` at least."),
  handling: Handling.default("open").describe(
    "How its material may be shown: `open`; `sensitive` (links inert, excerpt spoilered); `restricted` (that it exists, nothing more).",
  ),
  direct: z
    .literal("allowed")
    .optional()
    .describe(
      "`allowed` lets a `sensitive` or `restricted` source be asked from this machine's own address; otherwise it is asked through a proxy or not at all.",
    ),
  via: ProxyAddress.optional().describe(
    "The only proxy through which this source is asked, `http://…` or `socks5://…`; goes before `polling.via` of bot.yaml.",
  ),
});
export type SourceEntry = z.infer<typeof SourceEntry>;

/** `config/sources.yaml`: the operator's catalogue, which every guild follows. */
export const SourcesFile = z
  .strictObject({ sources: z.array(SourceEntry).default([]).describe("The feeds that are polled.") })
  .describe(
    "The catalogue of sources. Every guild follows it; each may rename, tag, pause or remove a source for itself in chat.",
  );
export type SourcesFile = z.infer<typeof SourcesFile>;

/** An entry with the defaults of bot.yaml; without `every` and `cron` it has `polling.every`. */
export function toSource({ every, cron, language, direct, via, ...entry }: SourceEntry, bot: BotSettings): Source {
  const ms = every ?? bot.polling.every;
  const isDefault = every === undefined && ms === usualEveryMs;
  const gap = { kind: "every", ms, ...(isDefault && { isDefault }) } as const;
  return {
    ...entry,
    ...(language !== undefined && { language }),
    ...(direct !== undefined && { direct: true }),
    ...(via !== undefined && { via }),
    cadence: cron === undefined ? gap : { kind: "cron", expression: cron },
  };
}
