import type { Needs } from "../../src/chat/command-context.ts";
import { type ActionResult, defineAction } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { bold, count, md } from "../../src/chat/text.ts";
import { doerOf } from "../shared/doer-of.ts";
import { drawSource, sourceActions } from "./draw-source.ts";
import { findSource } from "./find-source.ts";
import { heldOf } from "./held-of.ts";

export const releaseHeld = defineAction({
  ...sourceActions.release,
  access: "watchlist-editor",
  needs: ["clock", "server", "sources"],
  run: (argument, caller, context) => decide(argument, "release", caller, context),
});

export const discardHeld = defineAction({
  ...sourceActions.discard,
  access: "watchlist-editor",
  needs: ["clock", "server", "sources"],
  run: (argument, caller, context) => decide(argument, "discard", caller, context),
});

async function decide(
  sourceId: string,
  decision: "release" | "discard",
  caller: Caller,
  context: Needs<"clock" | "server" | "sources">,
): Promise<ActionResult> {
  const followed = await findSource(sourceId, caller, context.sources.book);
  const decided = await context.sources.held[decision](caller.guildId, followed.key, await doerOf(caller, context));
  const state = await context.sources.book.state(followed);
  const drawn = drawSource(followed, state, await heldOf(followed, caller, context), context.clock.now());
  const became = decision === "release" ? md`released; alerts follow` : "discarded";
  const outcome =
    decided === 0 ? md`Nothing of ${bold(followed.source.name)} was held.` : md`${count(decided, "item")} ${became}.`;
  return { kind: "update", message: { ...drawn, content: md`${drawn.content ?? ""}\n${outcome}` } };
}
