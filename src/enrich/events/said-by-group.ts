import { type EventSign, has } from "./event-sign.ts";
import type { Signs } from "./signs.ts";

type IsActing = (sign: EventSign) => boolean;

/** “ISIS-K said”, “a TTP spokesman said”. */
export function isSaidByGroup(
  signs: Signs,
  says: EventSign,
  acting: IsActing,
  { verbFirst = false }: { readonly verbFirst?: boolean },
): boolean {
  if (!has(says, "says")) return false;
  if (verbFirst && signs.some((sign) => has(sign, "actor") && acting(sign) && isRightAfter(sign, says))) return true;
  const speaker = signs.find((sign) => has(sign, "leader") && sign.to === says.from - 1) ?? says;
  return signs.some(
    (actor) =>
      has(actor, "actor") && acting(actor) && (actor.to === speaker.from - 1 || isSubjectOf(signs, actor, says)),
  );
}

/** «جیش العدل در تلگرام نوشت»: who goes first, and the verb soon after. */
function isSubjectOf(signs: Signs, actor: EventSign, says: EventSign): boolean {
  const isOther = (sign: EventSign) =>
    has(sign, "actor", "forces", "militants", "people", "attack", "method", "dead", "kills");
  return (
    actor.from < says.from &&
    says.from - actor.to <= 4 &&
    !signs.some((sign) => sign !== actor && sign.from < says.from && isOther(sign))
  );
}

/** “YŞYD … partladandygyny aýtdy”: where verbs come last, who says what he did goes first, his deed right before. */
export function isOwnedLast(signs: Signs, says: EventSign, acting: IsActing): boolean {
  if (!has(says, "says")) return false;
  const isDone = signs.some((deed) => has(deed, "method", "attack", "kills") && says.from - deed.to === 1);
  const actors = signs.filter((sign) => has(sign, "actor"));
  const isFirst = actors.length === 1 && actors.every((actor) => acting(actor) && actor.to < says.from);
  return isDone && isFirst && !signs.some((sign) => has(sign, "forces", "militants", "blames", "denies"));
}

/** A word such as “the group” may stand between. */
function isRightAfter(sign: EventSign, word: EventSign): boolean {
  return sign.from > word.to && sign.from - word.to <= 2;
}
