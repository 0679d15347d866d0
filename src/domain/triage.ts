import { z } from "zod";

/** What a team did about a story, with a life: open → acknowledged, or dismissed as not relevant. One for all its channels, lists and reminders. */
export const Triage = z.strictObject({
  state: z.enum(["open", "acknowledged", "dismissed"]),
  /** Who acknowledged or dismissed it, as `/settings` let people be shown then, and when. */
  changedBy: z.string().optional(),
  changedAt: z.number().optional(),
  /** Who works on it, shown in the same way. */
  assignedTo: z.string().optional(),
  /** The user id of who works on it; an earlier version kept none. */
  assigneeId: z.string().optional(),
  /** What the last person who found it not relevant gave as the reason. */
  why: z.string().optional(),
  /** Until when its further reports join it without a reply, and who wanted that: what its cards show of the server's mute. */
  muted: z.strictObject({ until: z.number(), by: z.string().optional() }).optional(),
  /** User ids of those who found it not relevant. */
  dismissedBy: z.array(z.string()).readonly().optional(),
});
export type Triage = z.infer<typeof Triage>;

/** What people see of it in one channel: `removed` where a moderator deleted its message there. */
export type AlertState = Triage["state"] | "removed";

export function alertState(
  { triage }: { readonly triage: Triage },
  { removed }: { readonly removed?: boolean | undefined },
): AlertState {
  return removed === true ? "removed" : triage.state;
}

/** Where nobody needs to look at it any more. */
export function isClosed({ state }: Triage): boolean {
  return state !== "open";
}

/** Nobody acknowledged it, found it not relevant or works on it. */
export function isUnanswered({ state, assignedTo }: Triage): boolean {
  return state === "open" && assignedTo === undefined;
}

/** Open, or acknowledged and somebody's work. */
export function isAtWork({ triage, alerts, joinedInto }: AtWork): boolean {
  const { state, assignedTo } = triage;
  if (joinedInto !== undefined || alerts.every(({ removed }) => removed)) return false;
  return state === "open" || (state === "acknowledged" && assignedTo !== undefined);
}

interface AtWork {
  readonly triage: Triage;
  readonly alerts: readonly { readonly removed?: boolean | undefined }[];
  readonly joinedInto?: unknown;
}

/** Closed by one person; pressed by two at once, it stays with the first. */
export function closeAs(
  triage: Triage,
  state: "acknowledged" | "dismissed",
  by: string | undefined,
  at: number,
): Triage {
  if (triage.state === state) return triage;
  const { changedBy: _, ...rest } = triage;
  return { ...rest, state, changedAt: at, ...(by !== undefined && { changedBy: by }) };
}

/** Open again, for whom it was assigned to. */
export function reopened({ assignedTo, assigneeId, muted }: Triage): Triage {
  const assigned = { ...(assignedTo !== undefined && { assignedTo }), ...(assigneeId !== undefined && { assigneeId }) };
  return { state: "open", ...assigned, ...(muted && { muted }) };
}
