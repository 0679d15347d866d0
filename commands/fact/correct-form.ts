import { actionId, defineAction, type FormField } from "../../src/chat/define-action.ts";
import { label, plainText } from "../../src/chat/text.ts";
import { textField } from "../../src/chat/text-field.ts";
import type { Label } from "../../src/lib/shown-text.ts";
import { correctStatement } from "./correct-statement.ts";

/** The menu under “Report an error”; its choice, the statement's id, comes after a colon. */
export const correctAction = { name: "fact-correct" } as const;

/** A form for one statement, as `/fact correct`: what is right, since when, and who says so. */
export const factCorrectForm = defineAction({
  ...correctAction,
  access: "watchlist-editor",
  needs: ["clock", "facts", "server"],
  opensForm: true,

  async run(argument) {
    const id = statementIn(argument);
    const form = {
      custom_id: actionId(correctAction, argument),
      title: label`Correct a statement`,
      components: [
        field("statement", label`Statement`, label`The one that is wrong.`, plainText(id, 100)),
        field("claim", label`What is right`, label`A name, a figure, a date or a sentence; shown as reported.`),
        field("from", label`Since when`, label`2026, 2026-11 or 2026-11-22; empty keeps what it says.`, label``, false),
        field("to", label`Until when`, label`The same way; may stay empty.`, label``, false),
        field("source", label`Source`, label`The web address of who says so.`),
      ],
    };
    return { kind: "form", form };
  },

  async submit(argument, { statement = statementIn(argument), claim = "", from, to, source = "" }, caller, context) {
    const content = await correctStatement(statement, { claim, from, to, source }, caller, context);
    return { kind: "reply", message: { content } };
  },
});

function statementIn(argument: string): string {
  return argument.split(":").at(-1) ?? "";
}

function field(id: string, name: Label, description: Label, value: Label = label``, required = true): FormField {
  return textField(id, { label: name, description, value, required, most: 300 });
}
