/** The way out: messages, and the channels that they go to. */

import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIChannelSelectComponent,
  APIInteractionResponseCallbackData,
  APIRoleSelectComponent,
  APISelectMenuOption,
  APIStringSelectComponent,
  APIUserSelectComponent,
} from "discord-api-types/v10";
import type { Bulletin } from "../domain/bulletin.ts";
import type { ChannelTrouble } from "../domain/channel-trouble.ts";
import type { PostOutcome, ReadBack } from "../domain/post-outcome.ts";
import type { Alert, Reply, Story } from "../domain/story.ts";
import type { ThreadOutcome } from "../domain/thread-outcome.ts";
import type { Label, Markdown } from "../lib/shown-text.ts";
import type { UnderWay } from "../lib/under-way.ts";

/** Discord's own message JSON, for who only reads it. */
export type MessageJson = APIInteractionResponseCallbackData & {
  readonly files?: readonly { readonly name: string; readonly text: string }[];
  readonly picture?: Pick<Picture, "blocks">;
};

/**
 * What a command answers, what a card is: Discord's message JSON, with every text of a type that only escaping makes. A message without `allowed_mentions` pings nobody: every front sees to that, so only a message that is to
 * ping a role names it.
 */
export interface Message extends Pick<MessageJson, "allowed_mentions" | "flags"> {
  readonly content?: Markdown;
  readonly embeds?: Embed[];
  readonly components?: Row[];
  readonly files?: readonly TextFile[];
  readonly picture?: Picture;
  readonly topic?: Topic;
}

/** What a message is about where it begins a forum's post: `labels` are put on it as far as the forum has tags of such names. */
export interface Topic {
  readonly title: Label;
  readonly labels: readonly string[];
}

export interface Embed {
  readonly description?: Markdown;
  readonly color?: number;
}

export type Row = APIActionRowComponent<Button | Menu | UserMenu | ChannelMenu | RoleMenu>;
export type Button = APIButtonComponentWithCustomId & { readonly label: Label };
export interface UserMenu extends APIUserSelectComponent {
  readonly placeholder: Label;
}
export interface ChannelMenu extends APIChannelSelectComponent {
  readonly placeholder: Label;
}
export interface RoleMenu extends APIRoleSelectComponent {
  readonly placeholder: Label;
}
export interface Menu extends APIStringSelectComponent {
  readonly placeholder: Label;
  readonly options: (APISelectMenuOption & { readonly label: Label; readonly description?: Label })[];
}

/** Its text is as it was written, for who opens it: in a file nothing is live. */
export interface TextFile {
  /** With its ending, such as `watchlist.yaml`. */
  readonly name:
    | "watchlist.yaml"
    | "why.txt"
    | "trend.csv"
    | "facts.ftm.json"
    | "facts.stix.json"
    | "facts.yaml"
    | "handover.txt"
    | "audit.csv"
    | "audit.jsonl"
    | "log.md"
    | "log.json"
    | "alerts.csv"
    | "alerts.md"
    | "alerts.json";
  readonly text: string;
}

/** What our own code draws: as SVG, in words of at most 1,024 letters, and in the characters of a terminal. */
export interface Picture {
  readonly svg: string;
  /** Present once a front has drawn it. */
  readonly png?: Uint8Array;
  readonly alt: Label;
  readonly blocks: string;
}

export interface Sender {
  /** `replyTo` is the message that it answers to. */
  post(channelId: string, message: Message, nonce: string, replyTo?: string): Promise<PostOutcome>;
  edit(channelId: string, messageId: string, message: Message): Promise<PostOutcome>;
  /** Looks among the bot's own messages for the post with this mark, from `since` (milliseconds since the epoch) on. */
  readBack(channelId: string, mark: string, since: number): Promise<ReadBack>;
}

/** Draws the newest state of a story for one channel. No footer: `src/deliver` writes it, and would replace it. */
export type DrawCard = (story: Story, alert: Alert) => Message;

/** Draws a list of held alerts, a notice, or the card of a surge. No footer: `src/deliver` writes it. */
export type DrawBulletin = (bulletin: Bulletin) => Message;

/** Draws a material update, to be posted as a reply to the alert. No footer: `src/deliver` writes it. */
export type DrawReply = (story: Story, alert: Alert, reply: Reply) => Message;

/** What can be asked of channels themselves. */
export interface Channels {
  /** Opens a thread under a message and says `message` in it; one message has one thread at most. */
  openThread(channelId: string, messageId: string, name: Label, message: Message): Promise<ThreadOutcome>;
  /** Whether everyone on the server can read a channel; `false` also where that cannot be found out. */
  readableByEveryone(channelId: string): Promise<boolean>;
  /** Those of the others that everyone can see who can see this channel; without those of which that cannot be found out. */
  sharedReaders(channelId: string, others: readonly string[]): Promise<ReadonlySet<string>>;
  /** What keeps the bot from posting in a channel; `undefined` when nothing does, or where channels cannot be asked. */
  troubleIn(channelId: string): Promise<ChannelTrouble | undefined>;
}

/** One line to the people who run a guild's bot: the ops channel, or the terminal. Never throws. */
export type Notify = (guildId: string, text: Markdown) => Promise<void>;

/** The outgoing half of a front: where alerts and notices go. It exists before the engine, and works before anybody is let in. */
export interface Outgoing {
  readonly sender: Sender;
  readonly notify: Notify;
  /** The same for what cannot wait for an ops channel that is not there: any channel that may be written, else the owner. Whether it reached anybody. */
  readonly alarm: (guildId: string, text: Markdown) => Promise<boolean>;
  readonly channels: Channels;
  /** Until when nothing is posted in any channel, because too much was refused lately; `undefined` while posting goes on. */
  readonly pausedUntil: () => number | undefined;
  /** Requests that are under way; absent where nothing is asked of anybody. */
  readonly calls?: UnderWay;
}
