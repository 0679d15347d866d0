import type { Action } from "../../src/chat/define-action.ts";
import type { Command } from "../../src/chat/define-command.ts";
import { sourceAdd } from "./add.ts";
import { addSeenSource } from "./add-seen-button.ts";
import { brakeDiscard, brakeRelease } from "./brake-buttons.ts";
import { sourceCheck } from "./check.ts";
import { sourceConfirm } from "./confirm.ts";
import { cancelSource, chooseFeed, handleSource, saveSource } from "./draft-buttons.ts";
import { sourceEdit } from "./edit.ts";
import { sourceHealth } from "./health.ts";
import { discardHeld, releaseHeld } from "./held-buttons.ts";
import { sourceList } from "./list.ts";
import { sourcePause } from "./pause.ts";
import { sourceRelease } from "./release.ts";
import { sourceRemove } from "./remove.ts";
import { sourceResume } from "./resume.ts";
import { sourceShow } from "./show.ts";

/** Every `/source` command, in the order in which help shows them. */
export const sourceCommands: readonly Command[] = [
  sourceAdd,
  sourceList,
  sourceShow,
  sourceHealth,
  sourceCheck,
  sourceEdit,
  sourcePause,
  sourceResume,
  sourceRelease,
  sourceConfirm,
  sourceRemove,
];

/** Names stay for as long as messages that carry them. */
export const sourceActions: readonly Action[] = [
  releaseHeld,
  discardHeld,
  brakeRelease,
  brakeDiscard,
  saveSource,
  cancelSource,
  chooseFeed,
  addSeenSource,
  ...handleSource,
];
