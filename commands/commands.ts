import type { Command } from "../src/chat/define-command.ts";
import { accessSet } from "./access/set.ts";
import { alertCommands } from "./alert/alert-commands.ts";
import { auditCommands } from "./audit/audit-commands.ts";
import { digestNow } from "./digest/now.ts";
import { dutyCommands } from "./duty/duty-commands.ts";
import { factCommands } from "./fact/fact-commands.ts";
import { lookupCommands } from "./lookup/lookup-commands.ts";
import { muteCommands } from "./mute/mute-commands.ts";
import { routeCommands } from "./route/route-commands.ts";
import { helpFor } from "./server/help.ts";
import { settings } from "./server/settings.ts";
import { status } from "./server/status.ts";
import { setup } from "./setup/setup.ts";
import { sourceCommands } from "./source/source-commands.ts";
import { trend } from "./trend/trend.ts";
import { watchCommands } from "./watch/watch-commands.ts";

const withoutHelp: readonly Command[] = [
  ...watchCommands,
  ...lookupCommands,
  ...factCommands,
  ...sourceCommands,
  ...routeCommands,
  digestNow,
  accessSet,
  ...auditCommands,
  ...alertCommands,
  ...muteCommands,
  ...dutyCommands,
  trend,
  setup,
  settings,
  status,
];

/** Every command there is, in the order in which help shows them. */
export const commands: readonly Command[] = [...withoutHelp, helpFor(withoutHelp)];
