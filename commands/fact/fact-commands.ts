import type { Command } from "../../src/chat/define-command.ts";
import { factAdd } from "./add.ts";
import { factCorrect } from "./correct.ts";
import { factHistory } from "./history.ts";
import { factRestore } from "./restore.ts";
import { factRetract } from "./retract.ts";

/** Every `/fact` command, in the order in which help shows them. */
export const factCommands: readonly Command[] = [factAdd, factCorrect, factRetract, factRestore, factHistory];
