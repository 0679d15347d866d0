import { defineAction } from "../../src/chat/define-action.ts";
import { count, md } from "../../src/chat/text.ts";
import type { FactChange } from "../../src/domain/guild-facts.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { demandDraft } from "../shared/draft.ts";
import { guildOf } from "../shared/guild-of.ts";
import { shownName } from "../shared/shown-name.ts";
import { importActions, offeredAs, planHere } from "./import.ts";

/** Saves all that was offered, or nothing: where something has changed meanwhile, it has to be offered again. */
export const saveImport = defineAction({
  ...importActions.save,
  access: "watchlist-editor",
  needs: ["clock", "factFiles", "facts", "server"],
  async run(id, caller, context) {
    const { imports } = context.factFiles;
    const { facts, offered } = demandDraft(await imports.get(caller.guildId, id), md`Give the command again.`);
    const layer = await context.facts.layers.of(caller.guildId);
    const planned = await planHere(facts, caller, context);
    const by = shownName(caller, await guildOf(caller, context.server));
    const done = { at: context.clock.now(), ...(by !== undefined && { by }) };
    const changes = planned.flatMap((entry): readonly FactChange[] =>
      "change" in entry ? [{ ...entry.change, ...done }] : [],
    );
    await context.facts.layers.rewrite(caller.guildId, (now) => {
      if (offeredAs(planned) !== offered || now.changes.length !== layer.changes.length)
        throw new UserMistake(md`The facts were changed meanwhile, so nothing was saved. Give the command again.`);
      return { ...now, changes: [...now.changes, ...changes] };
    });
    await imports.drop(caller.guildId, id);
    const content = md`${count(changes.length, "change")} saved for this server. \`/fact history\` shows them, and \`/audit list\` can undo all of them at once.`;
    return { kind: "update", message: { content, components: [] } };
  },
});

export const cancelImport = defineAction({
  ...importActions.cancel,
  access: "watchlist-editor",
  needs: ["factFiles"],
  async run(id, caller, context) {
    await context.factFiles.imports.drop(caller.guildId, id);
    return { kind: "update", message: { content: md`Nothing was changed.`, components: [] } };
  },
});
