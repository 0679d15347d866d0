import { isDeepStrictEqual } from "node:util";
import { type Arguments, defineCommand, type Options } from "../../src/chat/define-command.ts";
import { bold, code, md, withCommas } from "../../src/chat/text.ts";
import { handlings } from "../../src/domain/handling.ts";
import { severities } from "../../src/domain/severity.ts";
import { severityByExample } from "../../src/domain/severity-by.ts";
import type { Watch } from "../../src/domain/watch.ts";
import { defined } from "../../src/lib/defined.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { guildOf } from "../shared/guild-of.ts";
import { refuseEveryone } from "../shared/refuse-everyone.ts";
import { zoneOf } from "../shared/zone-of.ts";
import { refuseTakenName } from "./add-to-watchlist.ts";
import { compileWatch } from "./compile-watch.ts";
import { completeQuery } from "./complete-query.ts";
import { demandSeverityBy } from "./demand-severity-by.ts";
import { nameWatch } from "./name-watch.ts";
import { offerWatch } from "./offer-watch.ts";
import { readCooldown, readUntil } from "./read-duration-options.ts";
import { suggestWatches, watchNamed } from "./suggest-watches.ts";

const changes = {
  query: { kind: "text", description: "The new query.", suggest: completeQuery },
  severity: { kind: "choice", description: "How urgent a match is.", choices: severities },
  severity_by: {
    kind: "text",
    description: `Severity by what an item reports, such as ${severityByExample}; or none.`,
  },
  channel: { kind: "channel", description: "Post its alerts in this channel only, instead of by the routes." },
  mention: { kind: "role", description: "A role to ping with each alert." },
  until: { kind: "text", description: "When it ends automatically: 48h, 7d, 2026-12-01 18:00; or never." },
  name: { kind: "text", description: "The new name." },
  cooldown: { kind: "text", description: "Minimum time between two alerts in a channel, such as 2h; or none." },
  handling: { kind: "choice", description: "Show its alerts at least as carefully as this.", choices: handlings },
  clear: {
    kind: "choice",
    description: "A setting to remove.",
    choices: ["channel", "mention", "until", "cooldown", "severity_by"],
  },
} as const satisfies Options;

export const watchEdit = defineCommand({
  path: "watch edit",
  summary: "Change a watch. Shows what it would find and lose before it is saved.",
  access: "watchlist-editor",
  needs: ["clock", "server", "watches"],
  options: {
    watch: { kind: "text", description: "Its name or id.", required: true, suggest: suggestWatches },
    ...changes,
  },
  quiet: "unless posted",

  async run({ watch: wanted, ...given }, caller, context) {
    if (Object.values(given).every((option) => option === undefined))
      throw new UserMistake(md`Say what is to change: ${withCommas(Object.keys(changes).map((name) => code(name)))}.`);
    refuseEveryone(given.mention, caller);
    const before = await watchNamed(wanted, caller, context.watches.lists);
    const zone = zoneOf(await guildOf(caller, context.server), context.server);
    const named = given.name === undefined ? before.name : nameWatch(given.name, before.query, context.watches.names);
    const watch = edited({ ...before, name: named }, given, zone, context.clock.now());
    if (isDeepStrictEqual(watch, before))
      return { content: md`${bold(before.name)} is so already: nothing to change.` };
    compileWatch(watch.query, context.watches);
    refuseTakenName((await context.watches.lists.of(caller.guildId)).watches, watch);
    return offerWatch(caller.guildId, { watch, before }, context);
  },
});

function edited(before: Watch, given: Arguments<typeof changes>, zone: string, now: number): Watch {
  const { query, severity, severity_by: by, channel, mention, until, cooldown, handling, clear } = given;
  if (clear !== undefined && given[clear] !== undefined)
    throw new UserMistake(md`Give ${code(clear)} or clear it, not both.`);
  const ended = Object.entries({ until, cooldown, severity_by: by }).flatMap(([name, text]) =>
    saysNo(text) ? [name] : [],
  );
  const gone = [clear, ...ended, handling];
  const kept = without(before, gone);
  return {
    ...kept,
    ...(query !== undefined && { query: query.trim() }),
    ...(by !== undefined && !saysNo(by) && { severityBy: demandSeverityBy(by) }),
    ...defined({ severity, channelId: channel, mentionRoleId: mention }),
    ...(until !== undefined && !saysNo(until) && { until: readUntil(until, zone, now) }),
    ...(cooldown !== undefined && !saysNo(cooldown) && { cooldownMs: readCooldown(cooldown) }),
    ...(handling !== undefined && handling !== "open" && { handling }),
  };
}

function saysNo(text: string | undefined): boolean {
  return ["never", "none", "off", "no"].includes(text?.trim().toLowerCase() ?? "");
}

function without(watch: Watch, gone: readonly (string | undefined)[]): Watch {
  const { channelId, mentionRoleId, until, cooldownMs, severityBy, handling, ...rest } = watch;
  return {
    ...rest,
    ...(channelId !== undefined && !gone.includes("channel") && { channelId }),
    ...(mentionRoleId !== undefined && !gone.includes("mention") && { mentionRoleId }),
    ...(until !== undefined && !gone.includes("until") && { until }),
    ...(cooldownMs !== undefined && !gone.includes("cooldown") && { cooldownMs }),
    ...(severityBy !== undefined && !gone.includes("severity_by") && { severityBy }),
    ...(handling !== undefined && !gone.includes("open") && { handling }),
  };
}
