/** The languages whose names of countries are looked for, as far as the runtime knows them. */
const languages = "en de fr tr az ru uz uz-Cyrl tg ky kk tk fa fa-AF ps ug ur ar".split(" ");

/** What a country is called in those languages; the English name first. */
export function countryNames(code: string): readonly string[] {
  const names = displays.map((display) => display.of(code) ?? code).flatMap(withoutBrackets);
  return [...new Set(names)].filter((name) => name !== code);
}

const displays = languages.map((language) => new Intl.DisplayNames(language, { type: "region" }));

/** “Myanmar (Burma)” is two names; “Congo - Kinshasa” and “Hong Kong SAR China” are names of no text. */
function withoutBrackets(name: string): readonly string[] {
  if (/ - |\bSAR\b/.test(name)) return [];
  const [outer = "", inner = ""] = name.split(/[()（）]/);
  return [outer.trim(), inner.trim()].filter((part) => part !== "");
}
