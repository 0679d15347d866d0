import { z } from "zod";
import { Handover, HandoverLines } from "./handover.ts";

/** How long a handover waits for somebody before operators are notified, where a server set nothing; in milliseconds. */
export const usualHandoverWaitMs = 30 * 60_000;

/** Who has the watch. `name` as `/settings` let people be shown then. */
const Holder = z.strictObject({
  userId: z.string(),
  name: z.string().optional(),
  since: z.number(),
  /** A post that is still to say so, in the channel where the watch was taken, and from whom. */
  unsaid: z
    .strictObject({ channelId: z.string(), from: z.string().optional(), how: z.enum(["first", "handed", "taken"]) })
    .optional(),
});
export type Holder = z.infer<typeof Holder>;

const LastHandover = z.strictObject({
  id: z.string(),
  channelId: z.string(),
  at: z.number(),
  by: z.string().optional(),
  lines: HandoverLines,
  /** What its message is to say; gone once that message is a record of its own. */
  unposted: Handover.optional(),
  takenBy: z.strictObject({ name: z.string().optional(), at: z.number() }).optional(),
  /** Whether operators were notified that nobody took it. */
  missed: z.boolean().optional(),
});
export type LastHandover = z.infer<typeof LastHandover>;
export type TakenDuty = NonNullable<LastHandover["takenBy"]>;

/** Who has the watch in a guild, and how it was handed over last: one record, so that no crash can part them. */
export const Duty = z.strictObject({
  guildId: z.string(),
  holder: Holder.optional(),
  last: LastHandover.optional(),
});
export type Duty = z.infer<typeof Duty>;

/** Names a state of the watch, for a button that was drawn in it: another when somebody took it or handed it over since. */
export function dutyState({ holder, last }: Pick<Duty, "holder" | "last">): string {
  return String(holder?.since ?? last?.at ?? 0);
}

/**
 * Taken by somebody, whoever had it; a handover that waited is taken with it.
 *
 * @param channelId where a post is to say so; absent where a message says it already
 */
export function takenBy(duty: Duty, who: Pick<Holder, "userId" | "name">, at: number, channelId?: string): Duty {
  const { last, holder: before } = duty;
  const isWaiting = last !== undefined && last.takenBy === undefined && before === undefined;
  const taken = { at, ...(who.name !== undefined && { name: who.name }) };
  return {
    ...duty,
    holder: { ...who, since: at, ...(channelId !== undefined && { unsaid: { channelId, ...fromWhom(duty) } }) },
    ...(isWaiting && { last: { ...last, takenBy: taken } }),
  };
}

function fromWhom({ holder, last }: Duty): Omit<NonNullable<Holder["unsaid"]>, "channelId"> {
  if (holder !== undefined) return { how: "taken", ...(holder.name !== undefined && { from: holder.name }) };
  if (last === undefined || last.takenBy !== undefined) return { how: "first" };
  return { how: "handed", ...(last.by !== undefined && { from: last.by }) };
}

/** A post is to say who took the handed-over watch at `since`, because its message cannot. */
export function toBeSaid(duty: Duty, since: number, channelId: string): Duty {
  const { holder, last } = duty;
  if (holder?.since !== since) return duty;
  const from = last?.by !== undefined && { from: last.by };
  return { ...duty, holder: { ...holder, unsaid: { channelId, how: "handed", ...from } } };
}

/** Handed over: nobody has it until somebody takes it. */
export function handedOver({ guildId }: Duty, last: LastHandover): Duty {
  return { guildId, last };
}
