import { defineCommand } from "../src/chat/define-command.ts";
import { severities } from "../src/domain/severity.ts";
import type { Watch } from "../src/domain/watch.ts";
import { UserMistake } from "../src/lib/user-mistake.ts";
import { compileWatch } from "./compile-watch.ts";
import { offerWatch } from "./offer-watch.ts";
import { suggestWatches, watchNamed } from "./suggest-watches.ts";

export const watchEdit = defineCommand({
  path: "watch edit",
  summary: "Change a watch, after a look at what it would have caught and what it would lose.",
  access: "watchlist-editor",
  options: {
    watch: { kind: "text", description: "Its name or id.", required: true, suggest: suggestWatches },
    query: { kind: "text", description: "What to look for instead." },
    severity: { kind: "choice", description: "How urgent a match is.", choices: severities },
    channel: { kind: "channel", description: "Its own channel, instead of the routes." },
    mention: { kind: "role", description: "A role to ping with each alert." },
  },

  async run({ watch: wanted, query, severity, channel, mention }, caller, doors) {
    if ([query, severity, channel, mention].every((option) => option === undefined))
      throw new UserMistake("Say what is to change: `query`, `severity`, `channel` or `mention`.");
    const before = await watchNamed(wanted, caller, doors.watchlists);
    const watch: Watch = {
      ...before,
      ...(query !== undefined && { query: query.trim() }),
      ...(severity !== undefined && { severity }),
      ...(channel !== undefined && { channelId: channel }),
      ...(mention !== undefined && { mentionRoleId: mention }),
    };
    compileWatch(watch.query, doors);
    return offerWatch({ guildId: caller.guildId, watch, before }, doors);
  },
});
