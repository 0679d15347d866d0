import { buttonRow } from "../../src/chat/buttons.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import { type Caller, defineCommand } from "../../src/chat/define-command.ts";
import { inLines, md } from "../../src/chat/text.ts";
import { isAtLeast } from "../../src/domain/guild.ts";
import type { Watch } from "../../src/domain/watch.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import type { Message } from "../../src/ports/chat.ts";
import { completeQuery } from "./complete-query.ts";
import { drawTest, type TestedQuery } from "./draw-test.ts";
import { describeTypedNames, namesTyped, useButtons } from "./names-typed.ts";
import { newWatch } from "./new-watch.ts";
import { readTestedItem } from "./read-tested-item.ts";
import { suggestWatches, watchNamed } from "./suggest-watches.ts";

export const watchTest = defineCommand({
  path: "watch test",
  summary: "Test watches or a query on a text or a page: what matched, what did not, and by which spelling.",
  access: "viewer",
  needs: ["clock", "sources", "watches"],
  options: {
    watch: { kind: "text", description: "The watch to test; all of them by default.", suggest: suggestWatches },
    query: { kind: "text", description: "A query to test instead of a watch.", suggest: completeQuery },
    text: { kind: "text", description: "The text to test it on, such as a headline." },
    url: { kind: "text", description: "The address of a page or feed to test it on." },
  },
  quiet: true,

  async run({ watch, query, text, url }, caller, context) {
    if (watch !== undefined && query !== undefined)
      throw new UserMistake(md`Give \`watch\` or \`query\`, not both: one is tried at a time.`);
    const tested = await queriesOf(watch, query, caller, context);
    const items = await readTestedItem({ text, url }, caller, context);
    const [only, ...others] = tested;
    const content = drawTest(tested, items, context.watches);
    return only === undefined || others.length > 0 ? { content } : withNames(content, only, caller, context);
  },
});

/** What of the query is a name, with the buttons that make a draft of the query with the entity in its place. */
async function withNames(
  content: Markdown,
  tested: TestedQuery | Watch,
  caller: Caller,
  context: Needs<"clock" | "watches">,
): Promise<Message> {
  const typed = await namesTyped(tested.query, context.watches);
  const lines = inLines([content, ...describeTypedNames(typed)]);
  if (typed.known.length === 0 || !isAtLeast("watchlist-editor", caller.level)) return { content: lines };
  const change =
    "id" in tested ? { watch: tested, before: tested } : { watch: newWatch(tested.query, undefined, caller, context) };
  const id = await context.watches.drafts.keep({ guildId: caller.guildId, changes: [change] }, context.clock.now());
  return { content: lines, components: [buttonRow(useButtons(typed, id))] };
}

async function queriesOf(
  watch: string | undefined,
  query: string | undefined,
  caller: Caller,
  context: Needs<"watches">,
): Promise<readonly (TestedQuery | Watch)[]> {
  if (query !== undefined) return [{ name: "This query", query }];
  if (watch !== undefined) return [await watchNamed(watch, caller, context.watches.lists)];
  const { watches } = await context.watches.lists.of(caller.guildId);
  if (watches.length === 0) throw new UserMistake(md`There is no watch to try. Give a \`query\`.`);
  return watches;
}
