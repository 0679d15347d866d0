import type { Action } from "../src/chat/define-action.ts";
import { acknowledge, dismiss } from "./alert-buttons.ts";

/** Every button there is. Names stay for as long as messages that bear them. */
export const actions: readonly Action[] = [acknowledge, dismiss];
