import type { Command } from "../../src/chat/define-command.ts";
import { muteEnd } from "./end.ts";
import { muteList } from "./list.ts";

/** Every `/mute` command, in the order in which help shows them. */
export const muteCommands: readonly Command[] = [muteList, muteEnd];
