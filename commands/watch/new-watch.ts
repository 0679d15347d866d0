import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { defaultSeverity } from "../../src/domain/severity.ts";
import type { Watch } from "../../src/domain/watch.ts";
import { digest } from "../../src/lib/digest.ts";
import { nameWatch } from "./name-watch.ts";

/** A watch of which no more is said than its query and perhaps its name. */
export function newWatch(
  query: string,
  name: string | undefined,
  { guildId, userName }: Caller,
  { clock, watches }: Needs<"clock" | "watches">,
): Watch {
  const now = clock.now();
  return {
    id: digest("watch", guildId, query, String(now)),
    name: nameWatch(name, query.trim(), watches.names),
    query: query.trim(),
    severity: defaultSeverity,
    createdAt: now,
    createdBy: userName,
  };
}
