import { isDeepStrictEqual } from "node:util";
import type { Needs } from "../../src/chat/command-context.ts";
import { defineAction } from "../../src/chat/define-action.ts";
import { bold, code, md } from "../../src/chat/text.ts";
import type { Watch } from "../../src/domain/watch.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { withEntity } from "../../src/match/names-in-query.ts";
import { parseQuery } from "../../src/match/parse-query.ts";
import { printQuery } from "../../src/match/print-query.ts";
import { compileWatch } from "./compile-watch.ts";
import { draftOf } from "./draft-of.ts";
import { freeName, nameWatch } from "./name-watch.ts";
import { namesTyped, useAction } from "./names-typed.ts";
import { offerWatch } from "./offer-watch.ts";

/** Puts an entity in the place of its name in a draft, and shows what the draft would find then. */
export const useName = defineAction({
  ...useAction,
  access: "watchlist-editor",
  needs: ["clock", "watches"],
  async run(argument, caller, context) {
    const [draftId = "", entityId = ""] = argument.split(".");
    const [change, ...others] = (await draftOf(draftId, caller, context)).changes;
    if (change === undefined || others.length > 0) throw nothingToReplace(entityId);
    const query = await queryWith(entityId, change.watch.query, context);
    compileWatch(query, context.watches);
    const { watches } = await context.watches.lists.of(caller.guildId);
    const watch = { ...change.watch, query, name: nameOf(change.watch, query, watches, context) };
    await context.watches.drafts.drop(caller.guildId, draftId);
    if (isDeepStrictEqual(watch, change.before)) {
      const content = md`${bold(watch.name)} looks for ${code(query, 300)} already: nothing to change.`;
      return { kind: "update", message: { content, components: [] } };
    }
    return { kind: "update", message: await offerWatch(caller.guildId, { ...change, watch }, context) };
  },
});

async function queryWith(id: string, query: string, context: Needs<"watches">): Promise<string> {
  const parsed = parseQuery(query);
  const name = (await namesTyped(query, context.watches)).known.find((one) => one.id === id);
  if (parsed.kind === "mistake" || name === undefined) throw nothingToReplace(id);
  return printQuery(withEntity(parsed.query, name.text, id));
}

function nothingToReplace(id: string): UserMistake {
  return new UserMistake(
    md`This query has no name that ${code(`@${id}`, 60)} could stand for. Give the command again, with ${code(`@${id}`, 60)} where it belongs.`,
  );
}

/** A name that was made from the query is made again, unless another watch has it. */
function nameOf(
  { id, name, query: before }: Watch,
  query: string,
  watches: readonly Watch[],
  { watches: { names } }: Needs<"watches">,
): string {
  if (name !== nameWatch(undefined, before, names)) return name;
  const others = watches.filter((one) => one.id !== id);
  return freeName({ name: nameWatch(undefined, query, names), query }, others);
}
