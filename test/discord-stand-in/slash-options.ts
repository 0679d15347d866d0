import { ApplicationCommandOptionType as Type } from "discord-api-types/v10";
import type { CommandOption } from "./command-body.ts";
import type { Command, Guild } from "./discord-objects.ts";
import { roleJson } from "./guild-wire.ts";
import { channelJson, userJson } from "./wire.ts";
import type { World } from "./world.ts";

export type OptionValues = Readonly<Record<string, string | number | boolean>>;

type Json = Readonly<Record<string, unknown>>;
type ResolvedGroup = "users" | "channels" | "roles" | "attachments";

/**
 * The data of a slash command as Discord's client would send it: `/watch list` with the options' values by name.
 *
 * @param values Of a file, its text.
 * @param focused The option being typed, for completion: then what is required may be missing still.
 * @throws Error for what the client would not let a person send: unknown commands, options, choices, missing values.
 */
export function slashData(
  world: World,
  guild: Guild,
  path: string,
  values: OptionValues,
  focused?: string,
): { readonly command: Command; readonly data: Json } {
  const [name = "", ...rest] = path.replace(/^\//, "").trim().split(/\s+/);
  const command = findCommand(world, guild, name, 1);
  let options: readonly CommandOption[] = command.options ?? [];
  const steps = rest.map((part) => {
    const next = options.find(
      (option) => option.name === part && (option.type === Type.Subcommand || option.type === Type.SubcommandGroup),
    );
    if (!next) throw new Error(`Discord's client knows no /${[name, ...rest].join(" ")}.`);
    options = next.options ?? [];
    return next;
  });
  if (options.some((option) => option.type === Type.Subcommand)) throw new Error(`${path} needs a subcommand.`);

  const sent = withUploads(world, options, values);
  const given = leaves(options, sent, focused);
  const nested = steps.reduceRight<readonly Json[]>(
    (inner, step) => [{ name: step.name, type: step.type, options: inner }],
    given,
  );
  const resolved = resolve(world, guild, options, sent);
  return { command, data: { id: command.id, name, type: 1, options: nested, resolved } };
}

/** @param type 1 for slash commands, 2 and 3 for those of the menus on users and messages. */
export function findCommand(world: World, guild: Guild, name: string, type: number): Command {
  const all = [...(world.commands.get(guild.id) ?? []), ...(world.commands.get("global") ?? [])];
  const found = all.find((command) => command.name === name && (command.type ?? 1) === type);
  if (!found)
    throw new Error(`No command ${name} is registered. There are: ${all.map((each) => each.name).join(", ")}.`);
  return found;
}

function leaves(options: readonly CommandOption[], values: OptionValues, focused: string | undefined): readonly Json[] {
  const unknown = Object.keys(values).find((name) => !options.some((option) => option.name === name));
  if (unknown !== undefined) throw new Error(`There is no option ${unknown}.`);
  const missing = options.find((option) => option.required && values[option.name] === undefined);
  if (missing && focused === undefined) throw new Error(`The option ${missing.name} is required.`);

  return options.flatMap((option) => {
    const value = values[option.name];
    if (value === undefined) return [];
    if (focused === undefined) checkValue(option, value);
    return [{ name: option.name, type: option.type, value, ...(option.name === focused && { focused: true }) }];
  });
}

/** Files are handed in first; the option's value is then the attachment's id. */
function withUploads(world: World, options: readonly CommandOption[], values: OptionValues): OptionValues {
  const files = options.filter(({ name, type }) => type === Type.Attachment && values[name] !== undefined);
  const ids = files.map(({ name }) => {
    const id = world.newId();
    world.uploads.set(id, String(values[name]));
    return [name, id] as const;
  });
  return { ...values, ...Object.fromEntries(ids) };
}

/** What the client checks while a person types. */
function checkValue(option: CommandOption, value: string | number | boolean): void {
  const refuse = (why: string): never => {
    throw new Error(`Discord's client refuses ${option.name}: ${why}.`);
  };
  const expected: Readonly<Record<number, string>> = {
    [Type.Integer]: "number",
    [Type.Number]: "number",
    [Type.Boolean]: "boolean",
  };
  const wanted = expected[option.type] ?? "string";
  if (typeof value !== wanted) refuse(`not a ${wanted}`);
  const choices = option.choices ?? [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) refuse("not one of the choices");
  if (typeof value === "string" && option.type === Type.String) {
    if (value.length < (option.min_length ?? 0)) refuse("too short");
    if (value.length > (option.max_length ?? 6000)) refuse("too long");
  }
  if (typeof value !== "number") return;
  if (option.type === Type.Integer && !Number.isInteger(value)) refuse("not a whole number");
  if (value < (option.min_value ?? -Infinity) || value > (option.max_value ?? Infinity)) refuse("out of bounds");
}

/** The users, roles and channels that the values name. */
function resolve(world: World, guild: Guild, options: readonly CommandOption[], values: OptionValues): Json {
  const resolved: Partial<Record<ResolvedGroup, Record<string, Json>>> = {};
  const add = (group: ResolvedGroup, id: string, json: Json | undefined) => {
    if (json) resolved[group] = { ...resolved[group], [id]: json };
  };
  for (const option of options) {
    const id = String(values[option.name] ?? "");
    const channel = world.channels.get(id);
    const role = guild.roles.findIndex((each) => each.id === id);
    const found = guild.roles[role];
    const user = world.users.get(id);
    const file = option.type === Type.Attachment ? world.uploads.get(id) : undefined;
    if (file !== undefined) {
      const url = `${world.origin}/attachments/${id}/facts.yaml`;
      add("attachments", id, { id, filename: "facts.yaml", size: Buffer.byteLength(file), url, proxy_url: url });
    }
    if (option.type === Type.Channel)
      add("channels", id, channel && { ...channelJson(world, channel), permissions: "0" });
    if (option.type === Type.Role || option.type === Type.Mentionable) add("roles", id, found && roleJson(found, role));
    if (option.type === Type.User || option.type === Type.Mentionable) add("users", id, user && userJson(user));
  }
  return resolved;
}
