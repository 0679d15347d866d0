import { fieldsOf, textAt } from "../../audit/fields.ts";
import type { AuditChange, AuditDeed, AuditEntry, AuditPart } from "../../domain/audit.ts";
import { formatDuration } from "../../domain/duration.ts";
import type { Markdown } from "../../lib/shown-text.ts";
import { discordTime } from "../discord-time.ts";
import { channelMention, roleMention } from "../links.ts";
import { bold, code, count, escapeText, inLines, md, withCommas, withDots } from "../text.ts";

/** `#12 2 hours ago · Dana · /watch edit in #alerts`, and in the lines below what was before and what it became. */
export function describeEntry(entry: AuditEntry): Markdown {
  const { number, at, by, channelId, way, undoneBy } = entry;
  const head = withDots([
    md`${bold(`#${number}`)} ${discordTime(at)}`,
    escapeText(by.name, 60),
    md`${code(way, 60)} in ${channelMention(channelId)}`,
    undoneBy !== undefined && md`undone by #${undoneBy}`,
  ]);
  return inLines([head, ...describeWhat(entry)]);
}

/** A line for each part, from what it was to what it became. */
export function describeWhat({ changes, deeds }: Pick<AuditEntry, "changes" | "deeds">): readonly Markdown[] {
  return [...changes.flatMap(describeChange), ...deeds.map((deed) => md`• ${describeDeed(deed)}`)];
}

function describeChange(change: AuditChange): readonly Markdown[] {
  return change.parts.filter(isShown).map((part) => md`• ${describePart(change, part)}`);
}

/** The log of a story repeats what was done to it, but for notes. */
function isShown({ path }: AuditPart): boolean {
  return path[0] !== "deeds" || path[1]?.startsWith("noted") === true;
}

export function describePart(change: Omit<AuditChange, "parts">, part: AuditPart): Markdown {
  const { before, after } = part;
  const subject = subjectOf(change, part);
  const isWhole = isPlain(before) && isPlain(after);
  if (!isWhole && before !== undefined && after !== undefined) return md`${subject}: ${differences(before, after)}`;
  if (change.record === "alert" || isWhole) return md`${subject}: ${words(before)} → ${words(after)}`;
  return before === undefined ? md`${subject} added: ${words(after)}` : md`${subject} removed: ${words(before)}`;
}

function isPlain(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

/** What it is a part of, by a name that people know. */
function subjectOf({ record, story }: Omit<AuditChange, "parts">, { path, before, after }: AuditPart): Markdown {
  const [field = "", id = ""] = path;
  const named = textAt(after, "name") ?? textAt(before, "name");
  switch (record) {
    case "watches":
      return md`watch ${bold(named ?? id)}`;
    case "sources":
      return md`source ${bold(named ?? id)}`;
    case "facts":
      return md`fact ${code(id, 80)}`;
    case "alert":
      return md`${code(story?.shortId ?? "")} ${labelOf(id === "" || field === "deeds" ? "note" : id)}`;
    case "server":
      return ofServer(field, id);
  }
}

function ofServer(field: string, id: string): Markdown {
  if (field === "routes") return md`route of ${channelMention(id)}`;
  if (field === "access") return md`role ${roleMention(id)}`;
  if (field === "mutes") return id.startsWith("watch ") ? md`mute of a watch` : md`mute of a story`;
  return labelOf(field);
}

function differences(before: unknown, after: unknown): Markdown {
  const was = fieldsOf(before);
  const is = fieldsOf(after);
  const fields = [...new Set([...was.keys(), ...is.keys()])];
  const changed = fields.filter((field) => JSON.stringify(was.get(field)) !== JSON.stringify(is.get(field)));
  return withCommas(
    changed.map((field) => md`${labelOf(field)} ${words(was.get(field), field)} → ${words(is.get(field), field)}`),
  );
}

const longest = 160;
/** What a person does not need to know of a thing that was added or removed. */
const unsaid: readonly string[] = ["id", "name", "createdAt", "createdBy", "addedAt", "isDefault"];

/** A value as a person reads it; nothing of it is live. */
function words(value: unknown, field = ""): Markdown {
  if (value === undefined || value === null) return md`nothing`;
  if (typeof value === "boolean") return value ? md`yes` : md`no`;
  if (typeof value === "number") return ofNumber(value, field);
  if (typeof value === "string") return ofText(value, field);
  if (Array.isArray(value)) return value.length === 0 ? md`nothing` : withCommas(value.map((one) => words(one)));
  const fields = Object.entries(value).filter(([name]) => !unsaid.includes(name));
  return withCommas(fields.map(([name, inner]) => md`${labelOf(name)} ${words(inner, name)}`));
}

function ofText(text: string, field: string): Markdown {
  if (/channelId$/iu.test(field)) return channelMention(text);
  if (/roleId$/iu.test(field)) return roleMention(text);
  return code(text, longest);
}

function ofNumber(value: number, field: string): Markdown {
  if (/Ms$/u.test(field)) return escapeText(formatDuration(value));
  const isInstant = value > 1e12 && Number.isSafeInteger(value);
  return isInstant ? discordTime(value) : md`${value}`;
}

const labels: Readonly<Record<string, Markdown>> = {
  people: md`names on cards`,
  daily: md`the daily notice`,
  timeZone: md`time zone`,
  awake: md`alerts on`,
  opsChannelId: md`ops channel`,
  channelId: md`channel`,
  mentionRoleId: md`role to ping`,
  upTo: md`up to`,
  remindMs: md`reminder after`,
  cooldownMs: md`cooldown`,
  severityBy: md`severity by event`,
  changedAt: md`since`,
  changedBy: md`by`,
  assignedTo: md`assigned to`,
  assigneeId: md`assigned to user`,
  dismissedBy: md`not relevant to`,
  mutedBy: md`by`,
  statementId: md`statement`,
};

function labelOf(field: string): Markdown {
  return labels[field] ?? escapeText(field.replaceAll(/(?<=[a-z])[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`));
}

function describeDeed(deed: AuditDeed): Markdown {
  switch (deed.code) {
    case "split":
      return md`a report was split off ${code(deed.shortId)}`;
    case "joined":
      return md`${code(deed.shortId)} was joined to another`;
    case "sent-held":
      return md`${count(deed.alerts, "held alert")} posted in ${channelMention(deed.channelId)}`;
    case "moved":
      return md`${count(deed.alerts, "waiting alert")} moved: ${withCommas(deed.channelIds.map(channelMention))}`;
    case "released":
      return md`${count(deed.items, "held item")} of a source released`;
    case "discarded":
      return md`${count(deed.items, "held item")} of a source discarded`;
    case "held-again":
      return md`${count(deed.items, "discarded item")} of a source held again`;
    case "took-duty":
      return deed.from === undefined ? md`took the watch` : md`took the watch from ${escapeText(deed.from, 60)}`;
    case "handed-over":
      return md`handed over in ${channelMention(deed.channelId)}`;
    case "undid":
      return md`undoes #${deed.number}`;
  }
}
