import { foldText } from "../text/fold.ts";
import { latinKey } from "../text/latin-key.ts";

/** In whose words a person may name a language. */
const namedIn = ["en", "ru", "uz", "uz-Cyrl", "tg", "kk", "ky", "tk", "fa", "ps", "ar", "tr", "ug", "ur", "de", "fr"];
const letters = [..."abcdefghijklmnopqrstuvwxyz"];

let known: ReadonlyMap<string, string> | undefined;

/** The tag, in lower case, of a language that is named by its tag or by its name in one of many languages: `uz`, `Uzbek`, `узбекский`. */
export function languageNamed(text: string): string | undefined {
  known ??= namesOfLanguages();
  const tag = text.trim().toLowerCase().replaceAll("_", "-");
  const isTag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/u.test(tag) && [...known.values()].includes(tag.split("-")[0] ?? "");
  return isTag ? tag : known.get(keyOf(text));
}

/** All that `languageNamed` knows in English, for completion: name and tag. */
export function languagesInEnglish(): readonly (readonly [name: string, tag: string])[] {
  const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  return tagsOf().flatMap((tag) => {
    const name = names.of(tag);
    return name === undefined ? [] : [[name, tag] as const];
  });
}

function namesOfLanguages(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const locale of namedIn) {
    const named = new Intl.DisplayNames(locale, { type: "language", fallback: "none" });
    for (const tag of tagsOf()) {
      const name = named.of(tag);
      if (name !== undefined && !names.has(keyOf(name))) names.set(keyOf(name), tag.toLowerCase());
    }
  }
  return names;
}

/** Of two letters, as Unicode names them, and what is called otherwise in one country. */
function tagsOf(): readonly string[] {
  return [...letters.flatMap((one) => letters.map((other) => `${one}${other}`)).filter(isCanonical), "fa-AF"];
}

function isCanonical(tag: string): boolean {
  return Intl.getCanonicalLocales(tag)[0] === tag;
}

/** One for all scripts and cases, without what stands for “language” in some of them. */
function keyOf(name: string): string {
  const words = foldText(name)
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== "" && !generic.has(word));
  return words.map(latinKey).join("");
}

const generic = new Set(["language", "язык", "тили", "tili", "тілі", "забони", "زبان", "ژبه", "dili"].map(foldText));
