import type { PlaceLevel } from "../../domain/place.ts";
import { unitText } from "../../text/unit-text.ts";
import { glues, type WordStream } from "../../text/word-stream.ts";
import {
  hyphenedBefore,
  hyphenedBehind,
  islamicBehind,
  isMovement,
  movementLinks,
  movements,
  namesOfOthersBefore,
  namesOfOthersBehind,
  ofTaliban,
  talibanNames,
} from "./beside-words.ts";
import { fillers, levelOf } from "./level-words.ts";

/** A word, folded; empty where there is none, or where a sentence or a field ends between it and word `beside`. */
export function wordBeside(stream: WordStream, word: number, beside: number): string {
  if (word < 0 || word >= stream.count || !isJoined(stream, Math.min(word, beside), Math.max(word, beside))) return "";
  return unitText(stream.buffer.units, stream.from[word] ?? 0, stream.to[word] ?? 0);
}

/** Whether nothing but spaces, hyphens and quotation marks is between two words that follow each other. */
function isJoined(stream: WordStream, word: number, next: number): boolean {
  if (stream.glue[next] === glues.field) return false;
  const end = stream.from[next] ?? 0;
  for (let at = stream.to[word] ?? 0; at < end; at += 1) if (!joins.has(stream.buffer.units[at] ?? 0)) return false;
  return true;
}

const joins = new Set(Array.from(' -"«»', (sign) => sign.charCodeAt(0)));

/** The level that the word before a name gives it, where that word is, and whether an “of” is between. */
export function levelBefore(
  stream: WordStream,
  word: number,
): { readonly level: PlaceLevel; readonly at: number; readonly filled: boolean } | undefined {
  const before = wordBeside(stream, word - 1, word);
  const filled = fillers.has(before);
  const at = filled ? word - 2 : word - 1;
  const noun = filled ? wordBeside(stream, at, word - 1) : before;
  if (noun === "" || (!filled && latinNouns.has(noun))) return undefined;
  const level = levelOf(noun, "before");
  return level === undefined ? undefined : { level, at, filled };
}

/** In English these come before a name only with “of”. */
const latinNouns = new Set(["province", "city", "town", "district", "village"]);

/** The level that the word after a name gives it. */
export function levelBehind(stream: WordStream, word: number): PlaceLevel | undefined {
  const behind = wordBeside(stream, word + 1, word);
  return behind === "" ? undefined : levelOf(behind, "behind");
}

/** Whether the name is a part of another: of an outlet, a movement, or an adjective made with a hyphen. */
export function isPartOfName(stream: WordStream, from: number, to: number): boolean {
  const behind = wordBeside(stream, to + 1, to);
  if (namesOfOthersBehind.has(behind)) return true;
  if (islamicBehind.has(behind) && isMovement(wordBeside(stream, to + 2, to + 1))) return true;
  if (stream.glue[to + 1] === glues.hyphen && hyphenedBehind.has(behind)) return true;
  const before = wordBeside(stream, from - 1, from);
  if (namesOfOthersBefore.has(before)) return true;
  if (talibanNames.has(before) && ofTaliban.has(wordBeside(stream, from, from))) return true;
  if (stream.glue[from] === glues.hyphen && hyphenedBefore.has(before)) return true;
  return movementLinks.has(before) && movements.has(wordBeside(stream, from - 2, from - 1));
}
