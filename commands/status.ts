import { defineCommand } from "../src/chat/define-command.ts";
import type { StatusReport } from "../src/ports.ts";

export const status = defineCommand({
  path: "status",
  summary: "How the bot is: sources read, watches, alerts, what waits.",
  access: "viewer",
  options: {},
  quiet: true,

  async run(_args, caller, doors) {
    return { content: statusLines(await doors.status(caller.guildId)).join("\n") };
  },
});

function statusLines({ startedAt, sources, watches, alerts, deliveries, inbox }: StatusReport): readonly string[] {
  const waiting = deliveries.queued + deliveries.sending + inbox;
  const trouble = [
    deliveries.paused > 0 && `${deliveries.paused} paused for want of access`,
    deliveries.unsure > 0 && `${deliveries.unsure} unsure`,
    deliveries.dead > 0 && `${deliveries.dead} refused by Discord`,
  ].filter(Boolean);
  return [
    `Running since <t:${Math.floor(startedAt / 1000)}:R>.`,
    `Sources: ${sources.read} of ${sources.total} read, ${sources.failing} failing, ${sources.waiting} not tried yet. \`/source list\` names them.`,
    `Watches: ${watches.active} active, ${watches.paused} paused.`,
    `Alerts: ${alerts.open} open, ${alerts.acknowledged} acknowledged, ${alerts.dismissed} not relevant.`,
    `Posts: ${deliveries.delivered} delivered, ${waiting} waiting${trouble.length > 0 ? `, ${trouble.join(", ")}` : ""}.`,
  ];
}
