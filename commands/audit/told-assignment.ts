import { channelMention, userMention } from "../../src/chat/links.ts";
import { md, withCommas } from "../../src/chat/text.ts";
import type { AuditChange } from "../../src/domain/audit.ts";
import { Alert } from "../../src/domain/story.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";

/** Who was mentioned in which channel about who works on an alert. */
export interface ToldAssignment {
  readonly channelId: string;
  readonly userIds: readonly string[];
}

/** A change of an alert that did nothing but give it to somebody; `undefined` where nobody was mentioned about that. */
export function toldAssignment({ record, parts }: AuditChange): ToldAssignment | undefined {
  const isAssigned = parts.some(({ path: [field, name] }) => field === "triage" && name === "assigneeId");
  if (record !== "alert" || !isAssigned) return undefined;
  const [first, ...others] = parts.filter(({ path: [field] }) => field === "alerts");
  const alert = Alert.safeParse(first?.after).data;
  const mentioned = alert?.replies.findLast(({ mentionUserIds }) => mentionUserIds !== undefined)?.mentionUserIds;
  if (alert === undefined || mentioned === undefined || others.length > 0) return undefined;
  return { channelId: alert.channelId, userIds: mentioned };
}

/** The change without its message, which stays: another one says that it is undone. */
export function withoutMessage(change: AuditChange): AuditChange {
  if (toldAssignment(change) === undefined) return change;
  return { ...change, parts: change.parts.filter(({ path: [field] }) => field !== "alerts") };
}

export function describeTold({ channelId, userIds }: ToldAssignment): Markdown {
  const people = withCommas(userIds.map(userMention));
  return md`${people} heard of it in ${channelMention(channelId)}: one more message there says that it was taken back.`;
}
