import type { Label, Markdown } from "../lib/shown-text.ts";
import type { Message, Row } from "../ports/chat.ts";
import { button, buttonRow, menuRow } from "./buttons.ts";
import { type ListRow, listRow, rowLabel } from "./list-row.ts";
import { type PhonePage, phonePages } from "./phone-pages.ts";
import { inLines, label, md, withDots } from "./text.ts";

/** The menus and buttons of a list. The names are promises: old messages carry them for as long as they exist. */
export const listActions = {
  open: { name: "list-open" },
  acknowledge: { name: "list-acknowledge" },
  acknowledgeNow: { name: "list-acknowledge-now" },
  notRelevant: { name: "list-not-relevant" },
  dismiss: { name: "list-dismiss" },
  page: { name: "list-page" },
} as const;

/** A list as it is shown, in whole. */
export interface ShownList {
  /** By which its buttons find it again. */
  readonly id: string;
  readonly title: Markdown;
  readonly rows: readonly ListRow[];
  /** Below the rows of every page. */
  readonly foot?: Markdown | undefined;
  readonly color?: number;
}

/** The page of a list that everyone in a channel sees: the first. Its other pages are shown to who asks for them. */
export const postedPage = 0;

/** One page of a list with its menu and buttons, a phone's screen at most; `note` says what was done. */
export function drawList(list: ShownList, wanted = postedPage, note?: Markdown): Message {
  const { id, title, rows, foot, color = 0x5c6670 } = list;
  const pages = phonePages(rows, listRow);
  const number = Math.min(Math.max(1, wanted), Math.max(1, pages.length));
  const shown = pages[number - 1];
  const open = openIn(rows).length;
  const undecided = open === rows.length ? "" : md`${open === 0 ? "none" : open} open`;
  const head = withDots([title, undecided, pages.length > 1 ? md`page ${number} of ${pages.length}` : ""]);
  return {
    content: inLines([note, head]),
    embeds: shown === undefined ? [] : [{ description: inLines([shown.text, foot]), color }],
    components: shown === undefined ? [] : rowsOf(shown, { id, number, pages: pages.length, wanted, open }),
  };
}

/** Those on which nobody decided yet. */
export function openIn<Listed extends Pick<ListRow, "triage" | "joinedInto">>(
  rows: readonly Listed[],
): readonly Listed[] {
  return rows.filter(({ triage, joinedInto }) => joinedInto === undefined && (triage?.state ?? "open") === "open");
}

interface Where {
  readonly id: string;
  readonly number: number;
  readonly pages: number;
  readonly wanted: number;
  readonly open: number;
}

function rowsOf({ rows }: PhonePage<ListRow>, { id, number, pages, wanted, open }: Where): Row[] {
  const at = `${id}.${wanted === postedPage ? postedPage : number}`;
  const turn = (to: number) => button(listActions.page, label`Page ${to}`, `${at}.${to}`);
  const before = number > 1 && wanted !== postedPage ? [turn(number - 1)] : [];
  const after = number < pages ? [turn(number + 1)] : [];
  const decide = [
    { ...button(listActions.acknowledge, label`Acknowledge all`, at), disabled: open === 0 },
    { ...button(listActions.notRelevant, label`Not relevant …`, at), disabled: openIn(rows).length === 0 },
  ];
  return [choiceOf(listActions.open, at, label`Open …`, rows), buttonRow([...decide, ...before, ...after])];
}

/** A menu of stories; `most` may be chosen at once. */
export function choiceOf(
  action: { readonly name: string },
  argument: string,
  placeholder: Label,
  rows: readonly ListRow[],
  most = 1,
): Row {
  const options = rows.map((row) => ({ label: rowLabel(row), value: row.storyId }));
  return menuRow(action, argument, placeholder, options, most);
}
