import type { Action } from "../../src/chat/define-action.ts";
import {
  setupAlerts,
  setupEditors,
  setupOpen,
  setupOps,
  setupQuiet,
  setupTest,
  setupViewers,
  setupZone,
} from "./panel-actions.ts";

/** All that the panel of `/setup` and its button do. */
export const setupPanel: readonly Action[] = [
  setupOpen,
  setupAlerts,
  setupOps,
  setupViewers,
  setupEditors,
  setupQuiet,
  setupZone,
  setupTest,
];
