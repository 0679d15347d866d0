import type { Event, EventKind, Span, Stance } from "../../domain/event.ts";
import type { Actor } from "../actors/actor-finder.ts";
import { gapBefore } from "../lexicon/sentence-ends.ts";
import { gapOf } from "../lexicon/sign.ts";
import { type EventSign, has } from "./event-sign.ts";
import { type Report, type ReportSentence, spanOf } from "./report.ts";
import { isOwnedLast, isSaidByGroup } from "./said-by-group.ts";

export interface JudgedActor {
  readonly actor?: string;
  readonly stance: Stance;
  readonly where: Pick<Event["where"], "actor" | "stance">;
  /** The title or the first sentence says it. */
  readonly isNews: boolean;
}

interface Found {
  readonly stance: Stance;
  readonly sign: EventSign;
  readonly actor?: EventSign | undefined;
  readonly sentence: number;
}

/** Who did it, and by whose word. `published` tells whether the Taliban, say, were a force or a government that day. */
export function judgeClaim(report: Report, kind: EventKind, published: string | undefined): JudgedActor {
  if (silent.has(kind)) return { stance: "none", where: {}, isNews: false };
  const acting = (sign: EventSign) => !governs(actorOf(sign), published);
  const found = ofAttacks.has(kind) ? stancesOf(report, acting) : [];
  const best = order.map((stance) => found.find((each) => each.stance === stance)).find((each) => each !== undefined);
  const blamed = found.find(({ stance }) => stance === "attributed")?.actor;
  const named = best?.stance === "denied" ? undefined : (best?.actor ?? blamed ?? actorNear(report, kind, acting));
  const isUnknown =
    named === undefined &&
    (best?.stance === "unclaimed" || best?.stance === "denied" || unknownIn(report) !== undefined);
  const stance = best?.stance ?? (named !== undefined && ofAttacks.has(kind) ? "attributed" : "none");
  const where: { actor?: Span; stance?: Span } = {
    ...(named !== undefined && { actor: spanOf(report, named) }),
    ...(best !== undefined && { stance: spanOf(report, best.sign) }),
  };
  const id = named === undefined ? undefined : idOf(report, named);
  return {
    ...(id !== undefined && { actor: id }),
    ...(id === undefined && isUnknown && kind === "attack" && { actor: "unknown" }),
    stance,
    where,
    isNews: best !== undefined && best.sentence <= 1,
  };
}

const ofAttacks: ReadonlySet<EventKind> = new Set<EventKind>(["attack", "plot-foiled"]);
const order: readonly Stance[] = ["claimed", "denied", "unclaimed", "attributed"];

function actorOf({ meaning }: EventSign): Actor | undefined {
  return meaning.role === "actor" ? meaning.found.actor : undefined;
}

function governs(actor: Actor | undefined, published: string | undefined): boolean {
  return actor?.governsSince !== undefined && published !== undefined && published.slice(0, 10) >= actor.governsSince;
}

/** Of a group and its branch the branch. */
function idOf({ sentences }: Report, sign: EventSign): string | undefined {
  const actor = actorOf(sign);
  const branch = sentences
    .flatMap(({ signs }) => signs)
    .find((other) => actorOf(other)?.branchOf === actor?.id && actor !== undefined);
  return (branch === undefined ? actor : actorOf(branch))?.id;
}

function stancesOf(report: Report, acting: (sign: EventSign) => boolean): readonly Found[] {
  return report.sentences.flatMap((sentence, index) =>
    sentence.signs.flatMap((sign): readonly Found[] => {
      const stance = stanceOf(report, sentence, sign, acting);
      if (stance === undefined) return [];
      const actor = claimantOf(sentence, sign, acting);
      if (stance === "attributed" && actor === undefined) return [];
      return [
        {
          stance,
          sign,
          actor: actor ?? (stance === "claimed" ? firstActor(report, acting) : undefined),
          sentence: index,
        },
      ];
    }),
  );
}

function stanceOf(
  { lexicon }: Report,
  { signs }: ReportSentence,
  sign: EventSign,
  acting: (sign: EventSign) => boolean,
): Stance | undefined {
  const beside = (reach: number, ...roles: Parameters<typeof has>[1][]) =>
    signs.some(
      (other) => other !== sign && has(other, ...roles) && gapOf(other, sign) >= -1 && gapOf(other, sign) < reach,
    );
  if (has(sign, "unclaimed")) return "unclaimed";
  if (has(sign, "denies"))
    return signs.some((other) => has(other, "actor") && gapOf(other, sign) < 7) ? "denied" : undefined;
  const isLed = () => signs.some((other) => has(other, "responsibility") && other.to < sign.from);
  const claims =
    has(sign, "claimed") ||
    (has(sign, "takes") && isLed()) ||
    (has(sign, "claims") && (beside(3, "responsibility") || isLed() || beside(7, "attack", "method", "kills", "dead")));
  const isNobody = signs.some((other) => has(other, "nobody") && other.from < sign.from);
  if (isNobody && (claims || has(sign, "claims", "responsibility"))) return "unclaimed";
  if (claims && (signs.some((other) => has(other, "nobody")) || beside(3, "not"))) return "unclaimed";
  if (claims)
    return has(sign, "claimed") || signs.some((other) => has(other, "actor") && other.from < sign.from)
      ? "claimed"
      : undefined;
  if (
    isSaidByGroup(signs, sign, acting, lexicon.table) &&
    signs.some((deed) => has(deed, ...own) && deed.from > sign.to)
  )
    return "claimed";
  if (lexicon.table.verbLast && isOwnedLast(signs, sign, acting)) return "claimed";
  if (has(sign, "blames") && beside(5, "actor")) return "attributed";
  return undefined;
}

/** What a group that speaks says it has done. */
const own = ["attack", "method", "attackers", "responsibility", "kills", "operation"] as const;

/** Who is named nearest to a word of claiming, in its sentence. */
function claimantOf(
  { signs }: ReportSentence,
  word: EventSign,
  acting: (sign: EventSign) => boolean,
): EventSign | undefined {
  return signs
    .filter((sign) => has(sign, "actor") && (acting(sign) || has(word, "claimed", "claims")))
    .toSorted((one, other) => Number(acting(other)) - Number(acting(one)) || gapOf(one, word) - gapOf(other, word))[0];
}

function firstActor({ sentences }: Report, acting: (sign: EventSign) => boolean): EventSign | undefined {
  return sentences.flatMap(({ signs }) => signs).find((sign) => has(sign, "actor") && acting(sign));
}

/** The group of the title; else of the text, for an attack only where it stands beside the deed. */
function actorNear(report: Report, kind: EventKind, acting: (sign: EventSign) => boolean): EventSign | undefined {
  const title = report.sentences.filter(({ isTitle }) => isTitle).flatMap(({ signs }) => signs);
  const inTitle = title.find(
    (sign) => has(sign, "actor") && acting(sign) && !(kind === "attack" && isVictim(sign, title)),
  );
  if (inTitle !== undefined) return inTitle;
  // Where the title tells of people who were struck, whom it was meant for is what one side says.
  const isMilitant = title.some((sign) => has(sign, "militants", "attackers", "commander"));
  if (kind === "operation" && !isMilitant && title.some((sign) => has(sign, "people", "victims"))) return undefined;
  const text = report.sentences.filter(({ isTitle }) => !isTitle).slice(0, kind === "attack" ? 1 : 2);
  return text
    .flatMap(({ signs }) => signs.map((sign) => ({ sign, signs })))
    .find(
      ({ sign, signs }) =>
        has(sign, "actor") &&
        acting(sign) &&
        !isDisowned(report, sign, signs) &&
        (kind !== "attack" || (isBesideDeed(sign, signs) && !isVictim(sign, signs))),
    )?.sign;
}

/** «К ИГ они отношения не имеют». */
function isDisowned({ stream }: Report, sign: EventSign, signs: readonly EventSign[]): boolean {
  const isApart = ({ from }: EventSign) => /[.!]/.test(gapBefore(stream, from));
  return signs.some((not) => has(not, "not", "denies") && not.from > sign.to && gapOf(not, sign) < 4 && !isApart(not));
}

/** “20 killed, among them a Taliban commander”. */
function isVictim(sign: EventSign, signs: readonly EventSign[]): boolean {
  return (
    signs.some((other) => has(other, "among") && other.to < sign.from && sign.from - other.to <= 3) &&
    signs.some((other) => has(other, "commander", "leader", "militants") && other.from - sign.to === 1)
  );
}

/** They speak of groups, which did nothing in them. */
const silent: ReadonlySet<EventKind> = new Set<EventKind>(["statement", "analysis", "other"]);

function isBesideDeed(sign: EventSign, signs: readonly EventSign[]): boolean {
  return signs.some(
    (other) => has(other, "attack", "method", "militants", "attackers", "kills", "blames") && gapOf(other, sign) < 4,
  );
}

/** “unidentified gunmen”. */
function unknownIn({ sentences }: Report): EventSign | undefined {
  return sentences
    .flatMap(({ signs }) => signs.map((sign) => ({ sign, signs })))
    .find(
      ({ sign, signs }) =>
        has(sign, "unknown") && signs.some((other) => has(other, "attackers", "militants") && gapOf(other, sign) < 2),
    )?.sign;
}
