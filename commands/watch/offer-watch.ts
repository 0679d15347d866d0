import { button, buttonRow } from "../../src/chat/buttons.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import { bold, code, count, escapeText, inLines, label, md } from "../../src/chat/text.ts";
import type { BackTest, LostAlerts } from "../../src/domain/back-test.ts";
import type { WatchChange } from "../../src/domain/watch-draft.ts";
import { dayMs } from "../../src/lib/durations.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import type { Message } from "../../src/ports/chat.ts";
import { describeChanges } from "./describe-changes.ts";
import { describeTypedNames, namesTyped, useButtons } from "./names-typed.ts";
import { termsOf } from "./read-duration-options.ts";

/** The buttons under a watch that is about to be saved; `watch-draft-buttons.ts` says what they do. */
export const draftActions = {
  save: { name: "watch-save" },
  /** Asks once more: the change loses what somebody acknowledged. */
  doubt: { name: "watch-doubt" },
  cancel: { name: "watch-cancel" },
} as const;

/** What a watch would have caught of what was read in the last weeks, and what a change changes and costs, with the question whether to save it. */
export async function offerWatch(
  guildId: string,
  change: WatchChange,
  context: Needs<"clock" | "watches">,
): Promise<Message> {
  const { watch, before } = change;
  const now = context.clock.now();
  const id = await context.watches.drafts.keep({ guildId, changes: [change] }, now);
  const asks = before === undefined || before.query !== watch.query;
  const typed = asks ? await namesTyped(watch.query, context.watches) : undefined;
  const found = asks ? await context.watches.backTest(watch.query, guildId, before?.id) : undefined;
  const acknowledged = found?.lost?.acknowledged ?? 0;
  const lines = [
    md`${bold(watch.name)}, severity ${watch.severity}: ${code(watch.query, 500)}`,
    before === undefined || !asks ? undefined : md`Before: ${code(before.query, 500)}`,
    ...(before === undefined ? termsOf(watch, now) : describeChanges(before, watch)),
    ...(typed === undefined ? [] : describeTypedNames(typed)),
    ...(found === undefined ? [] : describeBackTest(found, now)),
    md`Save it? To write it differently, give the command again.`,
  ];
  const save =
    acknowledged === 0
      ? button(draftActions.save, label`Save`, id)
      : button(draftActions.doubt, label`Save and lose ${count(acknowledged, "acknowledged alert")}`, id);
  return {
    content: inLines(lines),
    components: [
      buttonRow([
        ...(typed === undefined ? [] : useButtons(typed, id)),
        save,
        button(draftActions.cancel, label`Cancel`, id),
      ]),
    ],
  };
}

/** What a query would have caught, and what a change to it costs. */
export function describeBackTest(found: BackTest, now: number): readonly Markdown[] {
  const lost = found.lost === undefined ? [] : [describeLost(found.lost)];
  return [describeCatch(found, now), ...lost];
}

/** `14 items, 3 stories; the newest:` and their titles, only those of open sources. */
function describeCatch({ items, samples, stories, newest, since }: BackTest, now: number): Markdown {
  if (since === undefined) return md`Nothing is kept yet to try it on.`;
  const days = Math.max(1, Math.ceil((now - since) / dayMs));
  const when = days === 1 ? md`In the last day` : md`In the last ${days} days`;
  if (items === 0) return md`${when} it would have found nothing.`;
  const storyCount = stories === undefined ? "" : md`, ${count(stories, "story", "stories")}`;
  const invented = samples === 0 ? "" : md`, ${samples === items ? "all" : samples} of them invented samples`;
  const titles = newest.map(({ title, source }) =>
    source.handling === "open"
      ? md`• ${escapeText(title, 150)} (${escapeText(source.name)}${source.sample ? ", a sample" : ""})`
      : md`• not shown here: ${escapeText(source.name)} is ${source.handling}`,
  );
  return inLines([
    md`${when} it would have found ${count(items, "item")}${storyCount}${invented}; the newest:`,
    ...titles,
  ]);
}

/** What a change costs of the alerts that there were. */
export function describeLost({ dismissed, acknowledged, open }: LostAlerts): Markdown {
  if (dismissed + acknowledged + open === 0) return md`Of its alerts until now it drops none.`;
  const rest = open === 0 ? "" : md`, ${open} of the others`;
  return md`Of its alerts until now it drops ${dismissed} not relevant, ${acknowledged} acknowledged${rest}.`;
}
