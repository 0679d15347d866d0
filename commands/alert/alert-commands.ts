import type { Action } from "../../src/chat/define-action.ts";
import type { Command } from "../../src/chat/define-command.ts";
import { alertAssign, assign, assignOther } from "./assign.ts";
import { dismiss } from "./dismiss-button.ts";
import { facts } from "./facts-button.ts";
import { join } from "./join-button.ts";
import { alertJoin, joinByHand } from "./join-by-hand.ts";
import { alertList } from "./list.ts";
import { listButtons } from "./list-buttons.ts";
import { alertLog, log } from "./log.ts";
import { more } from "./more-button.ts";
import { muteButtons } from "./mute-buttons.ts";
import { alertNote, note } from "./note.ts";
import { propose } from "./propose-fact-button.ts";
import { reports } from "./reports-button.ts";
import { alertResend } from "./resend.ts";
import { alertSearch } from "./search.ts";
import { alertShow } from "./show.ts";
import { showText } from "./show-text-button.ts";
import { split, splitAny } from "./split-button.ts";
import { acknowledge, reopen } from "./state-buttons.ts";
import { thread } from "./thread-button.ts";
import { alertWhy } from "./why.ts";

/** Every `/alert` command, in the order in which help shows them. */
export const alertCommands: readonly Command[] = [
  alertShow,
  alertList,
  alertSearch,
  alertWhy,
  alertLog,
  alertNote,
  alertAssign,
  alertJoin,
  alertResend,
];

/** Names stay for as long as messages that carry them. */
export const alertActions: readonly Action[] = [
  acknowledge,
  dismiss,
  showText,
  more,
  assign,
  assignOther,
  reopen,
  thread,
  facts,
  propose,
  split,
  splitAny,
  join,
  joinByHand,
  log,
  note,
  reports,
  ...muteButtons,
  ...listButtons,
];
