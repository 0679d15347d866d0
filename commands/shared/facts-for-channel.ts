import { count } from "../../src/chat/count.ts";
import type { FactBase } from "../../src/domain/fact-base.ts";
import type { Statement } from "../../src/domain/statement.ts";
import { clearFacts, isCleared, type Tlp } from "../../src/facts/filter-by-tlp.ts";
import { layeredFacts } from "../../src/facts/layered-facts.ts";
import type { Doors } from "../../src/ports/ports.ts";

/** What may be shown where nobody set another clearance: TLP:GREEN. */
const usual: Tlp = "green";

/** The facts as one guild sees them, and what of them one of its channels may show. */
export interface FactsHere {
  readonly all: FactBase;
  readonly cleared: FactBase;
  readonly clearance: Tlp;
}

export async function factsHere(
  { guildId, channelId }: { readonly guildId: string; readonly channelId: string },
  { facts, factLayers, guilds }: Pick<Doors, "facts" | "factLayers" | "guilds">,
): Promise<FactsHere> {
  const guild = await guilds.get(guildId);
  const clearance = guild?.routes.find((route) => route.channelId === channelId)?.clearance ?? usual;
  const all = layeredFacts(facts, await factLayers.of(guildId));
  return { all, cleared: clearFacts(all, clearance), clearance };
}

/** How many of these statements a channel may not show, in a line; none where it may show all. */
export function leftOutLine(statements: readonly Statement[], clearance: Tlp): readonly string[] {
  const left = new Set(statements.filter((one) => !isCleared(one, clearance)).map(({ id }) => id)).size;
  if (left === 0) return [];
  return [`${count(left, "statement")} above this channel's clearance (TLP:${clearance.toUpperCase()}) left out.`];
}
