import { defineCommand } from "../../src/chat/define-command.ts";
import { trendCard } from "../../src/chat/trend-card.ts";
import { ledgerParts } from "../../src/domain/ledger.ts";
import { trendToCsv } from "../../src/trends/to-csv.ts";
import { guildOf } from "../shared/guild-of.ts";
import { demandSight } from "../watch/sees-watch.ts";
import { suggestWatches, watchNamed } from "../watch/suggest-watches.ts";

const usualDays = "90";

export const trend = defineCommand({
  path: "trend",
  summary: "How many stories a watch found day by day, beside what is usual, as a picture and a table.",
  access: "viewer",
  needs: ["server", "trends", "watches"],
  options: {
    watch: { kind: "text", description: "Its name.", required: true, suggest: suggestWatches },
    by: { kind: "choice", description: "What the days are divided by; language by default.", choices: ledgerParts },
    days: {
      kind: "choice",
      description: `How many days are shown; ${usualDays} by default.`,
      choices: ["30", "90", "365"],
    },
  },
  quiet: "unless posted",

  async run({ watch: wanted, by = "language", days = usualDays }, caller, context) {
    const watch = await watchNamed(wanted, caller, context.watches.lists);
    const guild = await guildOf(caller, context.server);
    await demandSight(watch, guild, caller);
    const found = await context.trends.ofWatch(guild, watch, by, Number(days));
    return { ...trendCard(found), files: [{ name: "trend.csv", text: trendToCsv(found) }] };
  },
});
