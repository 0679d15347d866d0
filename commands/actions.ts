import type { Action } from "../src/chat/define-action.ts";
import { alertActions } from "./alert/alert-commands.ts";
import { auditActions } from "./audit/audit-commands.ts";
import { dutyActions } from "./duty/duty-commands.ts";
import { factActions } from "./fact/fact-commands.ts";
import { lookupActions } from "./lookup/lookup-commands.ts";
import { muteActions } from "./mute/mute-commands.ts";
import { setupPanel } from "./setup/setup-commands.ts";
import { sourceActions } from "./source/source-commands.ts";
import { surgeActions } from "./surge/surge-commands.ts";
import { watchActions } from "./watch/watch-commands.ts";

/** Every button and menu there is. */
export const actions: readonly Action[] = [
  ...alertActions,
  ...watchActions,
  ...lookupActions,
  ...factActions,
  ...sourceActions,
  ...surgeActions,
  ...muteActions,
  ...dutyActions,
  ...auditActions,
  ...setupPanel,
];
