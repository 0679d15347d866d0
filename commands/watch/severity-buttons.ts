import { button, buttonRow } from "../../src/chat/buttons.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import { defineAction } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { bold, code, escapeText, label, md } from "../../src/chat/text.ts";
import { EventKind } from "../../src/domain/event.ts";
import { Severity } from "../../src/domain/severity.ts";
import { printSeverityBy, severityFor, withSeverityFor } from "../../src/domain/severity-by.ts";
import type { Watch } from "../../src/domain/watch.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { severityActions } from "./offer-less.ts";

/** Gives one kind of event a lower severity in a watch, where the watch still is as it was when this was offered. */
export const lowerSeverity = defineAction({
  ...severityActions.lower,
  access: "watchlist-editor",
  needs: ["watches"],
  async run(argument, caller, context) {
    const { watchId, kind, before, after } = readArgument(argument);
    if (before === undefined || after === undefined) throw unfit();
    let own: Severity | undefined;
    const watch = await changeWatch(watchId, caller, context, (current) => {
      if (severityFor(current, { event: { kind } }) !== before) throw changedSince(current);
      own = current.severityBy?.[kind];
      return withKind(current, kind, after);
    });
    const undo = [watchId, kind, after, own ?? none].join(".");
    const components = [buttonRow([button(severityActions.restore, label`Undo`, undo)])];
    return { kind: "update", message: { content: severitiesNow(watch), components } };
  },
});

export const restoreSeverity = defineAction({
  ...severityActions.restore,
  access: "watchlist-editor",
  needs: ["watches"],
  async run(argument, caller, context) {
    const { watchId, kind, before, after } = readArgument(argument);
    if (before === undefined) throw unfit();
    const watch = await changeWatch(watchId, caller, context, (current) => {
      if (current.severityBy?.[kind] !== before) throw changedSince(current);
      return withKind(current, kind, after);
    });
    return { kind: "update", message: { content: severitiesNow(watch), components: [] } };
  },
});

/** Stands for a watch that had no severity for the kind. */
const none = "none";

function readArgument(argument: string) {
  const [watchId = "", kind, before, after] = argument.split(".");
  const read = EventKind.safeParse(kind);
  const severities = [before, after].map((one) => Severity.safeParse(one));
  if (!read.success) throw unfit();
  const [from, to] = severities.map(({ data }) => data);
  if (to === undefined && after !== none) throw unfit();
  return { watchId, kind: read.data, before: from, after: to };
}

async function changeWatch(
  watchId: string,
  { guildId }: Caller,
  { watches }: Needs<"watches">,
  edit: (watch: Watch) => Watch,
): Promise<Watch> {
  const after = await watches.lists.change(guildId, (all) => all.map((one) => (one.id === watchId ? edit(one) : one)));
  const watch = after.watches.find(({ id }) => id === watchId);
  if (watch === undefined)
    throw new UserMistake(md`This watch is no longer there. \`/watch list\` shows those that are.`);
  return watch;
}

function withKind({ severityBy, ...watch }: Watch, kind: EventKind, severity: Severity | undefined): Watch {
  const by = withSeverityFor(severityBy, kind, severity);
  return { ...watch, ...(by !== undefined && { severityBy: by }) };
}

function severitiesNow({ name, severity, severityBy }: Watch): Markdown {
  const by = severityBy === undefined ? md`` : md`${escapeText(printSeverityBy(severityBy))}; anything else: `;
  return md`${bold(name)} now has these severities: ${by}${severity}. Alerts that are there stay as they are.`;
}

function changedSince({ name }: Watch): UserMistake {
  return new UserMistake(
    md`The severities of ${bold(name)} were changed since. ${code(`/watch show watch:${name}`)} shows them, ${code("/watch edit severity_by:…")} changes them.`,
  );
}

function unfit(): UserMistake {
  return new UserMistake(md`This button names no severity that there is. \`/watch edit severity_by:…\` sets one.`);
}
