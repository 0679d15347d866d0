import { digest } from "../../lib/digest.ts";
import { cutText } from "../markup/tidy-text.ts";
import { wellFormed } from "./item-words.ts";

/** Beyond any honest one, in UTF-16 units. */
const longestGuid = 1_000;
const longestNames = 500;

/** A guid as the feed gives it; one without end by its beginning and its digest, so that two of them stay two. */
export function boundedGuid(guid: string): string {
  return wellFormed(guid.length <= longestGuid ? guid : `${guid.slice(0, longestGuid)}…${digest(guid)}`);
}

/** The names of who wrote something. */
export function boundedName(names: string): string {
  return wellFormed(cutText(names, longestNames));
}

/** A language as BCP 47 writes it, the first of several; `undefined` for whatever else stands there (“Russian”). */
export function languageTag(written: string | undefined): string | undefined {
  const first = written
    ?.slice(0, 100)
    .split(/[,;\s]+/)
    .find((part) => part !== "")
    ?.replaceAll("_", "-");
  return first !== undefined && /^[a-z]{2,3}(-[a-z\d]{2,8}){0,4}$/i.test(first) ? first : undefined;
}
