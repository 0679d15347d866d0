import type { EventKind, Method, Target } from "../../domain/event.ts";
import { gapOf } from "../lexicon/sign.ts";
import { isParted } from "./asides-of.ts";
import { type EventSign, has } from "./event-sign.ts";
import type { Report, ReportSentence } from "./report.ts";

export interface Judged<T> {
  readonly value: T;
  readonly sign: EventSign;
}

const attacks: ReadonlySet<EventKind> = new Set<EventKind>(["attack", "plot-foiled"]);
/** How many sentences after the title still tell of the deed itself. */
const told = 2;

/** How it was done: the first word that says so, the title first; a bombing is a suicide bombing where the item says that anywhere near. */
export function judgeMethod({ sentences }: Report, kind: EventKind): Judged<Method> | undefined {
  if (!attacks.has(kind)) return undefined;
  const found = leading(sentences).flatMap(({ isTitle, signs }) =>
    signs.filter((sign) => isTitle || !isEndOfAttacker(signs, sign)).flatMap(methodOf),
  );
  const [head] = found;
  const isGunman = ({ sign }: Judged<Method>) =>
    sentences.some(({ signs }) => signs.some((other) => has(other, "attackers") && other.from === sign.from));
  const method =
    head?.value === "shooting" && isGunman(head) ? (found.find(({ value }) => value === "kidnapping") ?? head) : head;
  const suicide = found.find(({ value }) => value === "suicide-bombing");
  return method?.value === "bombing" && suicide !== undefined ? suicide : method;
}

/** “The attacker was shot dead”. */
function isEndOfAttacker(signs: readonly EventSign[], { from, meaning }: EventSign): boolean {
  if (meaning.role !== "method" || meaning.method !== "shooting") return false;
  const [fate] = signs.filter((sign) => has(sign, "dead", "kills") && sign.from === from);
  return fate !== undefined && signs.some((sign) => has(sign, "attackers") && gapOf(sign, fate) < 4);
}

/** The title's sentences and the first few of the text. */
function leading(sentences: readonly ReportSentence[]): readonly ReportSentence[] {
  const titles = sentences.filter(({ isTitle }) => isTitle).length;
  return sentences.slice(0, titles + told);
}

function methodOf(sign: EventSign): readonly Judged<Method>[] {
  return sign.meaning.role === "method" ? [{ value: sign.meaning.method, sign }] : [];
}

/** Whom or what it struck: a venue of the title, people of the title, then the same of the text. Who speaks is not struck. */
export function judgeTarget(report: Report, kind: EventKind): Judged<Target> | undefined {
  if (!attacks.has(kind) && kind !== "threat") return undefined;
  const found = leading(report.sentences)
    .map((sentence) => venueOf(report, sentence) ?? peopleOf(report, sentence.signs))
    .filter((each) => each !== undefined);
  const best = found.find(({ value }) => value !== "civilians") ?? found[0];
  return best;
}

/** What says less than any venue beside it. */
const vague: ReadonlySet<Target> = new Set<Target>(["civilians", "religious-minority"]);

/** Where the wounded lie and who speaks or judges: struck only where the sentence tells of the attack. */
const afterwards: ReadonlySet<Target> = new Set<Target>(["hospital", "official"]);

function venueOf(report: Report, { signs, isTitle }: ReportSentence): Judged<Target> | undefined {
  const isTold = isTitle || signs.some((sign) => has(sign, "attack", "method"));
  const venues = signs.flatMap((sign) =>
    sign.meaning.role === "target" &&
    (isTold || !afterwards.has(sign.meaning.target)) &&
    !speaks(report, signs, sign) &&
    !isPart(signs, sign)
      ? [{ value: sign.meaning.target, sign }]
      : [],
  );
  return (
    venues.find(({ value }) => !vague.has(value)) ?? venues.find(({ value }) => value !== "civilians") ?? venues[0]
  );
}

function peopleOf(report: Report, signs: readonly EventSign[]): Judged<Target> | undefined {
  for (const sign of signs) {
    if (sign.meaning.role !== "victims" || speaks(report, signs, sign) || isPart(signs, sign)) continue;
    const isStruck = signs.some(
      (deed) => has(deed, "dead", "kills", "injured", "injures", "attack", "method") && gapOf(deed, sign) < 4,
    );
    if (isStruck) return { value: sign.meaning.target, sign };
  }
  return undefined;
}

/** “hospital sources say”, “police said”, «ба иттилои вазорат»; where verbs come last, whom police held stands before it. */
function speaks({ stream, lexicon }: Report, signs: readonly EventSign[], sign: EventSign): boolean {
  const reach = (other: EventSign) => (lexicon.table.verbLast && has(other, "detains") ? furthestVerb : 3);
  return signs.some(
    (other) =>
      (has(other, "says") && other.to + 1 === sign.from) ||
      (has(other, "says", "detains", "foiled") &&
        other.from > sign.to &&
        other.from - sign.to <= reach(other) &&
        !isParted(stream, sign.to, other.from)),
  );
}

/** In words. */
const furthestVerb = 6;

/** “18 people, including four police officers”. */
function isPart(signs: readonly EventSign[], sign: EventSign): boolean {
  return signs.some((other) => has(other, "among") && other.to < sign.from && sign.from - other.to <= 3);
}
