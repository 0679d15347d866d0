/** Languages in English for a reader: “Tajik, Cyrillic” for one, “Tajik (Cyrillic) and Uzbek” for several. */
export function nameLanguages(tags: readonly string[]): string {
  const [only, ...others] = tags.map(nameLanguage);
  if (only === undefined) return "";
  if (others.length === 0) return only.script === undefined ? only.language : `${only.language}, ${only.script}`;
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(
    [only, ...others].map(({ language, script }) => (script === undefined ? language : `${language} (${script})`)),
  );
}

interface LanguageName {
  readonly language: string;
  readonly script?: string | undefined;
}

/** `fa-AF` is Dari; a tag that is none is shown as it is. */
function nameLanguage(tag: string): LanguageName {
  try {
    const { script, baseName } = new Intl.Locale(tag);
    const languages = new Intl.DisplayNames("en", { type: "language" });
    if (script === undefined) return { language: languages.of(baseName) ?? tag };
    const language = languages.of(baseName.replace(`-${script}`, "")) ?? tag;
    return { language, script: new Intl.DisplayNames("en", { type: "script" }).of(script) };
  } catch {
    return { language: tag };
  }
}
