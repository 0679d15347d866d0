import type { Alert } from "./story.ts";

/** How many stories are held for one channel for one reason, and until when the first of them. */
export interface HeldAlerts {
  /** Absent where who asks cannot see the channel. */
  readonly channelId?: string;
  readonly hold: NonNullable<Alert["hold"]>;
  readonly stories: number;
  /** Milliseconds since the epoch. */
  readonly until: number;
}
