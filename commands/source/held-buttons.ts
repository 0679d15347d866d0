import type { CommandContext } from "../../src/chat/command-context.ts";
import { type Action, type ActionResult, defineAction } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { bold, count } from "../../src/chat/text.ts";
import { drawSource, sourceActions } from "./draw-source.ts";
import { findSource } from "./find-source.ts";

export const releaseHeld: Action = defineAction({
  ...sourceActions.release,
  access: "watchlist-editor",
  run: (argument, caller, doors) => decide(argument, "release", caller, doors),
});

export const discardHeld: Action = defineAction({
  ...sourceActions.discard,
  access: "watchlist-editor",
  run: (argument, caller, doors) => decide(argument, "discard", caller, doors),
});

async function decide(
  sourceId: string,
  decision: "release" | "discard",
  caller: Caller,
  doors: CommandContext,
): Promise<ActionResult> {
  const followed = await findSource(sourceId, caller, doors.sources);
  const decided = await doors.held[decision](caller.guildId, followed.key);
  const state = await doors.sources.state(followed.key);
  const drawn = drawSource(followed, state, 0, doors.clock.now());
  const became = decision === "release" ? "released; alerts follow" : "discarded";
  const outcome =
    decided === 0 ? `Nothing of ${bold(followed.source.name)} was held.` : `${count(decided, "item")} ${became}.`;
  return { kind: "update", message: { ...drawn, content: `${drawn.content ?? ""}\n${outcome}` } };
}
