import { buttonRow } from "../../src/chat/buttons.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { code, inLines, md } from "../../src/chat/text.ts";
import { isAtLeast } from "../../src/domain/guild.ts";
import type { Watch } from "../../src/domain/watch.ts";
import type { Message } from "../../src/ports/chat.ts";
import type { HealthMarks } from "./health-marks.ts";
import { severityOffer } from "./offer-less.ts";
import { isNamed, offerExclusion } from "./offer-tightening.ts";

/** A back-test takes a second or two. */
const mostTried = 2;

/**
 * One change that would make fewer of a watch's alerts not relevant: a word to leave out by which the back-test loses nothing that was
 * acknowledged, else a lower severity for a kind of event. Nothing is changed until a person presses.
 */
export async function offerChange(
  watch: Watch,
  marks: HealthMarks,
  caller: Caller,
  context: Needs<"watches">,
): Promise<Message> {
  return (
    (await exclusionFor(watch, marks, caller, context)) ??
    loweringFor(watch, marks, caller) ?? { content: md`No change is offered: none is known that would help.` }
  );
}

async function exclusionFor(
  watch: Watch,
  { words }: HealthMarks,
  caller: Caller,
  context: Needs<"watches">,
): Promise<Message | undefined> {
  const free = words.filter(({ mark, acknowledged }) => acknowledged === 0 && !isNamed(mark, context.watches));
  for (const { mark, notRelevant } of free.slice(0, mostTried)) {
    const why = md`Items that hold ${code(mark)} could be left out: the word is in ${notRelevant} of the alerts that were not relevant, and in none that was acknowledged.`;
    const offer = await offerExclusion(mark, why, [watch], caller, context);
    if (offer?.lost !== undefined && offer.lost.dismissed > 0 && offer.lost.acknowledged === 0) return offer.message;
  }
  return undefined;
}

/** Its back-test is the count: what the kind was in is known of each alert. */
function loweringFor(watch: Watch, { events }: HealthMarks, { level }: Caller): Message | undefined {
  const [first] = events.flatMap((shared) => severityOffer(watch, shared.mark).map((offer) => ({ ...shared, offer })));
  if (first === undefined) return undefined;
  const { offer, mark, notRelevant, acknowledged } = first;
  const mayChange = isAtLeast("watchlist-editor", level);
  const how = mayChange ? md`One click saves it:` : md`A watchlist editor can change it:`;
  const past = md`Of its alerts until now ${notRelevant} not relevant and ${acknowledged} acknowledged report ${code(mark)}.`;
  return {
    content: inLines([md`No word tells them apart. ${how}`, offer.line, past]),
    ...(mayChange && { components: [buttonRow([offer.button])] }),
  };
}
