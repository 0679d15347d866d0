import { defineCommand } from "../../src/chat/define-command.ts";
import { handlings } from "../../src/domain/handling.ts";
import { defaultSeverity, severities } from "../../src/domain/severity.ts";
import { severityByExample } from "../../src/domain/severity-by.ts";
import type { Watch } from "../../src/domain/watch.ts";
import { defined } from "../../src/lib/defined.ts";
import { guildOf } from "../shared/guild-of.ts";
import { refuseEveryone } from "../shared/refuse-everyone.ts";
import { zoneOf } from "../shared/zone-of.ts";
import { addToWatchlist } from "./add-to-watchlist.ts";
import { compileWatch } from "./compile-watch.ts";
import { completeQuery } from "./complete-query.ts";
import { demandSeverityBy } from "./demand-severity-by.ts";
import { freeName } from "./name-watch.ts";
import { newWatch } from "./new-watch.ts";
import { offerWatch } from "./offer-watch.ts";
import { readCooldown, readUntil } from "./read-duration-options.ts";

export const watchAdd = defineCommand({
  path: "watch add",
  summary: "Add a watch: words, AND, OR, NOT, @entity. Shows what it would have found before it is saved.",
  access: "watchlist-editor",
  quiet: "unless posted",
  needs: ["clock", "server", "watches"],
  options: {
    query: {
      kind: "text",
      description: "What to look for, such as @isis-k AND (book OR китоб).",
      required: true,
      suggest: completeQuery,
    },
    name: { kind: "text", description: "The name shown on alerts; the query itself by default." },
    severity: {
      kind: "choice",
      description: `How urgent a match is; ${defaultSeverity} by default.`,
      choices: severities,
    },
    severity_by: {
      kind: "text",
      description: `Severity by what an item reports, such as ${severityByExample}.`,
    },
    channel: { kind: "channel", description: "Post its alerts in this channel only, instead of by the routes." },
    mention: { kind: "role", description: "A role to ping with each alert." },
    until: { kind: "text", description: "When it ends automatically: 48h, 7d, 2026-12-01 or 2026-12-01 18:00." },
    handling: { kind: "choice", description: "Show its alerts at least as carefully as this.", choices: handlings },
    cooldown: {
      kind: "text",
      description: "Minimum time between two alerts in a channel, such as 2h; later ones come together.",
    },
  },

  async run({ query, name, severity, severity_by: by, channel, mention, until, cooldown, handling }, caller, context) {
    refuseEveryone(mention, caller);
    compileWatch(query, context.watches);
    const now = context.clock.now();
    const zone = zoneOf(await guildOf(caller, context.server), context.server);
    const watch: Watch = {
      ...newWatch(query, name, caller, context),
      ...(by !== undefined && { severityBy: demandSeverityBy(by) }),
      ...defined({ severity, channelId: channel, mentionRoleId: mention }),
      ...(until !== undefined && { until: readUntil(until, zone, now) }),
      ...(cooldown !== undefined && { cooldownMs: readCooldown(cooldown) }),
      ...(handling !== undefined && handling !== "open" && { handling }),
    };
    const { watches } = await context.watches.lists.of(caller.guildId);
    const named = name === undefined ? { ...watch, name: freeName(watch, watches) } : watch;
    addToWatchlist(watches, named);
    return offerWatch(caller.guildId, { watch: named }, context);
  },
});
