import { button } from "../../src/chat/buttons.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import { actionId, defineAction, type Form } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { label, plainText } from "../../src/chat/text.ts";
import { textField } from "../../src/chat/text-field.ts";
import type { ReadableItem } from "../../src/domain/page-reading.ts";
import type { Watch } from "../../src/domain/watch.ts";
import type { Circumstances } from "../../src/match/explain-query.ts";
import type { Button } from "../../src/ports/chat.ts";
import { addToWatchlist } from "./add-to-watchlist.ts";
import { compileWatch } from "./compile-watch.ts";
import { draftOf } from "./draft-of.ts";
import { freeName } from "./name-watch.ts";
import { newWatch } from "./new-watch.ts";
import { offerWatch } from "./offer-watch.ts";
import { queryForItem } from "./query-for-item.ts";

const action = { name: "watch-for-item" } as const;
const longestQuery = 1_000;
const longestName = 80;

/** Keeps a draft of a watch that finds the item, for the form; none where nothing of the item makes a query. */
export async function addForItemButton(
  item: ReadableItem,
  circumstances: Circumstances,
  caller: Caller,
  context: Needs<"clock" | "watches">,
): Promise<readonly Button[]> {
  const query = await queryForItem(item, circumstances, context.watches);
  if (query === "") return [];
  const watch = newWatch(query, undefined, caller, context);
  const { watches } = await context.watches.lists.of(caller.guildId);
  const named = { ...watch, name: freeName(watch, watches) };
  const id = await context.watches.drafts.keep(
    { guildId: caller.guildId, changes: [{ watch: named }] },
    context.clock.now(),
  );
  return [button(action, label`Add a watch for this`, id)];
}

/** As `/watch add`, with a query made of the item in the form. */
export const addForItem = defineAction({
  ...action,
  access: "watchlist-editor",
  needs: ["clock", "watches"],
  opensForm: true,

  async run(id, caller, context) {
    const [change] = (await draftOf(id, caller, context)).changes;
    return { kind: "form", form: queryForm(id, change?.watch) };
  },

  async submit(id, { query = "", name }, caller, context) {
    await draftOf(id, caller, context);
    compileWatch(query, context.watches);
    const { watches } = await context.watches.lists.of(caller.guildId);
    const watch = newWatch(query, name, caller, context);
    addToWatchlist(watches, watch);
    return { kind: "reply", message: await offerWatch(caller.guildId, { watch }, context) };
  },
});

function queryForm(id: string, watch: Watch | undefined): Form {
  return {
    custom_id: actionId(action, id),
    title: label`Add a watch`,
    components: [
      textField("query", {
        label: label`What to look for`,
        description: label`You see what it would have found before it is saved.`,
        value: plainText(watch?.query ?? "", longestQuery),
        isTall: true,
        most: longestQuery,
      }),
      textField("name", {
        label: label`Name`,
        value: plainText(watch?.name ?? "", longestName),
        required: false,
        most: longestName,
      }),
    ],
  };
}
