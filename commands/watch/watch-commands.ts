import type { Action } from "../../src/chat/define-action.ts";
import type { Command } from "../../src/chat/define-command.ts";
import { watchAdd } from "./add.ts";
import { addForItem } from "./add-for-item-button.ts";
import { cancelWatch, doubtWatch, saveWatch } from "./draft-buttons.ts";
import { watchEdit } from "./edit.ts";
import { watchExport } from "./export.ts";
import { watchHealth } from "./health.ts";
import { pasteWatches, watchImport } from "./import.ts";
import { watchList } from "./list.ts";
import { watchPause } from "./pause.ts";
import { watchRemove } from "./remove.ts";
import { watchResume } from "./resume.ts";
import { lowerSeverity, restoreSeverity } from "./severity-buttons.ts";
import { watchShow } from "./show.ts";
import { watchTest } from "./test.ts";
import { loosen, tighten } from "./tighten-buttons.ts";
import { useName } from "./use-name-button.ts";

/** Every `/watch` command, in the order in which help shows them. */
export const watchCommands: readonly Command[] = [
  watchAdd,
  watchList,
  watchShow,
  watchHealth,
  watchEdit,
  watchPause,
  watchResume,
  watchRemove,
  watchTest,
  watchImport,
  watchExport,
];

/** Names stay for as long as messages that carry them. */
export const watchActions: readonly Action[] = [
  tighten,
  loosen,
  saveWatch,
  doubtWatch,
  cancelWatch,
  useName,
  lowerSeverity,
  restoreSeverity,
  addForItem,
  pasteWatches,
];
