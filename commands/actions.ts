import type { Action } from "../src/chat/define-action.ts";
import { acknowledge, dismiss } from "./alert-buttons.ts";
import { lookupEarlier, lookupPost, lookupReport, lookupSources } from "./lookup-buttons.ts";
import { discardHeld, releaseHeld } from "./source-buttons.ts";

/** Every button there is. Names stay for as long as messages that bear them. */
export const actions: readonly Action[] = [
  acknowledge,
  dismiss,
  lookupSources,
  lookupEarlier,
  lookupPost,
  lookupReport,
  releaseHeld,
  discardHeld,
];
