import type { Action } from "../../src/chat/define-action.ts";
import type { Command } from "../../src/chat/define-command.ts";
import { factAdd } from "./add.ts";
import { factCorrect } from "./correct.ts";
import { factCorrectForm } from "./correct-form.ts";
import { factExport } from "./export.ts";
import { factHistory } from "./history.ts";
import { factImport } from "./import.ts";
import { cancelImport, saveImport } from "./import-buttons.ts";
import { factRestore } from "./restore.ts";
import { factRetract } from "./retract.ts";

/** Every `/fact` command, in the order in which help shows them. */
export const factCommands: readonly Command[] = [
  factAdd,
  factCorrect,
  factRetract,
  factRestore,
  factHistory,
  factExport,
  factImport,
];

/** Names stay for as long as messages that carry them. */
export const factActions: readonly Action[] = [factCorrectForm, saveImport, cancelImport];
