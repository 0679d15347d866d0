import type { Command } from "../src/chat/define-command.ts";
import { accessSet } from "./access-set.ts";
import { alertList } from "./alert-list.ts";
import { alertShow } from "./alert-show.ts";
import { helpFor } from "./help.ts";
import { routeOps } from "./route-ops.ts";
import { routeSet } from "./route-set.ts";
import { routeShow } from "./route-show.ts";
import { sourceAdd } from "./source-add.ts";
import { sourceCheck } from "./source-check.ts";
import { sourceList } from "./source-list.ts";
import { sourceRemove } from "./source-remove.ts";
import { status } from "./status.ts";

const withoutHelp: readonly Command[] = [
  sourceAdd,
  sourceList,
  sourceCheck,
  sourceRemove,
  routeSet,
  routeShow,
  routeOps,
  accessSet,
  alertShow,
  alertList,
  status,
];

/** Every command there is, in the order in which help shows them. */
export const commands: readonly Command[] = [...withoutHelp, helpFor(withoutHelp)];
