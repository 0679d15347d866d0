import type { Action } from "../../src/chat/define-action.ts";
import type { Command } from "../../src/chat/define-command.ts";
import { factAdd } from "./add.ts";
import { factCorrect } from "./correct.ts";
import { factCorrectForm } from "./correct-form.ts";
import { cancelFact, proposeFact, rejectFact, saveFactDraft } from "./decide-buttons.ts";
import { factExport } from "./export.ts";
import { changeFact, factForm } from "./form-actions.ts";
import { factHistory } from "./history.ts";
import { factImport } from "./import.ts";
import { cancelImport, saveImport } from "./import-buttons.ts";
import { factRestore } from "./restore.ts";
import { factRetract } from "./retract.ts";
import { factReview, openProposal } from "./review.ts";

/** Every `/fact` command, in the order in which help shows them. */
export const factCommands: readonly Command[] = [
  factAdd,
  factReview,
  factCorrect,
  factRetract,
  factRestore,
  factHistory,
  factExport,
  factImport,
];

/** Names stay for as long as messages that carry them. */
export const factActions: readonly Action[] = [
  factCorrectForm,
  factForm,
  changeFact,
  saveFactDraft,
  proposeFact,
  cancelFact,
  openProposal,
  rejectFact,
  saveImport,
  cancelImport,
];
