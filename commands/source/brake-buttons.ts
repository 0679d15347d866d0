import type { Needs } from "../../src/chat/command-context.ts";
import { type ActionResult, defineAction } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { brakeActions } from "../../src/chat/held-card.ts";
import { bold, count, md } from "../../src/chat/text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { doerOf } from "../shared/doer-of.ts";

type DecideContext = Needs<"clock" | "server" | "sources">;

/** Of the message that says what the brake holds: everyone in its channel sees there what became of that. */
export const brakeRelease = defineAction({
  ...brakeActions.release,
  access: "watchlist-editor",
  needs: ["clock", "server", "sources"],
  run: (argument, caller, context) => decide(argument, "release", caller, context),
});

export const brakeDiscard = defineAction({
  ...brakeActions.discard,
  access: "watchlist-editor",
  needs: ["clock", "server", "sources"],
  run: (argument, caller, context) => decide(argument, "discard", caller, context),
});

/** Only what the message listed when it was pressed: nobody decides on what they have not seen. */
async function decide(
  argument: string,
  decision: "release" | "discard",
  caller: Caller,
  context: DecideContext,
): Promise<ActionResult> {
  const { held } = context.sources;
  const { id, until } = /^(?<id>\w+)\.(?<until>\d+)$/u.exec(argument)?.groups ?? {};
  const noticed = id === undefined ? undefined : await held.noticed(caller.guildId, id);
  if (noticed === undefined)
    throw new UserMistake(
      md`This message is older than a week, so its buttons decide nothing any more. \`/status\` names the sources of which something is held; \`/source show\` lists it, with the same buttons.`,
    );
  const decided = await held[decision](caller.guildId, noticed.sourceKey, {
    ...(await doerOf(caller, context)),
    until: Number(until),
  });
  return { kind: "reply", message: { content: outcome(decided, decision, noticed.source) } };
}

function outcome(decided: number, decision: "release" | "discard", source: string) {
  if (decided === 0)
    return md`Nothing that this message listed of ${bold(source)} is held any more: somebody decided before. \`/audit list\` shows who.`;
  const became = decision === "release" ? md`released; alerts follow` : md`discarded, without alerts`;
  return md`${bold(source)}: ${count(decided, "item")} ${became}. The message says so to everyone.`;
}
