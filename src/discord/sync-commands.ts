import { Routes } from "discord.js";
import { z } from "zod";
import type { CommandJson } from "./command-json.ts";
import type { DiscordHttp } from "./discord-http.ts";
import type { MenuJson } from "./menu-json.ts";

const Registered = z.array(z.looseObject({ name: z.string() }));

/** Registers the commands for all servers when, and only when, Discord has others: registering counts against a daily limit. */
export async function syncCommands(
  commands: readonly (CommandJson | MenuJson)[],
  applicationId: string,
  http: DiscordHttp,
): Promise<"unchanged" | "registered"> {
  const route = Routes.applicationCommands(applicationId);
  const registered = Registered.parse(await http.get(route));
  const same = registered.length === commands.length && commands.every((command) => isRegistered(command, registered));
  if (same) return "unchanged";
  await http.put(route, commands);
  return "registered";
}

function isRegistered(command: CommandJson | MenuJson, registered: z.infer<typeof Registered>): boolean {
  const theirs = registered.find(({ name }) => name === command.name);
  return theirs !== undefined && saysTheSame(command, theirs);
}

/** Discord adds ids and versions, and leaves out what is false or empty; only what we say is compared. */
function saysTheSame(ours: unknown, theirs: unknown): boolean {
  if (isEmpty(ours)) return isEmpty(theirs);
  if (Array.isArray(ours))
    return (
      Array.isArray(theirs) && ours.length === theirs.length && ours.every((each, at) => saysTheSame(each, theirs[at]))
    );
  if (!isObject(ours)) return ours === theirs;
  return isObject(theirs) && Object.entries(ours).every(([key, value]) => saysTheSame(value, theirs[key]));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
