/** How a kind of statement reads on a card, from its subject's side and from its value's; the order is the card's. */
interface Wording {
  readonly label: string;
  /** Absent where the other side has nothing to show. */
  readonly inverse?: string;
}

const wordings: Readonly<Record<string, Wording>> = {
  noted: { label: "Noted by this server" },
  "also-called": { label: "Also called" },
  "part-of": { label: "Part of", inverse: "Affiliates" },
  "led-by": { label: "Leader", inverse: "Leader of" },
  "leaders-fate": { label: "Leaders" },
  "deputy-led-by": { label: "Deputy leader", inverse: "Deputy leader of" },
  "spoken-for-by": { label: "Spokesman", inverse: "Spokesman of" },
  founded: { label: "Founded" },
  "founded-by": { label: "Founded by", inverse: "Founder of" },
  role: { label: "Role" },
  "described-as": { label: "Described as" },
  kind: { label: "Kind" },
  how: { label: "What happened" },
  language: { label: "Language" },
  count: { label: "Number" },
  "published-by": { label: "Published by", inverse: "Released" },
  issue: { label: "Issue" },
  joined: { label: "Joined", inverse: "Joined by" },
  born: { label: "Born" },
  nationality: { label: "Nationality", inverse: "People" },
  sanctioned: { label: "Sanctioned" },
  reward: { label: "Reward offered" },
  strength: { label: "Strength" },
  "strength-change": { label: "Growth" },
  "strength-outlook": { label: "Strength to come" },
  "strength-part": { label: "Of them" },
  "active-in": { label: "Active in", inverse: "Active here" },
  "claimed-attack-in": { label: "Claimed attacks in", inverse: "Attacks claimed here" },
  "attack-attributed-in": { label: "Attacks attributed to it in", inverse: "Attacks here attributed to" },
  "pledges-in": { label: "Only pledges, by individuals, in", inverse: "Only pledges of allegiance" },
  "aims-at-attacks-in": { label: "Aims to inspire attacks in", inverse: "Aims to inspire attacks here" },
  "member-origin": { label: "Members come from (among others)", inverse: "Members come from here" },
  "enemy-of": { label: "Enemy of", inverse: "Enemies" },
  "has-outlet": { label: "Outlet", inverse: "Outlet of" },
  "has-partner": { label: "Wing or partner", inverse: "Wing or partner of" },
  "took-place-in": { label: "Place", inverse: "Events here" },
  "killed-count": { label: "Killed" },
  "injured-count": { label: "Injured" },
  "casualty-count": { label: "Killed or injured" },
  "surrendered-count": { label: "Gave up" },
  "claimed-by": { label: "Claimed by", inverse: "Claimed" },
  claim: { label: "Claim" },
  "attributed-to": { label: "Attributed to", inverse: "Attributed to it" },
  "denied-by": { label: "Denied by", inverse: "Denied" },
  involved: { label: "Concerned", inverse: "Events" },
  "done-by": { label: "Done by", inverse: "Did" },
  freed: { label: "Freed" },
  released: { label: "Freed" },
  outcome: { label: "Further" },
  "statement-by": { label: "Speaker", inverse: "Spoke at" },
  audience: { label: "Speaks to" },
  "media-activity": { label: "Media" },
  narrative: { label: "Message" },
  denounces: { label: "Denounces", inverse: "Denounced in" },
  mentions: { label: "Names", inverse: "Named in" },
  outlook: { label: "Outlook" },
  aim: { label: "Aim" },
  assessment: { label: "Assessment" },
  activity: { label: "Activity" },
};

/** What can end a term, as an answer says it before the date. */
const fates: Readonly<Record<string, string>> = {
  killed: "killed",
  executed: "executed",
  died: "died",
  arrested: "arrested",
  "arrest-announced": "arrest announced",
  surrendered: "gave up",
};

/** What holds from a date on; anything else happened on it. */
const lasting = [
  "led-by",
  "deputy-led-by",
  "spoken-for-by",
  "role",
  "has-outlet",
  "published-by",
  "sanctioned",
  "activity",
  "media-activity",
  "noted",
];

/** Whether what it says holds from its date on, instead of having happened on it. */
export function isLasting(predicate: string): boolean {
  return lasting.includes(predicate);
}

/** What a thing says and to whom: shown after what it is. */
const messages = ["audience", "media-activity", "narrative", "denounces", "mentions"];

/** Whether it says what a thing publishes, and to whom. */
export function isMessage(predicate: string): boolean {
  return messages.includes(predicate);
}

/** The label of a predicate; one that nobody foresaw is shown as it is written. */
export function labelOf(predicate: string): string {
  const words = predicate.replaceAll("-", " ");
  return wordings[predicate]?.label ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** The label seen from the value; `undefined` where it has none. */
export function inverseLabelOf(predicate: string): string | undefined {
  return wordings[predicate]?.inverse;
}

/** Where on a card a predicate is shown; unforeseen ones last. */
export function rankOf(predicate: string): number {
  const rank = Object.keys(wordings).indexOf(predicate);
  return rank === -1 ? Number.POSITIVE_INFINITY : rank;
}

/** How a fate reads (`arrest announced`), or undefined for what is none. */
export function fateOf(predicate: string): string | undefined {
  return fates[predicate];
}
