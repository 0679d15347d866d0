import { fieldsOf, textAt } from "../../src/audit/fields.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { md } from "../../src/chat/text.ts";
import type { AuditChange, AuditDeed, AuditEntry, AuditPart } from "../../src/domain/audit.ts";
import { tlps } from "../../src/domain/statement.ts";
import { isCleared } from "../../src/facts/filter-by-tlp.ts";
import { everStated } from "../../src/facts/layered-facts.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { factsForChannel } from "../shared/facts-for-channel.ts";

type Sees = (change: AuditChange | AuditDeed, part?: AuditPart) => Promise<boolean>;

/** An entry as a reader may see it; `isWhole` where nothing of it is left out. */
export interface SeenEntry {
  readonly entry: AuditEntry;
  readonly isWhole: boolean;
}

/** Newest first, of this server: without what the reader cannot see, and without those of which nothing is left then. */
export async function* visibleEntries(
  caller: Caller,
  context: Needs<"audit" | "facts" | "server">,
): AsyncGenerator<SeenEntry> {
  const sees = await sightOf(caller, context);
  for await (const entry of context.audit.log.newestFirst(caller.guildId)) {
    const seen = await asSeen(entry, sees);
    if (seen !== undefined) yield seen;
  }
}

/** By its number as a person writes it, `12` or `#12`. Throws UserMistake. */
export async function entryNumbered(
  number: string,
  caller: Caller,
  context: Needs<"audit" | "facts" | "server">,
): Promise<SeenEntry> {
  const wanted = /^#?(\d{1,9})$/u.exec(number.trim())?.[1];
  if (wanted === undefined)
    throw new UserMistake(md`\`number\` is an entry's number, such as 12. \`/audit list\` shows them.`);
  const entry = await context.audit.log.get(caller.guildId, Number(wanted));
  const seen = entry && (await asSeen(entry, await sightOf(caller, context)));
  if (seen === undefined)
    throw new UserMistake(
      md`There is no entry #${Number(wanted)}, or it is no longer kept. \`/audit list\` shows those that are.`,
    );
  return seen;
}

async function asSeen(entry: AuditEntry, sees: Sees): Promise<SeenEntry | undefined> {
  const deeds = await those(entry.deeds, (deed) => sees(deed));
  const partly = await Promise.all(
    entry.changes.map(async (change) => ({
      ...change,
      parts: await those(change.parts, (part) => sees(change, part)),
    })),
  );
  const changes = partly.filter(({ parts }) => parts.length > 0);
  if (changes.length + deeds.length === 0) return undefined;
  const isWhole =
    deeds.length === entry.deeds.length &&
    entry.changes.every(({ parts }, at) => parts.length === partly[at]?.parts.length);
  return { entry: { ...entry, changes, deeds }, isWhole };
}

async function those<T>(all: readonly T[], keeps: (one: T) => Promise<boolean>): Promise<readonly T[]> {
  const kept = await Promise.all(all.map(keeps));
  return all.filter((_, at) => kept[at]);
}

async function all<T>(values: readonly T[], holds: (one: T) => Promise<boolean>): Promise<boolean> {
  return (await those(values, holds)).length === values.length;
}

/** Alerts and routes of channels that they can see, restricted watches by their channels, facts up to what the channel is cleared for. */
async function sightOf(caller: Caller, context: Needs<"facts" | "server">): Promise<Sees> {
  const { clearance, cleared } = await factsForChannel(caller, context);
  const { changes } = await context.facts.layers.of(caller.guildId);
  const stated = everStated(context.facts.base, changes);
  const seesSome = async (ids: readonly string[]) => (await those(ids, (id) => caller.sees(id))).length > 0;
  const isClearedFor = (value: unknown) => {
    const own = fieldsOf(value).get("statement") ?? value;
    const other = stated.get(textAt(value, "statementId") ?? "")?.tlp;
    const known = [textAt(own, "tlp"), other].flatMap((tlp) => tlps.find((one) => one === tlp) ?? []);
    return known.length > 0 && known.every((tlp) => isCleared({ tlp }, clearance));
  };
  const isNamed = (thing: string, { parts }: AuditChange) => {
    const said = parts.flatMap(({ before, after }) => [before, after]).filter((value) => speaksOf(value, thing));
    return cleared.entities.has(thing) || said.length === 0 || said.some(isClearedFor);
  };
  const isOfSeenChannel = async (value: unknown) => {
    const channelId = textAt(value, "channelId");
    return channelId === undefined || caller.sees(channelId);
  };
  return async (what, part) => {
    if ("code" in what) return "channelIds" in what ? seesSome(what.channelIds) : seesChannelOf(what, caller);
    const values = [part?.before, part?.after].filter((value) => value !== undefined);
    if (what.record === "facts")
      return all(values, async (value) => {
        const thing = textAt(fieldsOf(value).get("entity"), "id");
        return thing === undefined ? isClearedFor(value) && (await isOfSeenChannel(value)) : isNamed(thing, what);
      });
    if (what.record === "alert") return what.story?.channelIds.length === 0 || seesSome(what.story?.channelIds ?? []);
    if (what.record === "server" && part?.path[0] === "routes") return caller.sees(part.path[1] ?? "");
    return all(values, (value) => seesRestricted(value, caller));
  };
}

async function seesChannelOf(deed: AuditDeed, caller: Caller): Promise<boolean> {
  return "channelId" in deed ? caller.sees(deed.channelId) : true;
}

async function seesRestricted(value: unknown, caller: Caller): Promise<boolean> {
  const channelId = textAt(value, "channelId");
  return textAt(value, "handling") !== "restricted" || channelId === undefined || caller.sees(channelId);
}

/** Whether a change of the facts states something of a thing. */
function speaksOf(change: unknown, thing: string): boolean {
  const statement = fieldsOf(change).get("statement");
  const value = fieldsOf(statement).get("value");
  return [textAt(statement, "subject"), textAt(statement, "of"), textAt(value, "entity")].includes(thing);
}
