import type { Command } from "../../src/chat/define-command.ts";
import { routeClear } from "./clear.ts";
import { routeDigest } from "./digest.ts";
import { routeOps } from "./ops.ts";
import { routeQuiet } from "./quiet.ts";
import { routeSet } from "./set.ts";
import { routeShow } from "./show.ts";
import { routeTrend } from "./trend.ts";

/** Every `/route` command, in the order in which help shows them. */
export const routeCommands: readonly Command[] = [
  routeSet,
  routeShow,
  routeClear,
  routeQuiet,
  routeDigest,
  routeTrend,
  routeOps,
];
