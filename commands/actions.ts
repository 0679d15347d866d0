import type { Action } from "../src/chat/define-action.ts";
import { acknowledge, assign, reopen } from "./alert-buttons.ts";
import { dismiss } from "./alert-dismiss.ts";
import { facts } from "./alert-facts.ts";
import { more } from "./alert-more.ts";
import { muteButtons } from "./alert-mute.ts";
import { propose } from "./alert-propose.ts";
import { split } from "./alert-split.ts";
import { showText } from "./alert-text.ts";
import { thread } from "./alert-thread.ts";
import { lookupEarlier, lookupPost, lookupReport, lookupSources } from "./lookup-buttons.ts";
import { cancelSource, handleSource, saveSource } from "./source-add-buttons.ts";
import { discardHeld, releaseHeld } from "./source-buttons.ts";

import { loosen, tighten } from "./tighten-buttons.ts";
import { cancelWatch, doubtWatch, saveWatch } from "./watch-draft-buttons.ts";
import { pasteWatches } from "./watch-import.ts";

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
