import type { Action } from "../../src/chat/define-action.ts";
import { openEvent } from "./surge-event-menu.ts";

/** Names stay for as long as messages that carry them. */
export const surgeActions: readonly Action[] = [openEvent];
