import type { MessageCommand } from "../src/chat/define-message-command.ts";
import { shouldHaveAlerted } from "./watch/should-have-alerted.ts";

/** Every entry of a message's menu; Discord takes fifteen at most. */
export const messageCommands: readonly MessageCommand[] = [shouldHaveAlerted];
