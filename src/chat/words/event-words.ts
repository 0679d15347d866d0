import type { EventKind, Method, Stance, Target } from "../../domain/event.ts";

/** An event's kind as a noun. */
export const kindWords: Readonly<Record<EventKind, string>> = {
  attack: "attack",
  "plot-foiled": "foiled plot",
  arrest: "arrest",
  operation: "operation or strike",
  trial: "trial",
  release: "release",
  takedown: "takedown",
  sanction: "sanction",
  leadership: "leadership",
  threat: "threat",
  recruitment: "recruitment",
  prison: "prison",
  statement: "statement",
  analysis: "analysis",
  other: "other event",
};

export const methodWords: Readonly<Record<Method, string>> = {
  bombing: "bombing",
  "suicide-bombing": "suicide bombing",
  shooting: "shooting",
  stabbing: "stabbing",
  ramming: "vehicle ramming",
  kidnapping: "kidnapping",
  assassination: "assassination",
  arson: "arson",
  rocket: "rocket fire",
  drone: "drone",
};

export const targetWords: Readonly<Record<Target, string>> = {
  mosque: "mosque",
  "religious-minority": "religious minority",
  church: "church",
  school: "school",
  hospital: "hospital",
  market: "market",
  "hotel-restaurant": "hotel or restaurant",
  transport: "transport",
  concert: "concert or crowd",
  embassy: "embassy",
  official: "official",
  police: "police",
  military: "military",
  "aid-workers": "aid workers",
  journalists: "journalists",
  civilians: "civilians",
};

/** What a stance says of an event, for a sentence about it. */
export const stanceWords: Readonly<Record<Stance, string>> = {
  claimed: "claimed by a group",
  denied: "denied by the group that is named",
  attributed: "attributed to a group that has not claimed it",
  unclaimed: "claimed by nobody so far",
  none: "without a word of who is behind it",
};
