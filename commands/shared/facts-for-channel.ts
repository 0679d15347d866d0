import type { Needs } from "../../src/chat/command-context.ts";
import { inCapitals, md } from "../../src/chat/text.ts";
import type { FactBase } from "../../src/domain/fact-base.ts";
import type { PartialDate } from "../../src/domain/partial-date.ts";
import { clearedLayer, filterByTlp, type Tlp } from "../../src/facts/filter-by-tlp.ts";
import { heldAt, layerAt } from "../../src/facts/held-at.ts";
import { layeredFacts } from "../../src/facts/layered-facts.ts";
import { withOtherNames } from "../../src/facts/with-other-names.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";

/** What may be shown where nobody set another clearance: TLP:GREEN. */
const usual: Tlp = "green";

/** What of a guild's facts one of its channels may show. */
export interface FactsForChannel {
  readonly cleared: FactBase;
  readonly clearance: Tlp;
  /** Says that there is more than may be shown here, in a line; none where there is not. It does not depend on what is asked, so it answers nothing. */
  readonly leftOut: readonly Markdown[];
}

/** The clearance is that of the channel's route, else TLP:GREEN. With a time: what was held here by then. */
export async function factsForChannel(
  { guildId, channelId }: { readonly guildId: string; readonly channelId: string },
  context: Needs<"facts" | "server">,
  time?: PartialDate,
): Promise<FactsForChannel> {
  const guild = await context.server.guilds.get(guildId);
  const clearance = guild?.routes.find((route) => route.channelId === channelId)?.clearance ?? usual;
  const now = await context.facts.layers.of(guildId);
  const layer = time === undefined ? now : layerAt(now, time);
  const known = time === undefined ? context.facts.base : heldAt(context.facts.base, time);
  const all = layeredFacts(known, layer);
  const base = filterByTlp(known, clearance);
  const cleared = withOtherNames(clearedLayer(layeredFacts(base, layer), base, clearance, layer.changes));
  const isAll = cleared.statements.length === all.statements.length;
  const leftOut = isAll ? [] : [md`This channel shows facts up to TLP:${inCapitals(clearance)} only.`];
  return { cleared, clearance, leftOut };
}
