import { PermissionFlagsBits as Bits, GatewayIntentBits } from "discord-api-types/v10";
import { z } from "zod";
import { refusals } from "./api-error.ts";
import { checkMessage } from "./check-message.ts";
import type { Channel } from "./discord-objects.ts";
import { FormCheck, readForm } from "./form-check.ts";
import { MessageBody } from "./message-body.ts";
import { channelOf } from "./message-routes.ts";
import { requireBot } from "./permissions.ts";
import { type Answer, type Call, param, type Route } from "./route.ts";
import { storeMessage } from "./store-message.ts";
import { channelJson, messageJson } from "./wire.ts";
import { addChannel } from "./world.ts";

/** resources/channel: posts of forums, and what can be changed of threads. */
export const forumRoutes: readonly Route[] = [
  { method: "POST", pattern: "/channels/:channel/threads", run: createPost },
  { method: "PATCH", pattern: "/channels/:channel", run: changeThread },
  { method: "GET", pattern: "/guilds/:guild/threads/active", run: activeThreads },
];

const PostBody = z.looseObject({
  name: z.string(),
  applied_tags: z.array(z.string()).default([]),
  message: MessageBody,
});
const ThreadChange = z.looseObject({
  archived: z.boolean().optional(),
  locked: z.boolean().optional(),
  applied_tags: z.array(z.string()).optional(),
});

/** Start Thread in Forum Channel: its first message has its id; no nonce is remembered. */
function createPost(call: Call): Answer {
  const forum = channelOf(call);
  if (forum.kind !== "forum") throw refusals.wrongKind();
  const { name, applied_tags: tags, message: body } = readForm(PostBody, call.body);
  requireBot(call.world, forum, Bits.ViewChannel | Bits.SendMessages);
  if ((body.embeds ?? []).length > 0) requireBot(call.world, forum, Bits.EmbedLinks);
  const form = new FormCheck();
  form.text(["name"], name, 100, 1);
  form.count(["applied_tags"], tags, 0, 5);
  form.throwIfAny();
  checkTags(forum, tags);
  checkMessage(body, "channel", 0);
  const id = call.world.newId();
  const { guild } = forum;
  const thread = addChannel(call.world, {
    ...{ id, kind: "thread", name, ...(guild && { guild }), parent: forum },
    ...{ overwrites: [], messages: [], appliedTags: tags, archived: false, locked: false },
  });
  const message = storeMessage(call.world, thread, body, { kind: "channel", id });
  const json = channelJson(call.world, thread);
  call.gateway.dispatch("THREAD_CREATE", { ...json, newly_created: true }, GatewayIntentBits.Guilds);
  return { status: 201, body: { ...json, message: messageJson(call.world, message) } };
}

function checkTags(forum: Channel, tags: readonly string[]): void {
  const known = forum.tags ?? [];
  if (tags.some((id) => !known.some((tag) => tag.id === id))) throw refusals.unknownTag();
  if (tags.some((id) => known.some((tag) => tag.id === id && tag.moderated))) throw refusals.missingPermissions();
  if (forum.requiresTag && tags.length === 0) throw refusals.tagRequired();
}

/** An archived thread takes no other change than to be opened, and one that is locked not even that from a bot without Manage Threads. */
function changeThread(call: Call): Answer {
  const thread = channelOf(call);
  if (thread.kind !== "thread") throw refusals.missingPermissions();
  const { archived, applied_tags: tags } = readForm(ThreadChange, call.body);
  if (thread.locked) throw refusals.missingPermissions();
  if (thread.archived && archived !== false) throw refusals.archived();
  if (tags !== undefined && thread.parent) checkTags(thread.parent, tags);
  if (archived !== undefined) thread.archived = archived;
  if (tags !== undefined) thread.appliedTags = tags;
  return { status: 200, body: channelJson(call.world, thread) };
}

function activeThreads(call: Call): Answer {
  const threads = [...call.world.channels.values()].filter(
    ({ kind, guild, archived }) => kind === "thread" && guild?.id === param(call, "guild") && !archived,
  );
  return { status: 200, body: { threads: threads.map((thread) => channelJson(call.world, thread)), members: [] } };
}
