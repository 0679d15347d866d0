import type { TakenDuty } from "../domain/duty.ts";
import type { Handover } from "../domain/handover.ts";
import type { Markdown } from "../lib/shown-text.ts";
import type { Message } from "../ports/chat.ts";
import { button, buttonRow } from "./buttons.ts";
import { discordTimeNear } from "./discord-time.ts";
import { phoneRows, rowsOfPhone } from "./phone-rows.ts";
import { escapeText, inLines, label, md, shortenMarkdown } from "./text.ts";
import { withoutMarkdown } from "./without-markdown.ts";
import { handoverHead, handoverLines, name, openPart, otherParts, workingPart } from "./words/describe-handover.ts";

/** The button that takes a watch. Its name is a promise: old messages carry it for as long as they exist. */
export const haveDuty = { name: "duty-have" } as const;

/** Two screens of a phone, less the footer and the button. */
const rows = 2 * rowsOfPhone - 6;
/** Discord's limit of an embed's description. */
const room = 4_000;
const longestLine = 160;
const longestPart = 260;
const mostNames = 3;

/** A handover as one message of two screens of a phone at most; what has no room is in its file. Once it is taken it says by whom, and has no button. */
export function handoverCard(id: string, handover: Handover, taken?: TakenDuty): Message {
  const { description, isWhole } = shortOf(handover);
  const done =
    taken === undefined
      ? undefined
      : md`✅ ${name(taken.name)} has the watch since ${discordTimeNear(taken.at, handover.at)}.`;
  const message = {
    content: inLines([handoverHead(handover), ...handoverLines(handover.lines, longestLine), done]),
    embeds: [{ description, color: 0x3b82c4 }],
  };
  // An edit leaves the file of the message where it is.
  if (taken !== undefined) return { ...message, components: [] };
  const components = [buttonRow([button(haveDuty, label`I have the watch`, id)])];
  return { ...message, components, ...(!isWhole && { files: [{ name: "handover.txt", text: fileOf(handover) }] }) };
}

/** What has room beside the three lines: the most severe of what is open go before others. */
function shortOf(handover: Handover): { readonly description: Markdown; readonly isWhole: boolean } {
  const { head, lines } = openPart(handover);
  const working = workingPart(handover);
  const workingLines = working === undefined ? [] : [working.head, ...working.lines];
  const [all, short] = [otherParts(handover), otherParts(handover, mostNames)].map((parts) => [
    ...workingLines.slice(0, 1),
    ...parts,
  ]);
  const others = (short ?? []).map((part) => shortenMarkdown(part, longestPart));
  const written = [...handoverLines(handover.lines, longestLine), ...others];
  const left = rows - phoneRows(inLines([handoverHead(handover), head, ...written])) - 1;
  const shown = fitting(lines, left, room - inLines([head, ...others]).length - 60);
  const more = lines.length - shown.length;
  const isCut = others.some((part, at) => part !== all?.[at]) || workingLines.length > 1;
  const isLong = Object.values(handover.lines).some((line = "") => line.length > longestLine);
  const rest = more > 0 ? md`… and ${more} more in the file` : undefined;
  return { description: inLines([head, ...shown, rest, ...others]), isWhole: more === 0 && !isCut && !isLong };
}

function fitting(lines: readonly Markdown[], most: number, letters: number): readonly Markdown[] {
  const shown: Markdown[] = [];
  let [left, roomLeft] = [most, letters];
  for (const line of lines) {
    left -= phoneRows(line);
    roomLeft -= line.length + 1;
    if (left < 0 || roomLeft < 0) break;
    shown.push(line);
  }
  return shown;
}

/** All of it, for who opens it. */
function fileOf(handover: Handover): string {
  const open = openPart(handover);
  const working = workingPart(handover);
  const lines = [
    handoverHead(handover),
    md`Times are those of ${escapeText(handover.zone)}.`,
    ...handoverLines(handover.lines),
    open.head,
    ...open.lines,
    ...(working === undefined ? [] : [working.head, ...working.lines]),
    ...otherParts(handover),
  ];
  return `${lines.map((line) => withoutMarkdown(line, handover.zone)).join("\n")}\n`;
}
