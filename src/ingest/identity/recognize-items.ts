import type { NewReason, SameReason } from "../../domain/identity-reason.ts";
import type { Item } from "../../domain/item.ts";
import type { Evidence, FeedHabit, KnownItem, SourceMemory } from "../../domain/known-item.ts";
import { digest } from "../../lib/digest.ts";
import { type Comparisons, compareEvidence, type Likeness } from "./compare-evidence.ts";
import { evidenceOf } from "./evidence.ts";
import { habitAfter, measure, noTrust, trustIn } from "./feed-habit.ts";
import { type ClaimRule, type IdentityRules, identityRules } from "./identity-rules.ts";
import { type Judgement, judgePair } from "./judge-pair.ts";
import { linkUses } from "./link-uses.ts";
import type { Pair, Seen, Trust } from "./seen-pair.ts";
import { shiftOf, surePairs, weightOf } from "./sure-pairs.ts";
import { withoutWorthless } from "./worthless-guids.ts";

/** What an entry of a reading is: an item that was known, or a new one. `item` has the id that it keeps. */
export type Recognized = { readonly item: Item; readonly evidence: Evidence } & (
  | { readonly kind: "new"; readonly why: NewReason; readonly like?: KnownItem }
  | { readonly kind: "known"; readonly why: SameReason; readonly known?: KnownItem; readonly isEdited: boolean }
);

export interface Recognition {
  readonly items: readonly Recognized[];
  readonly habit: FeedHabit;
}

/**
 * Tells the items of a reading that are known from those that are new, by the evidence of each and the habit of their feed
 * ([ADR 0016](../../../docs/adr/0016-identity-by-evidence.md)). Each known item is at most one entry: the one that is most like it.
 */
export function recognizeItems(
  items: readonly Item[],
  evidence: readonly Evidence[],
  memory: SourceMemory,
  rules: IdentityRules = identityRules,
): Recognition {
  const entries = withoutWorthless(items, evidence, rules.guids);
  const pairs = pairsOf(entries, memory.items, rules.comparisons);
  const { judged, trust, reading } = judge(pairs, entries, memory, rules);
  const found = assign(judged, rules.claims);
  const taken = new Set(memory.items.map(({ id }) => id));
  const recognized = items.map((item, index): Recognized => {
    const entry = entries[index] ?? evidenceOf(item);
    const one = found.get(index);
    if (one !== undefined) return knownItem(item, entry, one);
    const news = whyNew(index, judged, found);
    if (news.like === undefined && isMarked(item, memory))
      return { kind: "known", why: "old-mark", item, evidence: entry, isEdited: false };
    const id = freshId(item, entry, trust, taken);
    taken.add(id);
    return { kind: "new", item: { ...item, id }, evidence: entry, ...news };
  });
  const guidsReused = recognized.filter(({ why }) => why === "guid-reused").length;
  return { items: recognized, habit: habitAfter(memory.habit, { ...reading, guidsReused }) };
}

/** Each pair by what this reading and those before it show of the feed. */
function judge(
  pairs: readonly Pair[],
  entries: readonly Evidence[],
  memory: SourceMemory,
  rules: IdentityRules,
): { readonly judged: readonly JudgedPair[]; readonly trust: Trust; readonly reading: FeedHabit } {
  const useOf = linkUses(entries, memory.items);
  const sure = surePairs(pairs);
  const shift = shiftOf(sure);
  const see = (pair: Pair, trust: Trust): Seen => ({
    ...pair.likeness,
    ...trust,
    use: useOf(pair),
    hasText: pair.known.text !== "",
    isShifted: shift !== 0 && pair.shift === shift,
  });
  const certain = sure.map((pair) => see(pair, noTrust));
  const reading = measure(certain, rules.habits.witnesses);
  const trust = trustIn({ reading, before: memory.habit, known: memory.items }, rules.habits);
  return { judged: pairs.map((pair) => ({ ...pair, judgement: judgePair(see(pair, trust), rules) })), trust, reading };
}

type JudgedPair = Pair & { readonly judgement: Judgement };

/** More items that have only one thing in common with an entry are not looked at: the newest are. */
const mostAlike = 6;

function pairsOf(entries: readonly Evidence[], known: readonly KnownItem[], rules: Comparisons): readonly Pair[] {
  const byMark = new Map<string, KnownItem[]>();
  const wanted = new Set(entries.flatMap(marksOf));
  for (const one of known)
    for (const mark of marksOf(one))
      if (wanted.has(mark)) byMark.set(mark, [...(byMark.get(mark) ?? []), one].slice(-mostAlike));
  return entries.flatMap((entry, index) => {
    const alike = new Set(marksOf(entry).flatMap((mark) => byMark.get(mark) ?? []));
    return [...alike].map((one) => ({
      entry: index,
      known: one,
      likeness: compareEvidence(entry, one, rules),
      shift: entry.date === 0 || one.date === 0 ? 0 : entry.date - one.date,
    }));
  });
}

/** What brings an entry and a known item together, the rarer kinds too where the plain ones are everywhere. */
function marksOf({ guid, link, words, text, title, date, fragment }: Evidence): readonly string[] {
  return [
    ...(guid === "" ? [] : [`g${guid}`]),
    ...(link === "" ? [] : [`l${link}`, `lw${link}${words}`, `lf${link}${fragment}`]),
    ...(words === "" ? [] : [`w${words}`, `wd${words}${date}`]),
    ...(text === "" ? [] : [`x${text}`]),
    ...(date === 0 ? [] : [`d${date}`, `td${title}${date}`]),
  ];
}

/** An earlier version took an item for known by any of its keys; what was not shown since is known by the strongest only. */
function isMarked({ keys }: Item, { items, oldMarks }: SourceMemory): boolean {
  return (items.length === 0 ? keys : keys.slice(0, 1)).some((key) => oldMarks.has(key));
}

/** The surest pairs first, so that an entry that is only like an item does not take it from the one that is it. */
function assign(judged: readonly JudgedPair[], claims: readonly ClaimRule[]): ReadonlyMap<number, JudgedPair> {
  const same = judged.filter(({ judgement }) => judgement.kind === "same");
  const found = new Map<number, JudgedPair>();
  const taken = new Set<KnownItem>();
  for (const pair of same.toSorted((a, b) => weightOf(b.likeness) - weightOf(a.likeness))) {
    if (found.has(pair.entry) || !claims.every(({ isFree }) => isFree(pair, taken))) continue;
    found.set(pair.entry, pair);
    taken.add(pair.known);
  }
  return found;
}

function knownItem(item: Item, evidence: Evidence, { known, judgement }: JudgedPair): Recognized {
  const why = judgement.kind === "same" ? judgement.why : "guid";
  const seen = { ...item, id: known.id, seenAt: known.firstSeenAt * 1000 };
  return { kind: "known", why, known, item: seen, evidence, isEdited: evidence.words !== known.words };
}

function whyNew(
  index: number,
  judged: readonly JudgedPair[],
  found: ReadonlyMap<number, JudgedPair>,
): { readonly why: NewReason; readonly like?: KnownItem } {
  const mine = judged
    .filter(({ entry, likeness }) => entry === index && hasMoreThanDate(likeness))
    .toSorted((a, b) => weightOf(b.likeness) - weightOf(a.likeness));
  const [nearest] = mine;
  if (nearest === undefined) return { why: "nothing-known" };
  const beside = [...found.values()].some(({ known }) => known === nearest.known);
  const why = nearest.judgement.kind === "new" && !beside ? nearest.judgement.why : ("shown-beside" as const);
  return { why, like: nearest.known };
}

/** Two entries of one minute have nothing in common by that. */
function hasMoreThanDate({ guid, link, words }: Likeness): boolean {
  return guid === "same" || (link !== "other" && link !== "none") || (words !== "other" && words !== "alike");
}

/**
 * By the strongest thing that this feed keeps, so that a reading that a crash repeats gives the same id; by all that it says
 * where another item has that id.
 */
function freshId(item: Item, evidence: Evidence, { guidsChurn }: Trust, taken: ReadonlySet<string>): string {
  const [strongest = item.id, next = strongest] = item.keys;
  const id = guidsChurn && item.basis === "guid" ? next : strongest;
  const { guid, link, host, fragment, words, date } = evidence;
  return taken.has(id) ? digest(item.sourceKey, guid, link, host, fragment, words, String(date)) : id;
}
