import type { CommandContext } from "../../chat/command-context.ts";
import type { Reach } from "../../domain/reach.ts";
import type { SourceCheck } from "../../domain/source-check.ts";
import type { Reading } from "../../pipeline/poll-deps.ts";
import type { Engine, EngineDeps } from "../engine.ts";
import { discoverFeed } from "./discover-feed.ts";
import { reachOfUrl, refusal } from "./reach-of-url.ts";
import { readPage } from "./read-page.ts";

/** Looks at sources and pages that somebody asks for, each by the way that its handling allows. */
export function checkOnRequest(
  engine: Engine,
  { reading, settings }: Pick<EngineDeps, "reading" | "settings">,
): Pick<CommandContext, "checkSource" | "previewFeed" | "readPage"> {
  const { sources } = engine.repositories;
  const { via } = settings.bot.polling;
  return {
    async checkSource(key) {
      const report = await engine.pollNow(key);
      return report === undefined ? notPolled : found(report.reading, report.judged.length);
    },
    async previewFeed(url, looker) {
      const reach = await reachOfUrl(url, looker, sources, via);
      const refused = refusal(reach);
      if (refused !== undefined) return refused;
      const discovered = await discoverFeed(url, through(reach, reading));
      const check = found(discovered.reading, discovered.reading.items.length);
      return check.kind === "read" && discovered.url !== url ? { ...check, feedUrl: discovered.url } : check;
    },
    async readPage(url, looker) {
      const reach = await reachOfUrl(url, looker, sources, via);
      return refusal(reach) ?? readPage(url, through(reach, reading));
    },
  };
}

function through(reach: Reach, reading: EngineDeps["reading"]): EngineDeps["reading"] {
  return reach.kind === "proxy" ? { ...reading, via: reach.via } : reading;
}

const notPolled: SourceCheck = {
  kind: "failed",
  reason:
    "it is not being read now: it is paused, or the watchlist is asleep until `/route set`, or the bot's own store failed",
};

function found(reading: Reading, fresh: number): SourceCheck {
  if (reading.kind === "failed") return { kind: "failed", reason: reading.reason };
  if (reading.kind === "gone") return { kind: "failed", reason: "the site says that this feed is gone for good (410)" };
  if (reading.kind === "unchanged") return { kind: "unchanged" };
  const newest = reading.items.toSorted((a, b) => told(b) - told(a)).slice(0, 3);
  return {
    kind: "read",
    items: reading.items.length,
    fresh,
    newest,
  };
}

function told({ published, seenAt }: Reading["items"][number]): number {
  return published === undefined ? seenAt : Date.parse(published);
}
