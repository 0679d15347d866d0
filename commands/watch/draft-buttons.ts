import { isDeepStrictEqual } from "node:util";
import type { CommandContext } from "../../src/chat/command-context.ts";
import { type Action, defineAction } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { bold, count } from "../../src/chat/text.ts";
import type { Watch } from "../../src/domain/watch.ts";
import type { WatchChange, WatchDraft } from "../../src/domain/watch-draft.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { guildOf } from "../shared/guild-of.ts";
import { addToWatchlist, refuseTakenName } from "./add-to-watchlist.ts";
import { compileWatch } from "./compile-watch.ts";
import { describeSaved } from "./describe-saved.ts";
import { button, buttonRow, draftActions } from "./offer-watch.ts";

export const saveWatch: Action = defineAction({
  ...draftActions.save,
  access: "watchlist-editor",
  async run(id, caller, doors) {
    const { changes } = await draftOf(id, caller, doors);
    for (const { watch } of changes) compileWatch(watch.query, doors);
    await doors.watchlists.change(caller.guildId, (watches) => changes.reduce(withChange, watches));
    await doors.watchDrafts.drop(id);
    const [only, ...others] = changes.map(({ watch }) => watch);
    const content =
      only === undefined || others.length > 0
        ? `${count(changes.length, "watch", "watches")} saved. \`/watch list\` shows them all.`
        : describeSaved(only, compileWatch(only.query, doors), await guildOf(caller, doors.guilds), doors.clock.now());
    return { kind: "update", message: { content, components: [] } };
  },
});

export const doubtWatch: Action = defineAction({
  ...draftActions.doubt,
  access: "watchlist-editor",
  async run(id, caller, doors) {
    const { changes } = await draftOf(id, caller, doors);
    const names = changes.map(({ watch }) => bold(watch.name)).join(", ");
    const content = `${names} would no longer find what somebody acknowledged: its like would be missed from here on. Save it all the same?`;
    const buttons = [button(draftActions.save, "Yes, save it", id), button(draftActions.cancel, "Cancel", id)];
    return { kind: "update", message: { content, components: [buttonRow(buttons)] } };
  },
});

export const cancelWatch: Action = defineAction({
  ...draftActions.cancel,
  access: "watchlist-editor",
  async run(id, _caller, { watchDrafts }) {
    await watchDrafts.drop(id);
    return { kind: "update", message: { content: "Nothing was changed.", components: [] } };
  },
});

async function draftOf(id: string, { guildId }: Caller, { watchDrafts }: CommandContext): Promise<WatchDraft> {
  const draft = await watchDrafts.get(guildId, id);
  if (draft !== undefined) return draft;
  throw new UserMistake("This question is over an hour old, or was answered. Give the command again.");
}

/** What was offered is what is saved: a watch that somebody else changed meanwhile is left alone. */
function withChange(watches: readonly Watch[], { watch, before }: WatchChange): readonly Watch[] {
  if (before === undefined) return addToWatchlist(watches, watch);
  const current = watches.find(({ id }) => id === before.id);
  if (!isDeepStrictEqual(current, before))
    throw new UserMistake(`${bold(before.name)} was changed or removed meanwhile. Give the command again.`);
  refuseTakenName(watches, watch);
  return watches.map((one) => (one.id === watch.id ? watch : one));
}
