import { nameKey } from "./name-key.ts";

const languages = new Intl.DisplayNames("en", { type: "language" });
const scripts = new Intl.DisplayNames("en", { type: "script" });

/** `Uzbek (Latin)` for `uz-Latn`; the tag itself where the name is not known. */
export function languageName(tag: string): string {
  return languages.of(tag) ?? tag;
}

/** Whether a tag is of the language that a person named: `uz`, `Uzbek`, `uz-Latn`, `Uzbek (Latin)`. */
export function isLanguage(tag: string, asked: string): boolean {
  const [language = tag] = tag.split("-");
  return [tag, language, languageName(tag), languageName(language)].some((name) => nameKey(name) === nameKey(asked));
}

/** Whether a tag states the script that a person named. One that states none is of no script: it is not guessed. */
export function isScript(tag: string, asked: string): boolean {
  const script = /-([A-Z][a-z]{3})\b/.exec(tag)?.[1];
  return (
    script !== undefined && [script, scripts.of(script) ?? script].some((name) => nameKey(name) === nameKey(asked))
  );
}
