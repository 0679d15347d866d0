import type { Needs } from "../../src/chat/command-context.ts";
import { defineCommand, type Suggest } from "../../src/chat/define-command.ts";
import { code, md } from "../../src/chat/text.ts";
import type { Statement } from "../../src/domain/statement.ts";
import { isCleared } from "../../src/facts/filter-by-tlp.ts";
import { everStated } from "../../src/facts/layered-facts.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { factsForChannel } from "../shared/facts-for-channel.ts";
import { guildOf } from "../shared/guild-of.ts";
import { quote } from "../shared/quote.ts";
import { shownName } from "../shared/shown-name.ts";
import { matchingStatements } from "./matching-statements.ts";

type Where = Parameters<typeof factsForChannel>[0];

const suggestGone: Suggest<"facts" | "server"> = async (typed, caller, context) => {
  const { cleared } = await factsForChannel(caller, context);
  return matchingStatements(cleared, await goneFrom(caller, context), typed);
};

export const factRestore = defineCommand({
  path: "fact restore",
  summary: "Undo a retraction or a correction made on this server.",
  access: "watchlist-editor",
  needs: ["clock", "facts", "server"],
  options: {
    statement: {
      kind: "text",
      description: "Its id, as `/fact history` shows it.",
      required: true,
      suggest: suggestGone,
    },
  },
  quiet: true,

  async run({ statement }, caller, context) {
    const id = statement.trim();
    if (!(await goneFrom(caller, context)).some((one) => one.id === id))
      throw new UserMistake(
        md`Nothing called ${quote(statement)} was retracted or corrected here. \`/fact history\` names what was.`,
      );
    const by = shownName(caller, await guildOf(caller, context.server));
    const done = { at: context.clock.now(), ...(by !== undefined && { by }) };
    await context.facts.layers.append(caller.guildId, { kind: "restored", statementId: id, ...done });
    return {
      content: md`${code(id)} is shown on this server again. ${code(`/fact retract statement:${id}`)} takes it out.`,
    };
  },
});

/** What a channel was shown once and is not shown now, what went last first. */
async function goneFrom(where: Where, context: Needs<"facts" | "server">): Promise<readonly Statement[]> {
  const { changes } = await context.facts.layers.of(where.guildId);
  const { cleared, clearance } = await factsForChannel(where, context);
  const shown = new Set(cleared.statements.map(({ id }) => id));
  const ever = everStated(context.facts.base, changes);
  const ids = new Set(changes.toReversed().flatMap((change) => ("statementId" in change ? [change.statementId] : [])));
  const gone = [...ids].flatMap((id) => (shown.has(id) ? [] : (ever.get(id) ?? [])));
  return gone.filter((statement) => isCleared(statement, clearance));
}
