import type { AllowedMentions } from "./message-body.ts";

/** Whom a message notifies. `count` is the number of ids, `@everyone` and `@here` counting as one. */
export interface Pings {
  readonly everyone: boolean;
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly count: number;
}

export interface PingContext {
  /** What is parsed when `allowed_mentions` is absent: all in a channel's message, users alone in interactions. */
  readonly byDefault: AllowedMentions;
  readonly mayMentionEveryone: boolean;
  readonly mentionableRoles: readonly string[];
  readonly repliedUserId?: string;
}

export const noPings: Pings = { everyone: false, users: [], roles: [], count: 0 };

/**
 * By resources/message, "Allowed Mentions Object": embeds never ping, ids that are not in the text are ignored, a role
 * pings if mentionable or if the author may mention everyone.
 *
 * Strict where Discord is lenient: a mention inside a code span counts too.
 */
export function countPings(content: string, allowed: AllowedMentions | null | undefined, context: PingContext): Pings {
  const rules = allowed ?? context.byDefault;
  const permits = (kind: "users" | "roles", id: string) =>
    (rules.parse ?? []).includes(kind) || (rules[kind] ?? []).includes(id);

  const everyone =
    /@(everyone|here)\b/.test(content) && context.mayMentionEveryone && (rules.parse ?? []).includes("everyone");
  const named = idsIn(content, /<@!?(\d+)>/g).filter((id) => permits("users", id));
  const replied = context.repliedUserId !== undefined && (allowed?.replied_user ?? allowed === undefined);
  const users = [...new Set([...named, ...(replied && context.repliedUserId ? [context.repliedUserId] : [])])];
  const roles = idsIn(content, /<@&(\d+)>/g)
    .filter((id) => permits("roles", id))
    .filter((id) => context.mayMentionEveryone || context.mentionableRoles.includes(id));
  return { everyone, users, roles, count: users.length + roles.length + (everyone ? 1 : 0) };
}

function idsIn(content: string, pattern: RegExp): readonly string[] {
  return [...new Set(Array.from(content.matchAll(pattern), (found) => found[1] ?? ""))];
}
