import { z } from "zod";
import { refusals } from "./api-error.ts";
import { checkCommand, checkCommands } from "./check-commands.ts";
import { CommandBody, type CommandOption } from "./command-body.ts";
import type { Command } from "./discord-objects.ts";
import { FormCheck, readForm } from "./form-check.ts";
import { type Answer, type Call, param, type Route } from "./route.ts";
import type { World } from "./world.ts";

const global = "/applications/:application/commands";
const ofGuild = "/applications/:application/guilds/:guild/commands";

/** interactions/application-commands: reading and registering, for all guilds and for one. */
export const commandRoutes: readonly Route[] = [global, ofGuild].flatMap((pattern) => [
  { method: "GET", pattern, run: listCommands },
  { method: "PUT", pattern, run: overwriteCommands },
  { method: "POST", pattern, run: createCommand },
  { method: "GET", pattern: `${pattern}/:command`, run: getCommand },
  { method: "PATCH", pattern: `${pattern}/:command`, run: editCommand },
  { method: "DELETE", pattern: `${pattern}/:command`, run: deleteCommand },
]);

function listCommands(call: Call): Answer {
  return { status: 200, body: commandsOf(call).map((command) => commandJson(call, command)) };
}

function overwriteCommands(call: Call): Answer {
  const bodies = readForm(z.array(CommandBody), call.body);
  const form = new FormCheck();
  checkCommands(form, bodies);
  form.throwIfAny();

  const before = commandsOf(call);
  const commands = bodies.map((body) => commandFrom(call.world, body, before));
  call.world.commands.set(scopeOf(call), commands);
  return { status: 200, body: commands.map((command) => commandJson(call, command)) };
}

/** One of the same type and name is replaced (200), another is added (201). */
function createCommand(call: Call): Answer {
  const body = readForm(CommandBody, call.body);
  const form = new FormCheck();
  checkCommand(form, [], body);
  form.throwIfAny();

  const before = commandsOf(call);
  const others = before.filter((command) => !isSame(command, body));
  checkCommands(new FormCheck(), [...others, body]);
  const command = commandFrom(call.world, body, before);
  call.world.commands.set(scopeOf(call), [...others, command]);
  return { status: others.length < before.length ? 200 : 201, body: commandJson(call, command) };
}

function getCommand(call: Call): Answer {
  return { status: 200, body: commandJson(call, commandOf(call)) };
}

function editCommand(call: Call): Answer {
  const before = commandOf(call);
  const body = readForm(CommandBody, { ...before, ...z.record(z.string(), z.unknown()).parse(call.body) });
  const form = new FormCheck();
  checkCommand(form, [], body);
  form.throwIfAny();

  const command = { ...body, id: before.id, version: call.world.newId() };
  const commands = commandsOf(call).map((each) => (each === before ? command : each));
  call.world.commands.set(scopeOf(call), commands);
  return { status: 200, body: commandJson(call, command) };
}

function deleteCommand(call: Call): Answer {
  const gone = commandOf(call);
  const left = commandsOf(call).filter((command) => command !== gone);
  call.world.commands.set(scopeOf(call), left);
  return { status: 204 };
}

/** What is unchanged keeps its id and version. */
function commandFrom(world: World, body: CommandBody, before: readonly Command[]): Command {
  const known = before.find((command) => isSame(command, body));
  if (!known) return { ...body, id: world.newId(), version: world.newId() };
  const { id, version, ...old } = known;
  const isUnchanged = JSON.stringify(old) === JSON.stringify(body);
  return { ...body, id, version: isUnchanged ? version : world.newId() };
}

/** As Discord gives a command back: its defaults written out, which a comparison with what was sent has to survive. */
function commandJson(call: Call, command: Command): Readonly<Record<string, unknown>> {
  const { options, default_member_permissions: permissions, ...rest } = command;
  const isGlobal = scopeOf(call) === "global";
  return {
    nsfw: false,
    ...rest,
    application_id: call.world.bot.id,
    type: command.type ?? 1,
    description: command.description ?? "",
    default_member_permissions: permissions === null || permissions === undefined ? null : String(permissions),
    ...(isGlobal
      ? {
          contexts: command.contexts ?? null,
          integration_types: command.integration_types ?? [0],
          dm_permission: command.dm_permission ?? true,
        }
      : { guild_id: scopeOf(call) }),
    ...((options ?? []).length > 0 && { options: (options ?? []).map(optionJson) }),
  };
}

/** An option that is not required comes back without the word, as do empty lists. */
function optionJson(option: CommandOption): Readonly<Record<string, unknown>> {
  const { required, autocomplete, choices, options, ...rest } = option;
  return {
    ...rest,
    ...(required && { required }),
    ...(autocomplete && { autocomplete }),
    ...((choices ?? []).length > 0 && { choices }),
    ...((options ?? []).length > 0 && { options: (options ?? []).map(optionJson) }),
  };
}

function scopeOf(call: Call): string {
  if (param(call, "application") !== call.world.bot.id) throw refusals.missingAccess();
  const guild = param(call, "guild");
  if (guild !== "" && !call.world.guilds.has(guild)) throw refusals.missingAccess();
  return guild === "" ? "global" : guild;
}

function commandsOf(call: Call): readonly Command[] {
  return call.world.commands.get(scopeOf(call)) ?? [];
}

function commandOf(call: Call): Command {
  const found = commandsOf(call).find((command) => command.id === param(call, "command"));
  if (!found) throw refusals.unknownCommand();
  return found;
}

function isSame(one: CommandBody, other: CommandBody): boolean {
  return one.name === other.name && (one.type ?? 1) === (other.type ?? 1);
}
