import { button, buttonRow } from "../../src/chat/buttons.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import { defineAction } from "../../src/chat/define-action.ts";
import { type Caller, defineCommand } from "../../src/chat/define-command.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { count, escapeText, inLines, label, md, shortenMarkdown } from "../../src/chat/text.ts";
import { describeWhat } from "../../src/chat/words/describe-audit.ts";
import type { AuditChange } from "../../src/domain/audit.ts";
import { Watch } from "../../src/domain/watch.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { describeBackTest } from "../watch/offer-watch.ts";
import { demandUnchanged, discardedBy, holdAgain, type RestoreContext, restore, undoable } from "./restore.ts";
import { describeTold, toldAssignment, withoutMessage } from "./told-assignment.ts";
import { entryNumbered } from "./visible-entries.ts";

const undoAction = { name: "audit-undo" } as const;
const needs = ["alerts", "audit", "clock", "facts", "server", "sources", "watches"] as const;

export const auditUndo = defineCommand({
  path: "audit undo",
  summary: "Undo a change, after showing what that does; refused where the thing has changed since.",
  access: "watchlist-editor",
  needs,
  options: { number: { kind: "text", description: "Its number, such as 12.", required: true } },
  quiet: true,

  async run({ number }, caller, context) {
    const seen = await entryNumbered(number, caller, context);
    const changes = await undoable(seen, caller, context);
    await demandUnchanged(changes, context);
    const { entry } = seen;
    const back = await discardedBy(entry, context);
    const lines = [
      md`Undo #${entry.number}, which ${escapeText(entry.by.name, 60)} did ${discordTime(entry.at, "relative")}? This would change:`,
      ...describeWhat({ changes: entry.changes.map(withoutMessage).toReversed().map(turned), deeds: [] }),
      ...entry.changes.flatMap((change) => toldAssignment(change) ?? []).map(describeTold),
      ...(await effects(changes, caller, context)),
      back > 0 && md`• ${count(back, "discarded item")} of a source held again, until somebody decides`,
      entry.deeds.some(({ code }) => code !== "discarded") && md`What was posted or moved stays where it is.`,
    ];
    return {
      content: shortenMarkdown(inLines(lines), 1_900),
      components: [buttonRow([button(undoAction, label`Undo`, `${entry.number}`)])],
    };
  },
});

export const undoButton = defineAction({
  ...undoAction,
  access: "watchlist-editor",
  needs,
  async run(number, caller, context) {
    const seen = await entryNumbered(number, caller, context);
    const changes = await undoable(seen, caller, context);
    await demandUnchanged(changes, context);
    await restore(changes, caller, context);
    await holdAgain(seen.entry, context);
    context.audit.undid(seen.entry.number);
    const content = md`#${seen.entry.number} is undone. \`/audit list\` shows this, too, and can undo it.`;
    return { kind: "update", message: { content, components: [] } };
  },
});

function turned({ parts, ...change }: AuditChange): AuditChange {
  const turnedParts = parts.map(({ before, after, ...part }) => ({
    ...part,
    ...(after !== undefined && { before: after }),
    ...(before !== undefined && { after: before }),
  }));
  return { ...change, parts: turnedParts };
}

/** Of each watch that comes back, or gets its query back: what it would have caught, as when it is saved. */
async function effects(
  changes: readonly AuditChange[],
  { guildId }: Caller,
  context: RestoreContext & Needs<"clock">,
): Promise<readonly Markdown[]> {
  const parts = changes.flatMap(({ record, parts }) => (record === "watches" ? parts : []));
  const queries = parts.flatMap(({ before, after }) => {
    const was = Watch.safeParse(before).data;
    const is = Watch.safeParse(after).data;
    return was === undefined || was.query === is?.query ? [] : [{ query: was.query, id: is?.id }];
  });
  const [first] = queries;
  if (first === undefined || queries.length > 1) return [];
  const found = await context.watches.backTest(first.query, guildId, first.id);
  return describeBackTest(found, context.clock.now());
}
