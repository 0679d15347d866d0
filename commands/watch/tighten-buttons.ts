import { button, buttonRow } from "../../src/chat/buttons.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import { type ActionResult, defineAction } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { bold, code, label, md } from "../../src/chat/text.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { compileWatch } from "./compile-watch.ts";
import { tightenActions } from "./offer-tightening.ts";
import { loosened, tightened } from "./tighten-query.ts";

/** Saves a query that leaves a word out, as it stands at that moment. */
export const tighten = defineAction({
  ...tightenActions.tighten,
  access: "watchlist-editor",
  needs: ["watches"],
  async run(argument, caller, context) {
    const name = await changeQuery(argument, caller, tightened, context);
    return redrawn(
      md`${name.text} Items that hold ${code(name.word)} are left out from now on.`,
      button(tightenActions.loosen, label`Undo`, argument),
    );
  },
});

export const loosen = defineAction({
  ...tightenActions.loosen,
  access: "watchlist-editor",
  needs: ["watches"],
  async run(argument, caller, context) {
    const { text } = await changeQuery(
      argument,
      caller,
      (query, word) => {
        const before = loosened(query, word);
        if (before !== undefined) return before;
        throw new UserMistake(md`The query was changed since, so this cannot be undone. \`/watch show\` shows it.`);
      },
      context,
    );
    return redrawn(text);
  },
});

async function changeQuery(
  argument: string,
  caller: Caller,
  edit: (query: string, word: string) => string,
  context: Needs<"watches">,
): Promise<{ readonly text: Markdown; readonly word: string }> {
  const [watchId = "", ...rest] = argument.split(".");
  const word = rest.join(".");
  const { watches } = await context.watches.lists.of(caller.guildId);
  const watch = watches.find(({ id }) => id === watchId);
  if (watch === undefined)
    throw new UserMistake(md`This watch is no longer there. \`/watch list\` shows those that are.`);
  const query = edit(watch.query, word);
  compileWatch(query, context.watches);
  await context.watches.lists.change(caller.guildId, (all) =>
    all.map((one) => (one.id === watchId && one.query === watch.query ? { ...one, query } : one)),
  );
  return { text: md`${bold(watch.name)} now looks for ${code(query)}.`, word };
}

function redrawn(content: Markdown, ...buttons: readonly ReturnType<typeof button>[]): ActionResult {
  return { kind: "update", message: { content, components: buttons.length === 0 ? [] : [buttonRow(buttons)] } };
}
