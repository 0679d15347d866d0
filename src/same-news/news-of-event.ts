import type { Toll } from "../domain/event.ts";
import type { StoryNews } from "../domain/story-decision.ts";
import type { CountSaid } from "../domain/story-event.ts";
import { compareKinds } from "./deeds.ts";
import type { EventKnown, EventSaid } from "./event-side.ts";

/** What a report adds to its story that a reader must not miss: none where it reports the same again. */
export function newsOfEvent(said: EventSaid, known: EventKnown): readonly StoryNews[] {
  return [
    ...correctionIn(said),
    ...tollIn(said, known),
    ...claimIn(said, known),
    ...denialIn(said, known),
    ...stepIn(said, known),
  ];
}

function correctionIn({ event }: EventSaid): readonly StoryNews[] {
  return event.update === "correction" ? [{ code: "correction" }] : [];
}

function tollIn({ event, at }: EventSaid, { event: known, to }: EventKnown): readonly StoryNews[] {
  if (at < to && event.update !== "correction") return [];
  const changes = {
    ...changeOf("dead", event.dead, known.dead),
    ...changeOf("injured", event.injured, known.injured),
    ...changeOf("detained", event.detained, known.detained),
  };
  const isNews = "dead" in changes || "detained" in changes || (event.dead === undefined && "injured" in changes);
  return isNews ? [{ code: "toll", ...changes }] : [];
}

function isAnotherCount(said: Toll | undefined, known: readonly CountSaid[]): boolean {
  return said !== undefined && !known.some(({ value }) => value === said.value);
}

/** A count that the story did not have; an event with only wounded is news again when somebody died. */
function changeOf(key: "dead" | "injured" | "detained", said: Toll | undefined, known: readonly CountSaid[]) {
  const newest = known.at(-1)?.value;
  if (said === undefined || said.value === newest || known.some(({ value }) => value === said.value)) return {};
  const bound = said.bound === "exact" ? {} : { bound: said.bound };
  return { [key]: { ...(newest !== undefined && { from: newest }), to: said.value, ...bound } };
}

function claimIn({ event }: EventSaid, { event: known }: EventKnown): readonly StoryNews[] {
  if (event.stance !== "claimed" || known.stance.value === "claimed") return [];
  const { actor } = event;
  return [{ code: "claim", ...(actor !== undefined && actor !== "unknown" && { by: actor }) }];
}

function denialIn({ event, isDenied }: EventSaid, known: EventKnown): readonly StoryNews[] {
  const denies = isDenied || event.update === "denial";
  return denies && !known.isDenied ? [{ code: "denial" }] : [];
}

function stepIn({ event }: EventSaid, { event: { kinds, detained } }: EventKnown): readonly StoryNews[] {
  if (compareKinds(event.kind, kinds) !== "step" && event.update !== "arrest") return [];
  if (kinds.includes("arrest") && event.kind === "arrest" && !isAnotherCount(event.detained, detained)) return [];
  if (kinds.includes(event.kind) && event.kind !== "arrest") return [];
  if (event.kind === "trial") return [{ code: "court" }];
  if (event.kind === "arrest") return [{ code: "arrest", ...(event.detained && { detained: event.detained.value }) }];
  return event.kind === "statement" ? [] : [{ code: "follow-up" }];
}
