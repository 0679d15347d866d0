import type { Event, Span } from "../../domain/event.ts";
import { shorten } from "../text.ts";
import { describeToll } from "./describe-toll.ts";
import { kindWords, methodWords, targetWords } from "./event-words.ts";

interface Read {
  readonly title: string;
  readonly text: string;
}

/** What was read as an item's event, each value with the words that it was read from. It is not escaped, and holds words of the item. */
export function describeEvent(event: Event, item: Read): string {
  const { kind, method, target, actor, stance, places, dead, injured, detained, when, update, where } = event;
  const values: readonly (readonly [value: string | undefined, where: Span | undefined])[] = [
    [kindWords[kind], where.kind],
    [method && methodWords[method], where.method],
    [target && targetWords[target], where.target],
    [actor, where.actor],
    [stance === "none" ? undefined : stance, where.stance],
    ...places.map(({ name, level, where: span }) => [`${level} ${name}`, span] as const),
    [dead && `${describeToll(dead)} dead`, dead?.where],
    [injured && `${describeToll(injured)} injured`, injured?.where],
    [detained && `${describeToll(detained)} detained`, detained?.where],
    [when, where.when],
    [update, where.update],
  ];
  return values.flatMap(([value, span]) => (value === undefined ? [] : [`${value}${wordsAt(span, item)}`])).join(" · ");
}

function wordsAt(span: Span | undefined, item: Read): string {
  const words = span === undefined ? "" : item[span.field].slice(span.start, span.end).trim();
  return words === "" ? "" : ` “${shorten(words, 40)}”`;
}
