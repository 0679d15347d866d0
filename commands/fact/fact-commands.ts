import type { Action } from "../../src/chat/define-action.ts";
import type { Command } from "../../src/chat/define-command.ts";
import { factAdd } from "./add.ts";
import { factCorrect } from "./correct.ts";
import { factCorrectForm } from "./correct-form.ts";
import { factHistory } from "./history.ts";
import { factRestore } from "./restore.ts";
import { factRetract } from "./retract.ts";

/** Every `/fact` command, in the order in which help shows them. */
export const factCommands: readonly Command[] = [factAdd, factCorrect, factRetract, factRestore, factHistory];

/** Names stay for as long as messages that carry them. */
export const factActions: readonly Action[] = [factCorrectForm];
