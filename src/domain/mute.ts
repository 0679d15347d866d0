import { z } from "zod";

/** What a guild does not want to hear of for a while: one story's further reports, or all that one watch finds. */
export const Mute = z.strictObject({
  kind: z.enum(["story", "watch"]),
  /** The story's or the watch's id. */
  id: z.string(),
  until: z.number(),
  /** As `/settings` let people be shown then; absent where it shows nobody. */
  mutedBy: z.string().optional(),
});
export type Mute = z.infer<typeof Mute>;

/** Those that still hold, what ends first first. */
export function runningMutes(mutes: readonly Mute[] | undefined, now: number): readonly Mute[] {
  return (mutes ?? []).filter(({ until }) => until > now).toSorted((a, b) => a.until - b.until);
}

/** A mute takes the place of an earlier one of the same thing; what has ended is forgotten. */
export function withMutes(mutes: readonly Mute[] | undefined, added: readonly Mute[], now: number): readonly Mute[] {
  return [...withoutMutes(runningMutes(mutes, now), added), ...added];
}

/** All but those of the same kind and id. */
export function withoutMutes(
  mutes: readonly Mute[] | undefined,
  ended: readonly Pick<Mute, "kind" | "id">[],
): readonly Mute[] {
  return (mutes ?? []).filter((mute) => !ended.some(({ kind, id }) => kind === mute.kind && id === mute.id));
}
