import type { Action } from "../src/chat/define-action.ts";
import { dismiss } from "./alert/dismiss-button.ts";
import { facts } from "./alert/facts-button.ts";
import { more } from "./alert/more-button.ts";
import { muteButtons } from "./alert/mute-buttons.ts";
import { propose } from "./alert/propose-fact-button.ts";
import { showText } from "./alert/show-text-button.ts";
import { split } from "./alert/split-button.ts";
import { acknowledge, assign, reopen } from "./alert/state-buttons.ts";
import { thread } from "./alert/thread-button.ts";
import { lookupEarlier, lookupPost, lookupReport, lookupSources } from "./lookup/answer-buttons.ts";
import { cancelSource, handleSource, saveSource } from "./source/draft-buttons.ts";
import { discardHeld, releaseHeld } from "./source/held-buttons.ts";
import { cancelWatch, doubtWatch, saveWatch } from "./watch/draft-buttons.ts";
import { pasteWatches } from "./watch/import.ts";
import { loosen, tighten } from "./watch/tighten-buttons.ts";

/** Every button there is. Names stay for as long as messages that bear them. */
export const actions: readonly Action[] = [
  acknowledge,
  dismiss,
  showText,
  more,
  assign,
  reopen,
  thread,
  facts,
  propose,
  split,
  ...muteButtons,
  tighten,
  loosen,
  lookupSources,
  lookupEarlier,
  lookupPost,
  lookupReport,
  releaseHeld,
  discardHeld,
  saveSource,
  cancelSource,
  ...handleSource,
  saveWatch,
  doubtWatch,
  cancelWatch,
  pasteWatches,
];
