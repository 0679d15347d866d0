import {
  PermissionFlagsBits as Bits,
  ButtonStyle,
  ChannelType,
  ComponentType,
  InteractionType,
} from "discord-api-types/v10";
import type { Channel, Command, Guild, Message, User } from "./discord-objects.ts";
import type { Gateway } from "./gateway.ts";
import { memberJson } from "./guild-wire.ts";
import { type Choice, Interaction, type InteractionKind } from "./interaction.ts";
import type { Control, Modal } from "./message-body.ts";
import { botPermissionsIn, memberPermissionsIn } from "./permissions.ts";
import { buttonsOf, controlsOf } from "./seen-message.ts";
import { findCommand, type OptionValues, slashData } from "./slash-options.ts";
import { channelJson, messageJson, userJson } from "./wire.ts";
import type { World } from "./world.ts";

type Json = Readonly<Record<string, unknown>>;

export interface PersonSpec {
  readonly name?: string;
  readonly roleIds?: readonly string[];
  /** Besides what any member may: see, write, read history, use commands. */
  readonly permissions?: bigint;
}

const usualPermissions = Bits.ViewChannel | Bits.SendMessages | Bits.ReadMessageHistory | Bits.UseApplicationCommands;

/** A member of a guild, sitting in one of its channels, who can do only what Discord's client would let them do. */
export class Person {
  readonly user: User;
  readonly #world: World;
  readonly #gateway: Gateway;
  readonly #channel: Channel;
  readonly #guild: Guild;
  readonly #roleIds: readonly string[];
  readonly #extra: bigint;

  constructor(world: World, gateway: Gateway, channel: Channel, user: User, spec: PersonSpec) {
    if (!channel.guild) throw new Error("People speak in a guild's channels.");
    this.user = user;
    this.#world = world;
    this.#gateway = gateway;
    this.#channel = channel;
    this.#guild = channel.guild;
    this.#roleIds = spec.roleIds ?? [];
    this.#extra = spec.permissions ?? 0n;
  }

  /** Sends a slash command; resolves when the person sees an answer, or that none came. */
  async slash(path: string, options: OptionValues = {}): Promise<Interaction> {
    const { command, data } = slashData(this.#world, this.#guild, path, options);
    this.#requireVisible(command);
    return this.#send("command", InteractionType.ApplicationCommand, data);
  }

  /** What is offered while the option `focused` is being typed. Empty also when the bot does not answer. */
  async complete(path: string, options: OptionValues, focused: string): Promise<readonly Choice[]> {
    const { data } = slashData(this.#world, this.#guild, path, options, focused);
    const asked = await this.#send("autocomplete", InteractionType.ApplicationCommandAutocomplete, data);
    return asked.choices;
  }

  /** Uses an entry of a message's menu. */
  async useMenu(name: string, message: Message): Promise<Interaction> {
    const command = findCommand(this.#world, this.#guild, name, 3);
    this.#requireVisible(command);
    const resolved = { messages: { [message.id]: messageJson(this.#world, message) } };
    return this.#send("command", InteractionType.ApplicationCommand, {
      id: command.id,
      name,
      type: 3,
      target_id: message.id,
      resolved,
    });
  }

  /** Presses a button, named by its label or custom id. @throws Error if there is none to press. */
  async click(on: Message | Interaction, button: string): Promise<Interaction> {
    const message = messageOf(on);
    const found = buttonsOf(message).find((each) => each.label === button || each.custom_id === button);
    if (!found)
      throw new Error(
        `There is no button ${button}, only ${buttonsOf(message)
          .map((each) => each.label)
          .join(", ")}.`,
      );
    if (found.disabled || found.style === ButtonStyle.Link) throw new Error(`The button ${button} cannot be pressed.`);
    const data = { component_type: ComponentType.Button, custom_id: found.custom_id, id: 1 };
    return this.#send("component", InteractionType.MessageComponent, data, message);
  }

  /** Chooses from a select menu. */
  async choose(on: Message | Interaction, customId: string, values: readonly string[]): Promise<Interaction> {
    const message = messageOf(on);
    const menu = controlsOf(message).find((each) => each.custom_id === customId);
    if (!menu || menu.disabled) throw new Error(`There is no menu ${customId}.`);
    const offered = menu.options?.map((option) => option.value);
    const unknown = values.find((value) => offered && !offered.includes(value));
    if (unknown !== undefined) throw new Error(`The menu ${customId} does not offer ${unknown}.`);
    const data = { component_type: menu.type, custom_id: customId, values, id: 1 };
    return this.#send("component", InteractionType.MessageComponent, data, message);
  }

  /** Sends the form that an interaction opened, with its fields' values by custom id. */
  async submit(opened: Interaction, fields: Readonly<Record<string, string>>): Promise<Interaction> {
    if (!opened.modal) throw new Error("No form is open.");
    const data = { custom_id: opened.modal.custom_id, components: submitted(opened.modal, fields), resolved: {} };
    return this.#send("modal", InteractionType.ModalSubmit, data, opened.source);
  }

  /** Sends what no client of Discord's would: any data, from any place. */
  async forge(
    type: InteractionType,
    data: Json,
    { source, from = "server" }: { readonly source?: Message; readonly from?: "server" | "direct message" } = {},
  ): Promise<Interaction> {
    const kinds: Partial<Record<InteractionType, InteractionKind>> = {
      [InteractionType.ApplicationCommandAutocomplete]: "autocomplete",
      [InteractionType.MessageComponent]: "component",
      [InteractionType.ModalSubmit]: "modal",
    };
    return this.#send(kinds[type] ?? "command", type, data, source, from === "server" ? {} : this.#directly());
  }

  /** What differs in a direct message: no server, no member, a channel of two. */
  #directly(): Json {
    const server = { guild_id: undefined, guild: undefined, member: undefined, guild_locale: undefined };
    const channel = { id: this.#world.newId(), type: ChannelType.DM, last_message_id: null, flags: 0 };
    return { ...server, channel_id: channel.id, channel, user: userJson(this.user), context: 1 };
  }

  #requireVisible(command: Command): void {
    const needed = BigInt(command.default_member_permissions ?? 0);
    const mine = this.#permissions();
    if ((mine & needed) !== needed) throw new Error(`${this.user.username} does not see /${command.name}.`);
  }

  #permissions(): bigint {
    return (
      memberPermissionsIn(this.#channel, this.#guild, this.user.id, this.#roleIds) | usualPermissions | this.#extra
    );
  }

  async #send(
    kind: InteractionKind,
    type: InteractionType,
    data: Json,
    source?: Message,
    change: Json = {},
  ): Promise<Interaction> {
    const world = this.#world;
    const id = world.newId();
    // A button is where its message is, wherever the person sits.
    const channel = source?.channel ?? this.#channel;
    const given = { id, token: `token-${id}`, kind, channel, user: this.user, source };
    const interaction = new Interaction({ ...given, createdAt: world.clock.now() });
    world.interactions.set(interaction.token, interaction);
    const member = { ...memberJson(world, this.user, this.#roleIds), permissions: String(this.#permissions()) };
    this.#gateway.dispatch(
      "INTERACTION_CREATE",
      {
        id,
        application_id: world.bot.id,
        type,
        data,
        guild_id: this.#guild.id,
        guild: { id: this.#guild.id, locale: "en-US", features: [] },
        channel_id: channel.id,
        channel: { ...channelJson(world, channel), permissions: member.permissions },
        member,
        token: interaction.token,
        version: 1,
        ...(source && { message: messageJson(world, source) }),
        app_permissions: String(botPermissionsIn(world, channel)),
        locale: "en-US",
        guild_locale: "en-US",
        entitlements: [],
        authorizing_integration_owners: { "0": this.#guild.id },
        context: 0,
        attachment_size_limit: 10_485_760,
        ...change,
      },
      0,
    );
    return interaction.settle(world.settings.answerWithinMs, world.settings.deferredWithinMs);
  }
}

function messageOf(on: Message | Interaction): Message {
  const message = "reaction" in on ? on.message : on;
  if (!message || message.deleted) throw new Error("There is no message to act on.");
  return message;
}

/** The form as it was laid out, each field with its value. */
function submitted(modal: Modal, fields: Readonly<Record<string, string>>): readonly Json[] {
  const ids = modal.components.flatMap((field) => (field.component ?? field.components?.[0])?.custom_id ?? []);
  const unknown = Object.keys(fields).find((name) => !ids.includes(name));
  if (unknown !== undefined) throw new Error(`The form has no field ${unknown}, only ${ids.join(", ")}.`);
  return modal.components.map((field) => {
    const control = field.component ?? field.components?.[0];
    const required = control?.required ?? true;
    const isMenu = control?.options !== undefined;
    const drawn = isMenu ? chosenAtFirst(control) : (control?.value ?? "");
    const value = fields[control?.custom_id ?? ""] ?? drawn;
    if (required && value === "") throw new Error(`The field ${control?.custom_id} is required.`);
    if (isMenu) return { type: field.type, id: 1, component: chosenIn(control, value) };
    if (value.length > (control?.max_length ?? 4000)) throw new Error(`The field ${control?.custom_id} is too long.`);
    const filled = { type: control?.type, custom_id: control?.custom_id, value, id: 2 };
    return field.component
      ? { type: field.type, id: 1, component: filled }
      : { type: field.type, id: 1, components: [filled] };
  });
}

function chosenAtFirst({ options = [] }: Control): string {
  return options
    .filter((option) => option.default === true)
    .map(({ value }) => value)
    .join(",");
}

/** A menu as Discord sends it in: only what it offers, and no more than may be chosen. */
function chosenIn({ type, custom_id, options = [], max_values: most = 1 }: Control, value: string): Json {
  const values = value === "" ? [] : value.split(",");
  const other = values.find((one) => !options.some((option) => option.value === one));
  if (other !== undefined) throw new Error(`The menu ${custom_id} does not offer ${other}.`);
  if (values.length > most) throw new Error(`The menu ${custom_id} takes ${most} choices at most.`);
  return { type, custom_id, values, id: 2 };
}
