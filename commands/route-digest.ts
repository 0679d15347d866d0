import { defineCommand } from "../src/chat/define-command.ts";
import { changeRoute, readTime, readZone } from "./change-route.ts";

export const routeDigest = defineCommand({
  path: "route digest",
  summary: "Tell a channel everything in one message a day; critical alerts still come at once.",
  access: "administrator",
  options: {
    channel: { kind: "channel", description: "A channel with a route.", required: true },
    at: { kind: "text", description: "When, such as 08:00; off ends the digest.", required: true },
    zone: { kind: "text", description: "Time zone, such as Asia/Tashkent; UTC when left out." },
  },

  async run({ channel, at, zone }, caller, { guilds }) {
    if (at.trim().toLowerCase() === "off") {
      await changeRoute(channel, caller, guilds, ({ digest: _, ...route }) => route);
      return { content: `<#${channel}> gets its alerts one by one again.` };
    }
    const digest = { at: readTime(at, "at"), zone: readZone(zone) };
    await changeRoute(channel, caller, guilds, (route) => ({ ...route, digest }));
    return {
      content: `<#${channel}> is told everything at ${at} (${digest.zone}) in one message. Critical alerts still come at once.`,
    };
  },
});
