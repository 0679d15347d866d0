import { type alertActions, alertButton } from "../../src/chat/alert-actions.ts";
import { buttonRow } from "../../src/chat/buttons.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import type { ActionResult } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { inLines, md } from "../../src/chat/text.ts";
import type { Story } from "../../src/domain/story.ts";
import type { Label, Markdown } from "../../src/lib/shown-text.ts";
import type { Message } from "../../src/ports/chat.ts";
import { pagesOfLines } from "../shared/pages.ts";
import { type PressedAlert, pressedAlert } from "./pressed-alert.ts";

/** What a button of an alert shows a page at a time. */
export interface PagedLines {
  readonly action: (typeof alertActions)["log" | "reports"];
  readonly head: (story: Story) => Markdown;
  readonly lines: (story: Story) => readonly Markdown[];
  /** What the buttons to the page before and to the next are called. */
  readonly turns: readonly [Label, Label];
}

/** A page for the person who pressed, or another in its place. */
export async function turnPages(
  paged: PagedLines,
  argument: string,
  caller: Caller,
  context: Needs<"alerts">,
): Promise<ActionResult> {
  const [, , page] = argument.split(".");
  const { story, alert } = await pressedAlert(argument, caller, context);
  const message = drawPage(paged, { story: await context.alerts.stories.whole(story), alert }, Number(page ?? "1"));
  return page === undefined ? { kind: "reply", message } : { kind: "update", message };
}

function drawPage({ action, head, lines, turns }: PagedLines, { story, alert }: PressedAlert, wanted: number): Message {
  const all = pagesOfLines(lines(story));
  const number = Math.min(Math.max(1, wanted || 1), all.length);
  const page = inLines([head(story), ...(all[number - 1] ?? [])]);
  if (all.length === 1) return { content: page };
  const [before, next] = turns;
  const turn = (label: Label, to: number) => ({
    ...alertButton(action, story, alert, { last: `${to}`, off: to < 1 || to > all.length }),
    label,
  });
  return {
    content: inLines([page, md`Page ${number} of ${all.length}`]),
    components: [buttonRow([turn(before, number - 1), turn(next, number + 1)])],
  };
}
