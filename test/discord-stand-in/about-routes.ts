import { z } from "zod";
import { refusals } from "./api-error.ts";
import type { Guild } from "./discord-objects.ts";
import { readForm } from "./form-check.ts";
import { botMemberJson, guildJson, memberJson, roleJson } from "./guild-wire.ts";
import { botPermissionsIn } from "./permissions.ts";
import { type Answer, type Call, param, type Route } from "./route.ts";
import { channelJson, userJson } from "./wire.ts";
import { addChannel } from "./world.ts";

/** Who the bot is, where the gateway is, and what its guilds are. */
export const aboutRoutes: readonly Route[] = [
  { method: "GET", pattern: "/gateway", open: true, run: (call) => ({ status: 200, body: { url: call.gateway.url } }) },
  { method: "GET", pattern: "/attachments/:upload/:name", open: true, run: upload },
  { method: "GET", pattern: "/gateway/bot", run: gatewayBot },
  { method: "GET", pattern: "/users/@me", run: me },
  { method: "GET", pattern: "/users/@me/guilds", run: myGuilds },
  { method: "POST", pattern: "/users/@me/channels", run: openDirect },
  { method: "DELETE", pattern: "/users/@me/guilds/:guild", run: leave },
  { method: "GET", pattern: "/users/:user", run: getUser },
  { method: "GET", pattern: "/applications/@me", run: application },
  { method: "GET", pattern: "/oauth2/applications/@me", run: application },
  {
    method: "GET",
    pattern: "/guilds/:guild",
    run: (call) => ({ status: 200, body: guildJson(guildOf(call)) }),
  },
  { method: "GET", pattern: "/guilds/:guild/channels", run: guildChannels },
  { method: "GET", pattern: "/guilds/:guild/roles", run: guildRoles },
  { method: "GET", pattern: "/guilds/:guild/members/:user", run: guildMember },
];

function gatewayBot(call: Call): Answer {
  const limit = { total: 1_000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 };
  return { status: 200, body: { url: call.gateway.url, shards: 1, session_start_limit: limit } };
}

function me(call: Call): Answer {
  const own = { mfa_enabled: true, locale: "en-US", verified: true, email: null };
  return { status: 200, body: { ...userJson(call.world.bot), ...own } };
}

function getUser(call: Call): Answer {
  const user = call.world.users.get(param(call, "user"));
  if (!user) throw refusals.unknownUser();
  return { status: 200, body: userJson(user) };
}

function application(call: Call): Answer {
  const { bot } = call.world;
  const owner = userJson({ id: "1", username: "operator", bot: false });
  return {
    status: 200,
    body: {
      id: bot.id,
      name: bot.username,
      icon: null,
      description: "",
      summary: "",
      type: null,
      flags_new: "0",
      redirect_uris: [],
      interactions_endpoint_url: null,
      role_connections_verification_url: null,
      approximate_user_install_count: 0,
      approximate_user_authorization_count: 0,
      explicit_content_filter: 0,
      eligible_oauth2_scopes: [],
      verify_key: "0".repeat(64),
      flags: 0,
      bot_public: true,
      bot_require_code_grant: false,
      hook: true,
      bot: userJson(bot),
      owner,
      team: null,
      approximate_guild_count: call.world.guilds.size,
      integration_types_config: { "0": {} },
    },
  };
}

function myGuilds(call: Call): Answer {
  const guilds = [...call.world.guilds.values()].map((guild) => ({
    id: guild.id,
    name: guild.name,
    icon: null,
    banner: null,
    owner: false,
    features: [],
    permissions: String(guild.channels[0] ? botPermissionsIn(call.world, guild.channels[0]) : 0n),
  }));
  return { status: 200, body: guilds };
}

function openDirect(call: Call): Answer {
  const { recipient_id: id } = readForm(z.looseObject({ recipient_id: z.string() }), call.body);
  const recipient = call.world.users.get(id);
  if (!recipient) throw refusals.unknownMember();
  const open = [...call.world.channels.values()].find((each) => each.kind === "direct" && each.recipient === recipient);
  const fresh = { id: call.world.newId(), kind: "direct", name: "", recipient, overwrites: [], messages: [] } as const;
  const channel = open ?? addChannel(call.world, { ...fresh, messages: [] });
  return { status: 200, body: channelJson(call.world, channel) };
}

function leave(call: Call): Answer {
  const guild = guildOf(call);
  call.world.guilds.delete(guild.id);
  call.gateway.dispatch("GUILD_DELETE", { id: guild.id }, 1);
  return { status: 204 };
}

function guildChannels(call: Call): Answer {
  return { status: 200, body: guildOf(call).channels.map((channel) => channelJson(call.world, channel)) };
}

function guildRoles(call: Call): Answer {
  return { status: 200, body: guildOf(call).roles.map(roleJson) };
}

function guildMember(call: Call): Answer {
  const guild = guildOf(call);
  const id = param(call, "user");
  if (id === call.world.bot.id) return { status: 200, body: botMemberJson(call.world, guild) };
  const user = call.world.users.get(id);
  if (!user) throw refusals.unknownMember();
  return { status: 200, body: memberJson(call.world, user, []) };
}

function guildOf(call: Call): Guild {
  const guild = call.world.guilds.get(param(call, "guild"));
  if (!guild) throw refusals.unknownGuild();
  return guild;
}

/** As Discord's CDN: without a token. */
function upload(call: Call): Answer {
  const text = call.world.uploads.get(param(call, "upload"));
  return text === undefined ? { status: 404 } : { status: 200, body: text };
}
