import type { Caller } from "../../src/chat/define-command.ts";
import { defineMessageCommand } from "../../src/chat/define-message-command.ts";
import { bold, code, inLines, md } from "../../src/chat/text.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { printQuery } from "../../src/match/print-query.ts";
import { drawExplanation } from "./draw-explanation.ts";
import { nearestWatches, type Tried } from "./nearest-watch.ts";
import { readTestedItem } from "./read-tested-item.ts";

/** Why nothing was alerted of what a message says, or of the page that it links, and how the nearest watch could be widened. */
export const shouldHaveAlerted = defineMessageCommand({
  name: "Should have alerted",
  access: "viewer",
  needs: ["sources", "watches"],

  async run({ text }, caller, context) {
    const { watches } = await context.watches.lists.of(caller.guildId);
    const [item] = await readTestedItem(wordsOrLink(text, caller), caller, context);
    const tried =
      item === undefined
        ? []
        : nearestWatches(watches, item, { enriched: context.watches.enrich(item) }, context.watches);
    const [nearest] = tried;
    if (nearest === undefined) throw new UserMistake(md`There is no watch. \`/watch add query:…\` begins.`);
    const held = tried.filter(({ explanation, watch }) => explanation.held && !watch.paused);
    const lines = [
      held.length > 0
        ? md`A watch matches this, so either its source was not read, or there was an alert before.`
        : undefined,
      drawExplanation(nearest.watch, nearest.explanation),
      held.length > 0 ? md`\`/alert why what:…\` with its address follows what became of it.` : widening(nearest),
    ];
    return { content: inLines(lines) };
  },
});

/** A message that is a link and little else is about the page; a page is opened only for watchlist editors. */
function wordsOrLink(
  text: string,
  { level }: Caller,
): { readonly text: string | undefined; readonly url: string | undefined } {
  const [url] = /https?:\/\/[^\s<>]+/u.exec(text) ?? [];
  const words = text.replaceAll(/https?:\/\/\S+/gu, " ").match(/\p{L}{2,}/gu) ?? [];
  if (url !== undefined && words.length < 3 && level !== "viewer") return { text: undefined, url };
  return { text, url: undefined };
}

/** The query without the parts that failed, where some held; else what the person has to fill in. */
function widening({ watch, compiled: { query }, explanation }: Tried): Markdown {
  const { parts } = explanation;
  const held = query.kind === "and" ? query.parts.filter((_, index) => parts[index]?.held) : [];
  const some = held.some(({ kind }) => kind !== "not");
  const wider = some ? printQuery({ kind: "and", parts: held }) : `(${watch.query}) OR "…"`;
  const line = code(`/watch edit watch:${watch.name} query:${wider}`, 1_200);
  const how = some ? md`without what failed` : md`with the words that it should know in place of the dots`;
  return md`To widen ${bold(watch.name)}, ${how}: ${line}\nIt shows what it would have found before anything is saved.`;
}
