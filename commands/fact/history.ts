import { defineCommand } from "../../src/chat/define-command.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { code, escapeText, joined, md, shorten } from "../../src/chat/text.ts";
import type { FactBase } from "../../src/domain/fact-base.ts";
import type { FactChange } from "../../src/domain/guild-facts.ts";
import type { Statement } from "../../src/domain/statement.ts";
import { valueText } from "../../src/facts/describe-statement.ts";
import { isCleared } from "../../src/facts/filter-by-tlp.ts";
import { everStated } from "../../src/facts/layered-facts.ts";
import { nameOf } from "../../src/facts/names-of.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { factsForChannel } from "../shared/facts-for-channel.ts";
import { pages } from "../shared/pages.ts";

export const factHistory = defineCommand({
  path: "fact history",
  summary: "Changes that this server made to the facts, and by whom, newest first.",
  access: "viewer",
  needs: ["facts", "server"],
  options: { page: { kind: "text", description: "The page to show, such as 2." } },
  quiet: true,

  async run({ page }, caller, context) {
    const { changes } = await context.facts.layers.of(caller.guildId);
    if (changes.length === 0)
      return {
        content: md`This server added nothing to the facts and retracted nothing. \`/fact add\` notes a claim.`,
      };
    const { cleared, clearance, leftOut } = await factsForChannel(caller, context);
    const known = everStated(context.facts.base, changes);
    const all = changes.map((change) => ({ change, statement: statementOf(change, known) }));
    const shown = all.filter(({ change, statement }) =>
      change.kind === "named" ? cleared.entities.has(change.entity.id) : !statement || isCleared(statement, clearance),
    );
    const lines = shown.toReversed().map(({ change, statement }) => line(change, statement, cleared));
    const content = pages(
      md`What this server did to the facts, newest first:`,
      [...lines, ...leftOut],
      page,
      "/fact history",
    );
    return { content };
  },
});

function statementOf(change: FactChange, known: ReadonlyMap<string, Statement>): Statement | undefined {
  if (change.kind === "named") return undefined;
  return "statement" in change ? change.statement : known.get(change.statementId);
}

function line(change: FactChange, statement: Statement | undefined, base: FactBase): Markdown {
  const by = change.by === undefined ? "" : md` by ${escapeText(change.by)}`;
  const ids = [
    "statementId" in change ? change.statementId : undefined,
    "statement" in change ? change.statement.id : undefined,
    change.kind === "named" ? change.entity.id : undefined,
  ];
  const id = joined(
    ids.flatMap((one) => (one === undefined ? [] : [code(one)])),
    " → ",
  );
  const said =
    statement === undefined
      ? namesIn(change)
      : md`: ${escapeText(`${nameOf(base, statement.subject)}: ${shorten(valueText(base, statement.value), 200)}`)}`;
  const why =
    change.kind === "retracted" && change.why !== undefined ? md` · because: ${escapeText(change.why)}` : md``;
  return md`• ${discordTime(change.at)} ${change.kind}${by} ${id}${said}${why}`;
}

function namesIn(change: FactChange): Markdown {
  if (change.kind !== "named") return md``;
  return md`: ${escapeText(shorten(change.entity.names.map(({ text }) => text).join(", "), 200))}`;
}
