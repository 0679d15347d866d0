import { isDeepStrictEqual } from "node:util";
import { button, buttonRow } from "../../src/chat/buttons.ts";
import { defineAction } from "../../src/chat/define-action.ts";
import { bold, count, label, md, withCommas } from "../../src/chat/text.ts";
import type { Watch } from "../../src/domain/watch.ts";
import type { WatchChange } from "../../src/domain/watch-draft.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { guildOf } from "../shared/guild-of.ts";
import { addToWatchlist, refuseTakenName } from "./add-to-watchlist.ts";
import { compileWatch } from "./compile-watch.ts";
import { describeSaved } from "./describe-saved.ts";
import { draftOf } from "./draft-of.ts";
import { draftActions } from "./offer-watch.ts";

export const saveWatch = defineAction({
  ...draftActions.save,
  access: "watchlist-editor",
  needs: ["clock", "server", "watches"],
  async run(id, caller, context) {
    const { changes } = await draftOf(id, caller, context);
    for (const { watch } of changes) compileWatch(watch.query, context.watches);
    await context.watches.lists.change(caller.guildId, (watches) => changes.reduce(withChange, watches));
    await context.watches.drafts.drop(caller.guildId, id);
    const [only, ...others] = changes.map(({ watch }) => watch);
    const content =
      only === undefined || others.length > 0
        ? md`${count(changes.length, "watch", "watches")} saved. \`/watch list\` shows them all.`
        : describeSaved(
            only,
            compileWatch(only.query, context.watches),
            await guildOf(caller, context.server),
            context.clock.now(),
          );
    return { kind: "update", message: { content, components: [] } };
  },
});

export const doubtWatch = defineAction({
  ...draftActions.doubt,
  access: "watchlist-editor",
  needs: ["watches"],
  async run(id, caller, context) {
    const { changes } = await draftOf(id, caller, context);
    const names = withCommas(changes.map(({ watch }) => bold(watch.name)));
    const content = md`${names} would no longer find an alert that somebody acknowledged; similar ones would be missed from now on. Save it anyway?`;
    const buttons = [
      button(draftActions.save, label`Yes, save it`, id),
      button(draftActions.cancel, label`Cancel`, id),
    ];
    return { kind: "update", message: { content, components: [buttonRow(buttons)] } };
  },
});

export const cancelWatch = defineAction({
  ...draftActions.cancel,
  access: "watchlist-editor",
  needs: ["watches"],
  async run(id, caller, context) {
    await context.watches.drafts.drop(caller.guildId, id);
    return { kind: "update", message: { content: md`Nothing was changed.`, components: [] } };
  },
});

/** What was offered is what is saved: a watch that somebody else changed meanwhile is not touched. */
function withChange(watches: readonly Watch[], { watch, before }: WatchChange): readonly Watch[] {
  if (before === undefined) return addToWatchlist(watches, watch);
  const current = watches.find(({ id }) => id === before.id);
  if (!isDeepStrictEqual(current, before))
    throw new UserMistake(md`${bold(before.name)} was changed or removed meanwhile. Give the command again.`);
  refuseTakenName(watches, watch);
  return watches.map((one) => (one.id === watch.id ? watch : one));
}
