import type { Needs } from "../../src/chat/command-context.ts";
import { count } from "../../src/chat/text.ts";
import type { FactBase } from "../../src/domain/fact-base.ts";
import type { Statement } from "../../src/domain/statement.ts";
import { filterByTlp, isCleared, type Tlp } from "../../src/facts/filter-by-tlp.ts";
import { layeredFacts } from "../../src/facts/layered-facts.ts";

/** What may be shown where nobody set another clearance: TLP:GREEN. */
const usual: Tlp = "green";

/** The facts as one guild sees them, and what of them one of its channels may show. */
export interface FactsForChannel {
  readonly all: FactBase;
  readonly cleared: FactBase;
  readonly clearance: Tlp;
}

/** The clearance is that of the channel's route, else TLP:GREEN. */
export async function factsForChannel(
  { guildId, channelId }: { readonly guildId: string; readonly channelId: string },
  context: Needs<"facts" | "server">,
): Promise<FactsForChannel> {
  const guild = await context.server.guilds.get(guildId);
  const clearance = guild?.routes.find((route) => route.channelId === channelId)?.clearance ?? usual;
  const all = layeredFacts(context.facts.base, await context.facts.layers.of(guildId));
  return { all, cleared: filterByTlp(all, clearance), clearance };
}

/** How many of these statements a channel may not show, in a line; none where it may show all. */
export function leftOutLine(statements: readonly Statement[], clearance: Tlp): readonly string[] {
  const left = new Set(statements.filter((one) => !isCleared(one, clearance)).map(({ id }) => id)).size;
  if (left === 0) return [];
  return [`${count(left, "statement")} above this channel's clearance (TLP:${clearance.toUpperCase()}) left out.`];
}
