import { button, buttonRow } from "../../src/chat/buttons.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import {
  bold,
  code,
  count,
  inLines,
  label,
  md,
  visibleText,
  withCommas,
  withDots,
  withSpaces,
} from "../../src/chat/text.ts";
import type { Watch } from "../../src/domain/watch.ts";
import type { WatchChange } from "../../src/domain/watch-draft.ts";
import { defined } from "../../src/lib/defined.ts";
import { minuteMs } from "../../src/lib/durations.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import type { Message } from "../../src/ports/chat.ts";
import { findByName } from "../shared/find-by-name.ts";
import { firstLines } from "../shared/pages.ts";
import { addToWatchlist } from "./add-to-watchlist.ts";
import { describeChanges } from "./describe-changes.ts";
import { describeLost, draftActions } from "./offer-watch.ts";
import { termsInShort } from "./read-duration-options.ts";

/** What an import would add and change, with the question whether to save it. The starter watchlist only adds: what a guild made of its copies is its own. */
export async function offerImport(
  wanted: readonly Watch[],
  { starter }: { readonly starter: boolean },
  caller: Caller,
  context: Needs<"clock" | "watches">,
): Promise<Message> {
  const { watches } = await context.watches.lists.of(caller.guildId);
  const now = context.clock.now();
  const changes = wanted.map((watch) => changeOf({ ...watch, name: visibleText(watch.name) || watch.name }, watches));
  const added = changes.filter(({ before }) => before === undefined);
  const changed = changes.filter(({ watch, before }) => before !== undefined && differs(before, watch));
  const taken = starter ? added : [...added, ...changed];
  added.reduce((all, { watch }) => addToWatchlist(all, watch), watches);

  const same = changes.length - added.length - changed.length;
  const lines = [
    ...added.map(
      ({ watch }) =>
        md`• new: ${bold(watch.name)} · ${watch.severity}${watch.paused ? " · paused" : ""}${termsInShort(watch, now)} · ${code(watch.query, 120)}`,
    ),
    ...(starter ? [] : changed.map(describeChange)),
  ];
  const rest = [
    same === 0 ? undefined : md`${count(same, "watch is", "watches are")} here already, just so.`,
    starter && changed.length > 0
      ? md`Yours ${changed.length === 1 ? "differs" : "differ"} from the starter watchlist and ${changed.length === 1 ? "stays" : "stay"} so: ${withCommas(changed.map(({ watch }) => bold(watch.name)))}.`
      : undefined,
  ];
  const rewritten = starter ? [] : changed.filter(({ watch, before }) => before?.query !== watch.query);
  if (taken.length === 0) return { content: withSpaces([md`Nothing to add.`, ...rest]) };

  const id = await context.watches.drafts.keep({ guildId: caller.guildId, changes: taken }, now);
  return {
    content: inLines([
      firstLines(lines, 1_400),
      ...rest,
      ...(await costOf(rewritten, caller, context)),
      md`Save ${taken.length === 1 ? "it" : md`all ${taken.length}`}?`,
    ]),
    components: [
      buttonRow([button(draftActions.save, label`Save`, id), button(draftActions.cancel, label`Cancel`, id)]),
    ],
  };
}

/** One changed query is tried on what was read before; of several that would keep the asker waiting too long. */
async function costOf(
  rewritten: readonly WatchChange[],
  caller: Caller,
  context: Needs<"watches">,
): Promise<readonly Markdown[]> {
  const [only, ...others] = rewritten;
  if (only === undefined) return [];
  if (others.length > 0)
    return [
      md`The ${rewritten.length} changed queries were not tested on past items. \`/watch edit\` tests one and shows what it would lose.`,
    ];
  const { lost } = await context.watches.backTest(only.watch.query, caller.guildId, only.watch.id);
  return lost === undefined ? [] : [md`${bold(only.watch.name)}: ${describeLost(lost)}`];
}

/** What the file says is so; channel, mention and id stay those of the watch that has the name. */
function changeOf(watch: Watch, watches: readonly Watch[]): WatchChange {
  const before = watches.find(({ id }) => id === watch.id) ?? findByName(watches, watch.name);
  if (before === undefined) return { watch };
  const {
    severityBy: _by,
    paused: _paused,
    until: _until,
    cooldownMs: _cooldown,
    handling: _handling,
    ...kept
  } = before;
  const { name, query, severity, severityBy, paused, until, cooldownMs, handling } = watch;
  const end = sameMinute(until?.at, before.until?.at) ? before.until : until;
  return {
    before,
    watch: {
      ...kept,
      ...{ name, query, severity },
      ...(paused === true && { paused }),
      ...defined({ severityBy, until: end, cooldownMs, handling }),
    },
  };
}

function sameMinute(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) < minuteMs;
}

function differs(before: Watch, after: Watch): boolean {
  return before.query !== after.query || describeChanges(before, after).length > 0;
}

function describeChange({ watch, before }: WatchChange): Markdown {
  if (before === undefined) return md``;
  const query = before.query === watch.query ? [] : [md`query: ${code(before.query, 100)} → ${code(watch.query, 100)}`];
  return md`• changed: ${bold(before.name)} · ${withDots([...query, ...describeChanges(before, watch)])}`;
}
