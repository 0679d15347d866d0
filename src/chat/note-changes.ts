import { changedParts } from "../audit/changed-parts.ts";
import type { AuditChange, AuditDeed } from "../domain/audit.ts";

/** What one command or press has changed so far. */
export interface Noted {
  readonly changes: AuditChange[];
  readonly deeds: AuditDeed[];
}

/** Of each member of a port: it changes nothing that people have, or how what it changes is noted. A new member does not compile without its line. */
export type Seam<Port> = {
  readonly [Member in keyof Port]-?:
    | "changes nothing"
    | ((member: NonNullable<Port[Member]>, noted: Noted) => NonNullable<Port[Member]>);
};

/** The same port, which notes what is changed through it. */
export function through<Port extends object>(seam: Seam<Port>, port: Port, noted: Noted): Port {
  const seen = { ...port };
  for (const name in seam) noteMember(seen, name, seam, noted);
  return seen;
}

function noteMember<Port extends object, Name extends keyof Port>(
  port: Port,
  name: Name,
  seam: Seam<Port>,
  noted: Noted,
): void {
  const note = seam[name];
  const member = port[name];
  if (typeof note === "function" && member !== undefined && member !== null) port[name] = note(member, noted);
}

/** What a record was before an edit and is after it, as the edit itself saw them. */
export async function noteEdit<Value extends object, Answer>(
  change: (edit: (before: Value) => Value) => Promise<Answer>,
  edit: (before: Value) => Value,
  note: (before: Value, after: Value) => void,
): Promise<Answer> {
  const seen: { readonly before: Value; readonly after: Value }[] = [];
  const answer = await change((before) => {
    const after = edit(before);
    seen.push({ before, after });
    return after;
  });
  for (const { before, after } of seen.slice(-1)) note(before, after);
  return answer;
}

/** Nothing where both are equal. */
export function noteChange(noted: Noted, of: Omit<AuditChange, "parts">, before: object, after: object): void {
  const parts = changedParts(before, after);
  if (parts.length > 0) noted.changes.push({ ...of, parts });
}

/** What cannot be put back as a record, where anything was done. */
export async function counted(
  work: Promise<number>,
  deed: (count: number) => AuditDeed,
  noted: Noted,
): Promise<number> {
  const count = await work;
  if (count > 0) noted.deeds.push(deed(count));
  return count;
}
