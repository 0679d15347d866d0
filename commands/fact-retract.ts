import { defineCommand, type Suggest } from "../src/chat/define-command.ts";
import { plainText, shorten } from "../src/chat/escape.ts";
import { valueText } from "../src/facts/describe-statement.ts";
import { UserMistake } from "../src/lib/user-mistake.ts";
import { factsHere } from "./facts-here.ts";
import { guildOf } from "./guild-of.ts";
import { quote } from "./quote.ts";
import { shownName } from "./shown-name.ts";

/** What the guild noted itself first, newest first. */
const suggestStatements: Suggest = async (typed, caller, doors) => {
  const { cleared } = await factsHere(caller, doors);
  const wanted = typed.trim().toLowerCase();
  return cleared.statements
    .toReversed()
    .map((statement) => ({
      value: statement.id,
      name: `${statement.id} · ${plainText(valueText(cleared, statement.value))}`,
    }))
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .slice(0, 25)
    .map(({ value, name }) => ({ value, name: shorten(name, 100) }));
};

export const factRetract = defineCommand({
  path: "fact retract",
  summary: "Take a statement out of what this server is shown; its history stays.",
  access: "watchlist-editor",
  options: {
    statement: {
      kind: "text",
      description: "Its id, as “Report an error” shows it.",
      required: true,
      suggest: suggestStatements,
    },
    why: { kind: "text", description: "Why it does not hold." },
  },
  quiet: true,

  async run({ statement, why }, caller, doors) {
    const { all } = await factsHere(caller, doors);
    const id = statement.trim();
    if (!all.statements.some((one) => one.id === id))
      throw new UserMistake(
        `There is no statement ${quote(statement)} here. “Report an error” under a look-up names those behind it.`,
      );
    const by = shownName(caller, await guildOf(caller, doors.guilds));
    const done = { at: doors.clock.now(), ...(by !== undefined && { by }) };
    const reason = why === undefined || why.trim() === "" ? {} : { why: shorten(why.trim(), 300) };
    await doors.factLayers.append(caller.guildId, { kind: "retracted", statementId: id, ...reason, ...done });
    return { content: `\`${id}\` is not shown on this server any more. \`/fact history\` keeps it.` };
  },
});
