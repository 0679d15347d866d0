import { button } from "../../src/chat/buttons.ts";
import { actionId, defineAction, type Form, fitsId } from "../../src/chat/define-action.ts";
import { addressLabel } from "../../src/chat/links.ts";
import { label } from "../../src/chat/text.ts";
import { textField } from "../../src/chat/text-field.ts";
import type { Button } from "../../src/ports/chat.ts";
import { addSource } from "./add-source.ts";

const action = { name: "source-add-seen" } as const;
/** Discord's limit of a short field. */
const longestUrl = 2_000;

/** For a site that somebody met; none where its address is too long for a button. */
export function addSeenButton({ origin }: URL): readonly Button[] {
  return fitsId(action, origin) ? [button(action, label`Add its source`, origin)] : [];
}

/** As `/source add`, with the site's address in the form. */
export const addSeenSource = defineAction({
  ...action,
  access: "watchlist-editor",
  needs: ["clock", "server", "sources", "watches"],
  opensForm: true,

  async run(origin) {
    return { kind: "form", form: addressForm(origin) };
  },

  async submit(_origin, { url = "" }, caller, context) {
    const wishes = { name: undefined, every: undefined, tags: undefined, handling: undefined };
    return { kind: "reply", message: await addSource(url, wishes, false, caller, context) };
  },
});

function addressForm(origin: string): Form {
  return {
    custom_id: actionId(action, origin),
    title: label`Add a source`,
    components: [
      textField("url", {
        label: label`Address of the feed, or of a page`,
        value: addressLabel(origin),
        most: longestUrl,
      }),
    ],
  };
}
