import type { Needs } from "../../src/chat/command-context.ts";
import type { Arguments, Caller } from "../../src/chat/define-command.ts";
import type { AuditEntry } from "../../src/domain/audit.ts";
import { guildOf } from "../shared/guild-of.ts";
import { readSince } from "../shared/read-since.ts";
import { zoneOf } from "../shared/zone-of.ts";

export const auditFilterOptions = {
  who: { kind: "text", description: "Who did it: a name, or a piece of one, or a user's id." },
  what: {
    kind: "choice",
    description: "What was changed.",
    choices: ["watches", "sources", "routes", "access", "settings", "mutes", "facts", "alerts"],
  },
  since: { kind: "text", description: "How far back: 24h, 7d, today, or a date such as 2026-03-01." },
} as const;

export type AuditFilterArguments = Arguments<typeof auditFilterOptions>;

export interface AuditFilter {
  /** In milliseconds since the epoch. */
  readonly since: number;
  readonly wants: (entry: AuditEntry) => boolean;
}

/** Throws UserMistake for a `since` that means nothing. */
export async function readAuditFilter(
  { who, what, since }: AuditFilterArguments,
  caller: Caller,
  context: Needs<"clock" | "server">,
): Promise<AuditFilter> {
  const zone = zoneOf(await guildOf(caller, context.server), context.server);
  const id = who?.replace(/^<@!?(\d+)>$/u, "$1").trim();
  const key = id?.toLowerCase() ?? "";
  return {
    since: since === undefined ? Number.NEGATIVE_INFINITY : readSince(since, zone, context.clock.now()),
    wants: (entry) =>
      (entry.by.id === id || entry.by.name.toLowerCase().includes(key)) &&
      (what === undefined || kindsOf(entry).includes(what)),
  };
}

function kindsOf({ changes, deeds }: AuditEntry): readonly string[] {
  const changed = changes.flatMap(({ record, parts }) =>
    record === "server" ? parts.map(({ path }) => ofServer[path[0] ?? ""] ?? "settings") : [ofRecord[record]],
  );
  const done = deeds.map(({ code }) => (code === "released" || code === "discarded" ? "sources" : "alerts"));
  return [...changed, ...(changes.length === 0 ? done : [])];
}

const ofServer: Readonly<Record<string, string>> = {
  routes: "routes",
  awake: "routes",
  wokeAt: "routes",
  opsChannelId: "routes",
  access: "access",
  mutes: "mutes",
};

const ofRecord = { watches: "watches", sources: "sources", facts: "facts", alert: "alerts" } as const;
