import { alertActions, alertButton } from "../../src/chat/alert-actions.ts";
import { buttonRow } from "../../src/chat/buttons.ts";
import { defineAction } from "../../src/chat/define-action.ts";
import { code, inLines, label, md } from "../../src/chat/text.ts";
import type { Label } from "../../src/lib/shown-text.ts";
import type { Message } from "../../src/ports/chat.ts";
import { pagesOfLines } from "../shared/pages.ts";
import { type PressedAlert, pressedAlert } from "./pressed-alert.ts";
import { reportLines } from "./report-lines.ts";

/** Every report of an alert for the person who pressed, a page at a time. */
export const reports = defineAction({
  ...alertActions.reports,
  access: "viewer",
  needs: ["alerts"],
  async run(argument, caller, context) {
    const [, , page] = argument.split(".");
    const { story, alert } = await pressedAlert(argument, caller, context);
    const message = drawPage({ story: await context.alerts.stories.whole(story), alert }, Number(page ?? "1"));
    return page === undefined ? { kind: "reply", message } : { kind: "update", message };
  },
});

function drawPage({ story, alert }: PressedAlert, wanted: number): Message {
  const pages = pagesOfLines(reportLines(story));
  const number = Math.min(Math.max(1, wanted), pages.length);
  const content = inLines([
    md`${code(story.shortId)}, page ${number} of ${pages.length}`,
    ...(pages[number - 1] ?? []),
  ]);
  const turn = (name: Label, to: number) => ({
    ...alertButton(alertActions.reports, story, alert, { last: `${to}`, off: to < 1 || to > pages.length }),
    label: name,
  });
  if (pages.length === 1) return { content };
  return { content, components: [buttonRow([turn(label`Newer`, number - 1), turn(label`Older`, number + 1)])] };
}
