import { ComponentType } from "discord-api-types/v10";
import { onTestFinished } from "vitest";
import { actions } from "../../commands/actions.ts";
import { commands } from "../../commands/commands.ts";
import type { CommandContext } from "../../src/chat/command-context.ts";
import type { Fields } from "../../src/chat/define-action.ts";
import type { Caller, Suggestion } from "../../src/chat/define-command.ts";
import { runAction, runCommand, suggestFor } from "../../src/chat/run-command.ts";
import type { FactBase } from "../../src/domain/fact-base.ts";
import type { Proxies } from "../../src/domain/reach.ts";
import type { Source } from "../../src/domain/source.ts";
import { systemClock } from "../../src/lib/clock.ts";
import type { Message } from "../../src/ports/chat.ts";
import type { Repositories } from "../../src/ports/repositories.ts";
import type { BotSettings } from "../../src/settings/bot-settings.ts";
import { openStore } from "../../src/store/open-store.ts";
import { aGuild, buildEngine } from "../build-engine.ts";
import { shippedSettings } from "../shipped-settings.ts";
import { harmless } from "./harmless.ts";

export interface TeamSpec {
  readonly catalogue?: readonly Source[];
  /** `host:port` of the test's own site. */
  readonly privateHosts?: readonly string[];
  /** Of the guilds `100` and `200`, which are always there. */
  readonly awake?: boolean;
  /** Those that are shipped without it. */
  readonly facts?: FactBase;
  /** `servers.clearance` of bot.yaml. */
  readonly clearance?: BotSettings["servers"]["clearance"];
  /** `servers.quotas` of bot.yaml; as many requests as one likes without it. */
  readonly quotas?: Partial<BotSettings["servers"]["quotas"]>;
  /** `polling.via` of bot.yaml. */
  readonly proxies?: Proxies;
  /** One in memory without it. */
  readonly storeUrl?: string;
}

export interface Team {
  readonly context: CommandContext;
  readonly repositories: Repositories;
  readonly notices: readonly string[];
  /** What was posted by the outbox, oldest first. */
  readonly posts: readonly { readonly channelId: string; readonly message: Message }[];
  /** What a command answers; checked to be a message that Discord takes and that pings nobody. */
  ask(path: string, args?: Readonly<Record<string, string>>, who?: Partial<Caller>): Promise<string>;
  message(path: string, args?: Readonly<Record<string, string>>, who?: Partial<Caller>): Promise<Message>;
  /** Adds a watch: asks for it and saves what is offered; answers the last word of the two. */
  addWatch(args: Readonly<Record<string, string>>, who?: Partial<Caller>): Promise<string>;
  /** What pressing a message's button, or choosing in its menu, shows; checked like an answer. */
  press(message: Message, label: string, who?: Partial<Caller>): Promise<Message>;
  /** What sending in the form that a message's button opens shows; checked like an answer. */
  fillIn(message: Message, label: string, fields: Fields, who?: Partial<Caller>): Promise<Message>;
  suggest(path: string, option: string, typed: string, who?: Partial<Caller>): Promise<readonly Suggestion[]>;
}

/** Someone who may do everything in guild `100`. */
export const dana: Caller = {
  guildId: "100",
  channelId: "1001",
  userId: "9",
  userName: "Dana",
  level: "administrator",
  sees: async () => true,
};

const starters = [
  { name: "ISIS-K", query: "@isis-k", severity: "high" },
  { name: "Al-Azaim", query: "@al-azaim", severity: "high" },
  { name: "Central Asian language releases", query: "@al-azaim release:any in:central-asian", severity: "critical" },
] as const;

/** The shipped facts, two guilds with three watches each, and an engine that polls nothing but what the test names. */
export async function aTeam(spec: TeamSpec = {}): Promise<Team> {
  const { bot } = shippedSettings;
  const polling = { ...bot.polling, via: { ...bot.polling.via, ...spec.proxies } };
  const quotas = { ...bot.servers.quotas, ...spec.quotas };
  const prepared = await buildEngine({
    settings: {
      ...shippedSettings,
      facts: spec.facts ?? shippedSettings.facts,
      watchlist: starters,
      bot: { ...bot, polling, servers: { ...bot.servers, clearance: spec.clearance ?? {}, quotas } },
    },
    store: await openStore(spec.storeUrl ?? "memory:", { clock: systemClock }),
    guilds: ["100", "200"].map((id) => aGuild({ id, awake: spec.awake ?? true })),
    catalogue: spec.catalogue ?? [],
    privateHosts: spec.privateHosts ?? [],
  });
  const { deps, notices, posts } = prepared;
  const { engine, context } = await prepared.start();
  onTestFinished(() => engine.stop());

  const { logger, repositories } = deps;
  const run = { context, logger, newReference: () => "ref-1" };
  const message: Team["message"] = async (path, args = {}, who = {}) =>
    harmless(await runCommand(commandAt(path), args, { ...dana, ...who }, run));
  const pressed = async (shown: Message, label: string, who: Partial<Caller>, fields?: Fields): Promise<Message> => {
    const rows = (shown.components ?? []).filter((row) => row.type === ComponentType.ActionRow);
    const shownParts = rows.flatMap(({ components }) => [...components]);
    const ids = shownParts.flatMap((part) => {
      if (part.type === ComponentType.StringSelect)
        return part.options.filter((option) => option.label === label).map(({ value }) => `${part.custom_id}:${value}`);
      return "label" in part && part.label === label && "custom_id" in part ? [part.custom_id] : [];
    });
    const [name, ...rest] = ids[0]?.split(":") ?? [];
    const argument = rest.join(":");
    const action = actions.find((candidate) => candidate.name === name);
    if (action === undefined) throw new Error(`there is no button ${label} in ${JSON.stringify(shown)}`);
    const result = await runAction(action, argument, { ...dana, ...who }, run, fields);
    return harmless("message" in result ? result.message : {});
  };
  const press: Team["press"] = (shown, label, who = {}) => pressed(shown, label, who);
  return {
    context,
    repositories,
    notices,
    posts,
    message,
    ask: async (...asked) => (await message(...asked)).content ?? "",
    press,
    fillIn: (shown, label, fields, who = {}) => pressed(shown, label, who, fields),
    async addWatch(args, who = {}) {
      const offered = await message("watch add", args, who);
      if (offered.components === undefined) return offered.content ?? "";
      return (await press(offered, "Save", who)).content ?? "";
    },
    async suggest(path, option, typed, who = {}) {
      return suggestFor(commandAt(path), option, typed, { ...dana, ...who }, context);
    },
  };
}

function commandAt(path: string) {
  const command = commands.find((candidate) => candidate.path === path);
  if (command === undefined) throw new Error(`there is no command ${path}`);
  return command;
}
