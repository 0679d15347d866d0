import type { CommandBody } from "./command-body.ts";
import type { Pings } from "./count-pings.ts";
import type { Embed, Row } from "./message-body.ts";
import type { Overwrite } from "./options.ts";

export interface User {
  readonly id: string;
  readonly username: string;
  readonly bot: boolean;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  permissions: bigint;
  readonly mentionable: boolean;
  readonly managed: boolean;
}

/** A text channel, a thread (which borrows its parent's overwrites), or, without a guild, a direct message. */
export interface Channel {
  readonly id: string;
  readonly kind: "text" | "thread" | "direct" | "forum";
  /** Of a forum. */
  tags?: readonly { readonly id: string; readonly name: string; readonly moderated: boolean }[];
  requiresTag?: boolean;
  /** Of a thread. */
  appliedTags?: readonly string[];
  archived?: boolean;
  locked?: boolean;
  name: string;
  readonly guild?: Guild;
  readonly parent?: Channel;
  readonly recipient?: User;
  overwrites: readonly Overwrite[];
  readonly messages: Message[];
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly roles: Role[];
  readonly channels: Channel[];
  readonly botRoleId: string;
}

/** A message as it stands, with what a test wants to know about it. Deleted ones stay known by their nonce alone. */
export interface Message {
  readonly id: string;
  readonly channel: Channel;
  readonly author: User;
  readonly createdAt: number;
  readonly ephemeral: boolean;
  readonly nonce?: string | number;
  readonly replyTo?: string;
  readonly interactionId?: string;
  content: string;
  embeds: readonly Embed[];
  components: readonly Row[];
  flags: number;
  attachments: readonly string[];
  /** Whom creating it pinged; an edit pings nobody. */
  pings: Pings;
  edits: number;
  editedAt?: number;
  deleted: boolean;
}

export interface Command extends CommandBody {
  readonly id: string;
  readonly version: string;
}
