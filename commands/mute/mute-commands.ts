import type { Action } from "../../src/chat/define-action.ts";
import type { Command } from "../../src/chat/define-command.ts";
import { muteEnd } from "./end.ts";
import { hearAgain } from "./hear-again-button.ts";
import { muteList } from "./list.ts";

/** Every `/mute` command, in the order in which help shows them. */
export const muteCommands: readonly Command[] = [muteList, muteEnd];

export const muteActions: readonly Action[] = [hearAgain];
