import { z } from "zod";

/** Another story as a card names it. The short id can be read when that story is no longer kept. */
export const StoryRef = z.strictObject({
  storyId: z.string(),
  shortId: z.string(),
  /** The message of its alert, by channel id, where it was posted by then. */
  messages: z.record(z.string(), z.string()).readonly(),
});
export type StoryRef = z.infer<typeof StoryRef>;

interface Named {
  readonly id: string;
  readonly shortId: string;
  readonly alerts: readonly { readonly channelId: string; readonly messageId?: string | undefined }[];
}

export function refTo({ id, shortId, alerts }: Named): StoryRef {
  const posted = alerts.flatMap(({ channelId, messageId }) =>
    messageId === undefined ? [] : [[channelId, messageId] as const],
  );
  return { storyId: id, shortId, messages: Object.fromEntries(posted) };
}
