import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { outcome, seen, stateOf } from "./control-view.ts";
import type { Message } from "./discord-objects.ts";
import type { DiscordStandIn } from "./discord-stand-in.ts";
import { Chaos, Failure } from "./failures.ts";
import type { Interaction } from "./interaction.ts";
import { GuildSpec, Overwrite } from "./options.ts";
import type { Person } from "./person.ts";
import { readBody } from "./read-body.ts";

const Who = z
  .strictObject({ name: z.string(), roleIds: z.array(z.string()), permissions: z.string() })
  .partial()
  .default({});
const Values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({});

/** One JSON body a deed; `do` names it. Channels by name or id. */
const Deed = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("state") }),
  z.strictObject({ do: z.literal("messages"), channel: z.string() }),
  z.strictObject({ do: z.literal("posts"), channel: z.string().optional() }),
  z.strictObject({ do: z.literal("requests") }),
  z.strictObject({ do: z.literal("say"), channel: z.string(), name: z.string(), content: z.string() }),
  z.strictObject({ do: z.literal("remove"), channel: z.string(), message: z.string() }),
  z.strictObject({ do: z.literal("slash"), channel: z.string(), who: Who, command: z.string(), options: Values }),
  z.strictObject({
    do: z.literal("complete"),
    channel: z.string(),
    who: Who,
    command: z.string(),
    options: Values,
    focused: z.string(),
  }),
  z.strictObject({ do: z.literal("click"), channel: z.string(), who: Who, message: z.string(), button: z.string() }),
  z.strictObject({
    do: z.literal("submit"),
    channel: z.string(),
    who: Who,
    interaction: z.string(),
    fields: z.record(z.string(), z.string()),
  }),
  z.strictObject({ do: z.literal("fail"), failure: Failure }),
  z.strictObject({ do: z.literal("chaos"), chaos: Chaos }),
  z.strictObject({ do: z.literal("calm") }),
  z.strictObject({ do: z.literal("drop-gateway"), code: z.int().optional() }),
  z.strictObject({ do: z.literal("refuse-gateway"), refusing: z.boolean() }),
  z.strictObject({ do: z.literal("invalid-session"), resumable: z.boolean() }),
  z.strictObject({ do: z.literal("join"), guild: GuildSpec }),
  z.strictObject({ do: z.literal("leave"), guild: z.string() }),
  z.strictObject({ do: z.literal("overwrites"), channel: z.string(), overwrites: z.array(Overwrite) }),
  z.strictObject({ do: z.literal("advance"), ms: z.int().positive() }),
]);
type Deed = z.output<typeof Deed>;

/** `POST /control` with a deed: for a test that runs the stand-in as a process of its own. Answers 200 with JSON, or 400 with why not. */
export async function handleControl(
  standIn: DiscordStandIn,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const reply = (status: number, body: unknown) => {
    response.writeHead(status, { "Content-Type": "application/json" });
    response.end(JSON.stringify(body ?? null));
  };
  try {
    const { json } = await readBody(request);
    reply(200, await perform(standIn, Deed.parse(json)));
  } catch (error) {
    reply(400, { error: error instanceof Error ? error.message : String(error) });
  }
}

async function perform(standIn: DiscordStandIn, deed: Deed): Promise<unknown> {
  switch (deed.do) {
    case "state":
      return stateOf(standIn);
    case "messages":
      return standIn.channel(deed.channel).messages.map(seen);
    case "posts":
      return standIn.posts(deed.channel).map(seen);
    case "requests":
      return standIn.requests;
    case "say":
      return seen(standIn.say(deed.channel, deed.name, deed.content));
    case "remove":
      return standIn.remove(messageIn(standIn, deed.channel, deed.message));
    case "slash":
      return outcome(await personFor(standIn, deed).slash(deed.command, deed.options));
    case "complete":
      return personFor(standIn, deed).complete(deed.command, deed.options, deed.focused);
    case "click":
      return outcome(await personFor(standIn, deed).click(messageIn(standIn, deed.channel, deed.message), deed.button));
    case "submit":
      return outcome(await personFor(standIn, deed).submit(interactionOf(standIn, deed.interaction), deed.fields));
    default:
      return change(standIn, deed);
  }
}

/** Deeds that change how the stand-in behaves. */
function change(standIn: DiscordStandIn, deed: Deed): unknown {
  switch (deed.do) {
    case "fail":
      return standIn.failNext(deed.failure);
    case "chaos":
      return standIn.chaos(deed.chaos);
    case "calm":
      return standIn.failures.clear();
    case "drop-gateway":
      return standIn.gateway.drop(deed.code ?? "cut");
    case "refuse-gateway":
      standIn.gateway.refusing = deed.refusing;
      return undefined;
    case "invalid-session":
      return standIn.gateway.invalidate(deed.resumable);
    case "join":
      return { id: standIn.joinGuild(deed.guild).id };
    case "leave": {
      const guild = standIn.world.guilds.get(deed.guild);
      return guild && standIn.leaveGuild(guild);
    }
    case "overwrites":
      return standIn.setOverwrites(standIn.channel(deed.channel), deed.overwrites);
    case "advance":
      return standIn.advance(deed.ms);
    default:
      throw new Error(`${deed.do} is not a change.`);
  }
}

function personFor(standIn: DiscordStandIn, { channel, who }: { channel: string; who: z.output<typeof Who> }): Person {
  const { permissions, ...rest } = who;
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return standIn.person(channel, { ...known, ...(permissions !== undefined && { permissions: BigInt(permissions) }) });
}

function messageIn(standIn: DiscordStandIn, channel: string, id: string): Message {
  const ephemeral = [...standIn.world.interactions.values()].flatMap((each) =>
    [each.message ?? [], each.followUps].flat(),
  );
  const found = [...standIn.channel(channel).messages, ...ephemeral].find((message) => message.id === id);
  if (!found) throw new Error(`There is no message ${id}.`);
  return found;
}

function interactionOf(standIn: DiscordStandIn, id: string): Interaction {
  const found = [...standIn.world.interactions.values()].find((interaction) => interaction.id === id);
  if (!found) throw new Error(`There is no interaction ${id}.`);
  return found;
}
