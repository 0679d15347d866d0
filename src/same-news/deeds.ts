import type { Event, EventKind, Method, Target } from "../domain/event.ts";

/** What the news of a report is to a story: the same deed, a step that followed from it, or something else. */
export type KindMeeting = "same" | "step" | "apart";

/** Kinds by which reports name one event: a raid is an arrest or an operation, a foiled plot comes with arrests. */
const oneDeed: readonly ReadonlySet<EventKind>[] = [
  new Set(["arrest", "operation", "plot-foiled"]),
  new Set(["arrest", "operation", "leadership"]),
  new Set(["recruitment", "analysis"]),
  new Set(["recruitment", "arrest"]),
  new Set(["takedown", "sanction"]),
];

/** What may follow from a deed within days, as a part of its story. */
const steps: Partial<Readonly<Record<EventKind, readonly EventKind[]>>> = {
  attack: ["arrest", "trial", "operation", "statement"],
  "plot-foiled": ["arrest", "trial", "statement"],
  arrest: ["trial", "statement"],
  operation: ["trial", "statement"],
  leadership: ["statement"],
  threat: ["statement"],
};

/** What a report of this kind is to a story that has had these kinds. */
export function compareKinds(said: EventKind, known: readonly EventKind[]): KindMeeting {
  if (known.includes(said) || known.some((kind) => oneDeed.some((deed) => deed.has(kind) && deed.has(said))))
    return "same";
  return known.some((kind) => steps[kind]?.includes(said)) ? "step" : "apart";
}

/** An arrest over an attack, or of one more plotter: as many as are held, each counts. A raid that only held some has no such. */
export function isOverDeed({ update }: Pick<Event, "update">, known: readonly EventKind[]): boolean {
  return update === "arrest" && (known.includes("attack") || known.includes("plot-foiled"));
}

/** Reports about deeds, or about none: their kind, day and counts are read less surely. */
const talk: ReadonlySet<EventKind> = new Set(["statement", "analysis", "threat", "recruitment", "other"]);

/** Whether reports of this kind say things rather than report a deed. */
export function isTalk(kind: EventKind): boolean {
  return talk.has(kind);
}

/** Whether steps lead from what is said to what is known: the story of an arrest, and then a report of the attack. */
export function isBefore(said: EventKind, known: readonly EventKind[]): boolean {
  return known.some((kind) => steps[said]?.includes(kind));
}

/** What one place may be called: a mosque of a minority, a post of police and soldiers. People who were there name no venue. */
const oneTarget: readonly ReadonlySet<Target>[] = [
  new Set(["mosque", "religious-minority", "civilians"]),
  new Set(["church", "religious-minority", "civilians"]),
  new Set(["market", "religious-minority", "civilians"]),
  new Set(["school", "religious-minority", "civilians"]),
  new Set(["police", "military", "official"]),
  new Set(["embassy", "official"]),
  new Set(["hospital", "military", "civilians"]),
  new Set(["transport", "civilians", "religious-minority"]),
  new Set(["transport", "police", "military"]),
  new Set(["hotel-restaurant", "civilians"]),
  new Set(["concert", "civilians"]),
  new Set(["aid-workers", "civilians"]),
  new Set(["journalists", "civilians"]),
];

/** Whether a target may be one of those that a story names; any fits a story without one. */
export function targetsFit(said: Target, known: readonly Target[]): boolean {
  return (
    known.length === 0 || known.some((one) => one === said || oneTarget.some((set) => set.has(one) && set.has(said)))
  );
}

/** Ways in which one attack is described: suicide bombers shoot; who plants a bomb does not. */
const oneMethod: readonly ReadonlySet<Method>[] = [
  new Set(["bombing", "suicide-bombing", "assassination", "rocket", "drone"]),
  new Set(["suicide-bombing", "shooting", "assassination"]),
  new Set(["stabbing", "ramming", "assassination"]),
  new Set(["shooting", "kidnapping"]),
];

/** Whether two methods may be of one attack. */
export function methodsFit(said: Method, known: Method): boolean {
  return said === known || oneMethod.some((set) => set.has(said) && set.has(known));
}
