import type { Duty, TakenDuty } from "../domain/duty.ts";
import type { Guild } from "../domain/guild.ts";
import type { HandoverDraft } from "../domain/handover.ts";
import type { Message } from "../ports/chat.ts";

/** Who has the watch, and the messages of handing it over. */
export interface DutyContext {
  readonly of: (guildId: string) => Promise<Duty>;
  /** What is to be posted of the change is posted at once. */
  readonly change: (guildId: string, edit: (duty: Duty) => Duty) => Promise<Duty>;
  /** How things are, as a message in a channel may say it of what its readers and a person see. */
  readonly draft: (
    guild: Guild,
    channelId: string,
    sees: (channelId: string) => Promise<boolean>,
  ) => Promise<HandoverDraft>;
  /** The message of a handover, by its id, as it is once somebody took it; `undefined` where it is no longer kept. */
  readonly drawTaken: (guildId: string, id: string, taken: TakenDuty) => Promise<Message | undefined>;
}
