import type { Needs } from "../../src/chat/command-context.ts";
import { type Caller, defineCommand, type Suggest } from "../../src/chat/define-command.ts";
import { code, md, shorten } from "../../src/chat/text.ts";
import type { Statement } from "../../src/domain/statement.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { factsForChannel } from "../shared/facts-for-channel.ts";
import { guildOf } from "../shared/guild-of.ts";
import { quote } from "../shared/quote.ts";
import { shownName } from "../shared/shown-name.ts";
import { matchingStatements } from "./matching-statements.ts";

/** What the guild noted itself first, newest first. */
const suggestStatements: Suggest<"facts" | "server"> = async (typed, caller, context) => {
  const { cleared } = await factsForChannel(caller, context);
  return matchingStatements(cleared, cleared.statements.toReversed(), typed);
};

/** Which of the statements that are shown here is meant. */
export const shownStatement = {
  kind: "text",
  description: "Its id, as “Report an error” shows it.",
  required: true,
  suggest: suggestStatements,
} as const;

export const factRetract = defineCommand({
  path: "fact retract",
  summary: "Stop showing a statement on this server. Its history is kept.",
  access: "watchlist-editor",
  needs: ["clock", "facts", "server"],
  options: {
    statement: shownStatement,
    why: { kind: "text", description: "The reason." },
  },
  quiet: true,

  async run({ statement, why }, caller, context) {
    const { id } = await statementNamed(statement, caller, context);
    const by = shownName(caller, await guildOf(caller, context.server));
    const done = { at: context.clock.now(), ...(by !== undefined && { by }) };
    const reason = why === undefined || why.trim() === "" ? {} : { why: shorten(why.trim(), 300) };
    await context.facts.layers.append(caller.guildId, { kind: "retracted", statementId: id, ...reason, ...done });
    return {
      content: md`${code(id)} is not shown on this server any more. \`/fact history\` keeps it, and ${code(`/fact restore statement:${id}`)} brings it back.`,
    };
  },
});

/** One that is shown here. Throws UserMistake where there is none. */
export async function statementNamed(
  wanted: string,
  caller: Caller,
  context: Needs<"facts" | "server">,
): Promise<Statement> {
  const { cleared } = await factsForChannel(caller, context);
  const found = cleared.statements.find(({ id }) => id === wanted.trim());
  if (found !== undefined) return found;
  throw new UserMistake(
    md`There is no statement ${quote(wanted)} here. “Report an error” under a look-up names those behind it; \`/fact history\` names what was retracted.`,
  );
}
