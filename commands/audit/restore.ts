import { levelToChange } from "../../src/audit/level-to-change.ts";
import { maskAddresses } from "../../src/audit/mask-addresses.ts";
import { takeBack } from "../../src/audit/take-back.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { inLines, md } from "../../src/chat/text.ts";
import { describePart } from "../../src/chat/words/describe-audit.ts";
import type { AuditChange, AuditDeed, AuditEntry } from "../../src/domain/audit.ts";
import { Guild, GuildSources, isAtLeast, Watchlist } from "../../src/domain/guild.ts";
import { GuildFacts } from "../../src/domain/guild-facts.ts";
import { Story } from "../../src/domain/story.ts";
import type { Doer } from "../../src/domain/story-deed.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { withAssignmentMessage } from "../alert/assignment-message.ts";
import { doerOf } from "../shared/doer-of.ts";
import { type ToldAssignment, toldAssignment, withoutMessage } from "./told-assignment.ts";
import type { SeenEntry } from "./visible-entries.ts";

export type RestoreContext = Needs<"alerts" | "audit" | "facts" | "server" | "sources" | "watches">;

/** The changes of an entry with all that they were; throws UserMistake, with what to do, where it cannot be undone, or not by this person. */
export async function undoable(
  { entry, isWhole }: SeenEntry,
  caller: Caller,
  context: Needs<"audit" | "sources">,
): Promise<readonly AuditChange[]> {
  const { number, undoneBy, changes, deeds } = entry;
  const canBeHeld = await discardedBy(entry, context);
  if (undoneBy !== undefined)
    throw new UserMistake(
      md`#${number} is undone already, by #${undoneBy}. \`/audit undo number:${undoneBy}\` does it again.`,
    );
  if (!isWhole)
    throw new UserMistake(
      md`#${number} also changed what you cannot see here. Somebody who sees all of it can undo it.`,
    );
  if (changes.length === 0 && canBeHeld > 0) return [];
  if (changes.length === 0 || changes.some(isOut))
    throw new UserMistake(md`What #${number} did cannot be taken back: ${whyNot(deeds.map(({ code }) => code))}`);
  const needed = levelToChange(changes);
  if (!isAtLeast(needed, caller.level)) throw new UserMistake({ code: "not-allowed", needed });
  const whole = await context.audit.log.changesOf(caller.guildId, number);
  if (whole === undefined)
    throw new UserMistake(
      md`What was before #${number} is no longer kept (\`retention.undo\`), so it can only be changed back by hand.`,
    );
  return whole;
}

/** How many items that an entry discarded can be held again. */
export async function discardedBy({ guildId, deeds }: AuditEntry, { sources }: Needs<"sources">): Promise<number> {
  const counts = deeds.map((deed) =>
    deed.code === "discarded" && deed.at !== undefined ? sources.held.discardedAt(guildId, deed.sourceKey, deed.at) : 0,
  );
  return (await Promise.all(counts)).reduce((sum, one) => sum + one, 0);
}

/** Holds them again. */
export async function holdAgain({ guildId, deeds }: AuditEntry, { sources }: Needs<"sources">): Promise<void> {
  for (const deed of deeds)
    if (deed.code === "discarded" && deed.at !== undefined)
      await sources.held.takeBack(guildId, deed.sourceKey, deed.at);
}

/** What left for a channel, or for another story, does not come back. */
function isOut(change: AuditChange): boolean {
  const { record, parts } = withoutMessage(change);
  return record === "alert" && parts.some(({ path: [field] }) => field !== "triage" && field !== "deeds");
}

/** With what to do instead. */
function whyNot(codes: readonly AuditDeed["code"][]): Markdown {
  if (codes.includes("split")) return md`reports were moved. *Join* under the alert's *More* puts them together again.`;
  if (codes.includes("joined")) return md`reports were moved. *Split* under the alert's *More* takes them out again.`;
  if (codes.includes("handed-over"))
    return md`the handover is posted and may have been read. \`/duty take\` gives you the watch, and its channel sees that.`;
  if (codes.includes("took-duty"))
    return md`people were shown who has the watch. \`/duty take\` gives it to you, and \`/duty handover\` to whoever takes it next.`;
  if (codes.includes("released"))
    return md`the items became alerts, or joined some. \`/alert list\` shows the alerts that they became.`;
  if (codes.includes("discarded"))
    return md`what was discarded is kept for a day. \`/alert why\` with an item's address still shows what became of it.`;
  return md`it was posted. \`/alert show\` shows where the alerts are.`;
}

/** Throws UserMistake, which shows both, where one of the things has changed since. Changes nothing. */
export async function demandUnchanged(changes: readonly AuditChange[], context: RestoreContext): Promise<void> {
  for (const group of byRecord(changes)) {
    const record = await currently(group, context);
    if (record === undefined) throw new UserMistake(md`The alert is no longer kept, so there is nothing to undo.`);
    before(record, group);
  }
}

/** As it was before; the cards of an alert are drawn again. Checked as `demandUnchanged` does, with nobody between. */
export async function restore(
  changes: readonly AuditChange[],
  caller: Caller,
  context: RestoreContext & Needs<"clock">,
): Promise<void> {
  const doer = await doerOf(caller, context);
  for (const group of byRecord(changes)) await restoreRecord(group, caller, doer, context);
}

/** The changes of one record, the last first. */
interface Group extends Omit<AuditChange, "parts"> {
  readonly steps: readonly AuditChange["parts"][];
  readonly told: ToldAssignment | undefined;
}

function byRecord(changes: readonly AuditChange[]): readonly Group[] {
  const groups = Map.groupBy(changes.toReversed(), ({ record, key }) => `${record} ${key}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined
      ? []
      : [
          {
            ...first,
            steps: group.map((change) => withoutMessage(change).parts),
            told: group.map(toldAssignment).find((one) => one !== undefined),
          },
        ];
  });
}

async function currently({ record, key }: Group, context: RestoreContext): Promise<object | undefined> {
  switch (record) {
    case "server":
      return context.server.guilds.get(key);
    case "watches":
      return context.watches.lists.of(key);
    case "sources":
      return context.sources.book.own(key);
    case "facts":
      return context.facts.layers.of(key);
    case "alert":
      return context.alerts.stories.get(key);
  }
}

async function restoreRecord(group: Group, caller: Caller, doer: Doer, context: RestoreContext): Promise<void> {
  const { record, key, told } = group;
  switch (record) {
    case "server":
      return void (await context.server.guilds.change(key, (guild) => Guild.parse(before(guild, group))));
    case "watches": {
      const edit = (watches: Watchlist["watches"]) => Watchlist.parse(before({ guildId: key, watches }, group)).watches;
      return void (await context.watches.lists.change(key, edit));
    }
    case "sources":
      return void (await context.sources.book.rewrite(key, (own) => GuildSources.parse(before(own, group))));
    case "facts":
      return void (await context.facts.layers.rewrite(key, (facts) => GuildFacts.parse(before(facts, group))));
    case "alert": {
      const edit = (story: Story) => {
        const back = { ...Story.parse(before(story, group)), revision: story.revision + 1 };
        return told === undefined ? back : withAssignmentMessage(story.triage, back, told.channelId, caller, doer);
      };
      const story = await context.alerts.stories.change(key, edit);
      if (story !== undefined) context.alerts.redraw(story);
    }
  }
}

function before(record: object, group: Group): object {
  return group.steps.reduce((now, parts) => {
    const taken = takeBack(now, parts);
    if (taken.kind === "record") return taken.record;
    const { part } = taken;
    const { before: was, after: became, ...where } = part;
    const then = describePart(group, { ...where, ...masked("before", was), ...masked("after", became) });
    const since = describePart(group, { ...where, ...masked("before", became), ...masked("after", taken.now) });
    throw new UserMistake(
      inLines([
        md`It has changed since, so it is not undone. What this entry did, and what came after it:`,
        md`• ${then}`,
        md`• since then: ${since}`,
        md`\`/audit list\` shows the later change: undo that first, or change it by hand.`,
      ]),
    );
  }, record);
}

function masked<Name extends string>(name: Name, value: unknown) {
  return value === undefined ? {} : { [name]: maskAddresses(value) };
}
