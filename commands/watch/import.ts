import { button, buttonRow } from "../../src/chat/buttons.ts";
import { actionId, defineAction, type Form } from "../../src/chat/define-action.ts";
import { defineCommand } from "../../src/chat/define-command.ts";
import { code, count, escapeText, label, md } from "../../src/chat/text.ts";
import { textField } from "../../src/chat/text-field.ts";
import { defaultSeverity } from "../../src/domain/severity.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { guildOf } from "../shared/guild-of.ts";
import { firstLines } from "../shared/pages.ts";
import { zoneOf } from "../shared/zone-of.ts";
import { offerImport } from "./offer-import.ts";

/** Discord's limit of a form's field. */
const longestPaste = 4_000;
const paste = { name: "watch-paste" } as const;

/**
 * Watches from the operator's template, or from text that is pasted into a form. Not from an attachment: Discord hands over an
 * address of its own to fetch, which a bot behind a proxy may not reach, and which the terminal does not have.
 */
export const watchImport = defineCommand({
  path: "watch import",
  summary: "Add many watches at once, from the starter watchlist or a pasted one. Shown before it is saved.",
  access: "watchlist-editor",
  quiet: "unless posted",
  needs: ["clock", "server", "watches"],
  options: {
    from: {
      kind: "choice",
      description: "starter: watches of the operator's list that are missing here; paste: opens a form.",
      choices: ["starter", "paste"],
    },
  },

  async run({ from }, caller, context) {
    if (from === "starter") {
      const zone = zoneOf(await guildOf(caller, context.server), context.server);
      return offerImport(context.watches.files.starters(caller.guildId, zone), { starter: true }, caller, context);
    }
    return {
      content: md`Paste what \`/watch export${code(` gave, or a part of it: up to ${longestPaste} characters at a time. What has a name that is taken changes that watch; nothing is removed. `)}/watch import from:starter\` offers the operator's watchlist.`,
      components: [buttonRow([button(paste, label`Paste watches`, "")])],
    };
  },
});

export const pasteWatches = defineAction({
  ...paste,
  access: "watchlist-editor",
  needs: ["clock", "server", "watches"],
  opensForm: true,

  async run() {
    return { kind: "form", form: pasteForm };
  },

  async submit(_argument, { watches: text = "" }, caller, context) {
    const zone = zoneOf(await guildOf(caller, context.server), context.server);
    const read = await context.watches.files.read(text, { guildId: caller.guildId, zone, by: caller.userName });
    if (read.kind === "problems") throw new UserMistake(describeProblems(read.problems));
    return { kind: "reply", message: await offerImport(read.watches, { starter: false }, caller, context) };
  },
});

const pasteForm: Form = {
  custom_id: actionId(paste, ""),
  title: label`Import watches`,
  components: [
    textField("watches", {
      label: label`Watches, as in watchlist.yaml`,
      placeholder: label`- name: Kabul airport\n  query: kabul NEAR/5 airport\n  severity: ${defaultSeverity}\n  until: 48h`,
      isTall: true,
      most: longestPaste,
    }),
  ],
};

type Problems = readonly { readonly line: number; readonly column: number; readonly message: string }[];

function describeProblems(problems: Problems): Markdown {
  const lines = problems
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .map(({ line, column, message }) => md`• line ${line}, column ${column}: ${escapeText(message)}`);
  return md`Nothing was saved: ${count(problems.length, "mistake")}.\n${firstLines(lines)}`;
}
