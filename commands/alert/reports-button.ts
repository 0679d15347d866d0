import { alertActions } from "../../src/chat/alert-actions.ts";
import { defineAction } from "../../src/chat/define-action.ts";
import { code, label, md } from "../../src/chat/text.ts";
import { reportLines } from "./report-lines.ts";
import { turnPages } from "./turn-pages.ts";

/** Every report of an alert for the person who pressed, a page at a time. */
export const reports = defineAction({
  ...alertActions.reports,
  access: "viewer",
  needs: ["alerts"],
  run: (argument, caller, context) =>
    turnPages(
      {
        action: alertActions.reports,
        head: ({ shortId }) => md`**Reports of ${code(shortId)}**`,
        lines: reportLines,
        turns: [label`Newer`, label`Older`],
      },
      argument,
      caller,
      context,
    ),
});
