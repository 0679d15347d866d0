import { drawList, listActions, postedPage } from "../../src/chat/alert-list.ts";
import { button } from "../../src/chat/buttons.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import type { ActionResult } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { label } from "../../src/chat/text.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import type { Message } from "../../src/ports/chat.ts";
import { openList } from "./open-list.ts";

/** The list in the place of the question, as it is now; of a posted one its first page. */
export async function redrawn(
  id: string,
  at: number,
  note: Markdown,
  caller: Caller,
  context: Needs<"alerts">,
): Promise<ActionResult> {
  const { shown } = await openList(id, caller, context);
  return { kind: "update", message: drawList(shown, Math.max(1, at), note) };
}

/** On a posted list only who pressed sees the answer; one's own list changes in its place. */
export function answerList(at: number, message: Message): ActionResult {
  return { kind: at === postedPage ? "reply" : "update", message };
}

/** Back from a question to the page. */
export function back(id: string, at: number) {
  return at === postedPage ? [] : [button(listActions.page, label`Back`, `${id}.${at}.${at}`)];
}

/** `ID.PAGE`, or `ID.PAGE.NUMBER`. */
export function listArgument(argument: string): { readonly id: string; readonly at: number; readonly more: number } {
  const [id = "", at = "", more = ""] = argument.split(".");
  return { id, at: natural(at), more: natural(more) };
}

function natural(text: string): number {
  return /^\d{1,6}$/u.test(text) ? Number(text) : 0;
}
