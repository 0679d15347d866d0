/** How people write a language without its own keyboard or fonts: letters to what is written in their place. */
export type Spelling = Readonly<Record<string, string>>;

const russianKeyboard: Readonly<Record<string, readonly Spelling[]>> = {
  kk: [
    { ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и" },
    { ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "ы" },
    { ә: "а", ғ: "г", қ: "к", ң: "нг", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и" },
    { ә: "э", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "i" },
    { ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х" },
  ],
  "uz-Cyrl": [
    { ў: "у", қ: "к", ғ: "г", ҳ: "х" },
    { ў: "о", қ: "к", ғ: "г", ҳ: "х" },
  ],
  tg: [
    { ӣ: "и", ӯ: "у", қ: "к", ғ: "г", ҳ: "х", ҷ: "ч" },
    { ӣ: "и", ӯ: "у", қ: "к", ғ: "г", ҳ: "х", ҷ: "дж" },
    { ӣ: "й", ӯ: "у", қ: "к", ғ: "г", ҳ: "х", ҷ: "ж" },
  ],
  ky: [
    { ң: "н", ө: "о", ү: "у" },
    { ң: "нг", ө: "о", ү: "у" },
  ],
  kaa: [{ ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ү: "у", ў: "у", ҳ: "х" }],
  tt: [
    { ә: "а", ө: "о", ү: "у", җ: "ж", ң: "н", һ: "х" },
    { ә: "э", ө: "о", ү: "у", җ: "ж", ң: "н", һ: "х" },
  ],
  ba: [{ ә: "а", ө: "о", ү: "у", ғ: "г", ҡ: "к", ң: "н", ҙ: "з", ҫ: "с", һ: "х" }],
  mn: [
    { ө: "о", ү: "у" },
    { ө: "є", ү: "ї" },
  ],
  uk: [{ і: "и", ї: "и", є: "е", ґ: "г" }],
  be: [{ і: "и", ў: "у" }],
};

/** Fonts that drew Tajik letters in the places of Serbian, Macedonian, Ukrainian and Belarusian ones. */
const legacyTajik: Spelling = { қ: "ќ", ҳ: "њ", ғ: "ѓ", ҷ: "љ", ӣ: "ї", ӯ: "ў" };

const plainLatin: Spelling = {
  ...{
    ä: "a",
    ň: "n",
    ş: "s",
    ž: "z",
    ö: "o",
    ü: "u",
    ý: "y",
    ç: "c",
    ğ: "g",
    ı: "i",
    ə: "e",
    á: "a",
    ó: "o",
    ú: "u",
    ū: "u",
  },
  ...{ ǵ: "g", ń: "n", í: "i", é: "e", è: "e", ê: "e", à: "a", â: "a", ô: "o", î: "i", û: "u", ù: "u", ï: "i", ñ: "n" },
  ...{ ë: "e", ì: "i", ò: "o", ß: "ss", ą: "a", ć: "c", ę: "e", ł: "l", ś: "s", ź: "z", ż: "z" },
};

const turkmenDigraphs: Spelling = { ä: "a", ň: "n", ş: "sh", ž: "zh", ö: "o", ü: "u", ý: "y", ç: "ch" };

const arabicKeyboard: Spelling = { ی: "ي", ک: "ك", ۀ: "ه", "\u200c": " " };

/** Another way the same sentence is found in the wild, or the sentence itself. The first two thirds of `chance` stay as they are. */
export function varyText(label: string, text: string, random: () => number): string {
  const chance = random();
  if (chance < 0.06) return text.toUpperCase();
  if (chance < 0.66) return text;
  return respell(label, text, random);
}

/** The sentence as it is typed without its own letters; unchanged where the language has no such habit. */
function respell(label: string, text: string, random: () => number): string {
  const cyrillic = /\p{Script=Cyrillic}/u.test(text);
  if (cyrillic && label === "tg" && random() < 0.4) return replaced(text, legacyTajik);
  const typed = cyrillic ? russianKeyboard[label] : undefined;
  if (typed) return replaced(text, typed[Math.floor(random() * typed.length)] ?? {});
  if (cyrillic) return text;
  if (/\p{Script=Arabic}/u.test(text)) return respellArabic(label, text, random);
  if (label === "uz-Latn") return respellUzbek(text, random);
  if (label === "tk" && random() < 0.25) return replaced(text, turkmenDigraphs);
  return replaced(text, plainLatin);
}

/** Fixed respellings by language, for the evaluation: how a sentence is typed without its own letters. */
export const respellings: Readonly<Record<string, Readonly<Record<string, (text: string) => string>>>> = {
  "Russian keyboard": {
    kk: (text) => replaced(text, russianKeyboard["kk"]?.[0] ?? {}),
    "uz-Cyrl": (text) => replaced(text, russianKeyboard["uz-Cyrl"]?.[0] ?? {}),
    tg: (text) => replaced(text, russianKeyboard["tg"]?.[0] ?? {}),
    ky: (text) => replaced(text, russianKeyboard["ky"]?.[0] ?? {}),
  },
  "legacy fonts": { tg: (text) => replaced(text, legacyTajik) },
  "bare ASCII": {
    tk: (text) => replaced(text, plainLatin),
    "uz-Latn": (text) => text.replace(/['`\u02bb\u02bc\u2018\u2019]/gu, ""),
  },
  "all capitals": Object.fromEntries(
    ["uz-Latn", "uz-Cyrl", "tg", "ky", "kk", "tk"].map((label) => [label, (text: string) => text.toUpperCase()]),
  ),
};

export function replaced(text: string, spelling: Spelling): string {
  let out = "";
  for (const char of text) {
    const lower = char.toLowerCase();
    const to = spelling[lower];
    if (to === undefined) out += char;
    else out += char === lower ? to : to.charAt(0).toUpperCase() + to.slice(1);
  }
  return out;
}

function respellArabic(label: string, text: string, random: () => number): string {
  const way = random();
  if (["fa", "ps", "ckb", "azb", "ur"].includes(label)) {
    if (way < 0.4) return replaced(text, arabicKeyboard);
    if (way < 0.7) return text.replaceAll("\u200c", way < 0.55 ? "" : " ");
  }
  if (label === "ar" && way < 0.5) return text.replace(/[أإآ]/gu, "ا").replaceAll("ى", "ي");
  if (label === "ug" && way < 0.3) return text.replaceAll("ە", "ه").replaceAll("ك", "ک").replaceAll("ى", "ی");
  return text;
}

function respellUzbek(text: string, random: () => number): string {
  const way = random();
  if (way < 0.45)
    return text.replace(/([oOgG])['`\u02bb\u02bc\u2018\u2019]/gu, "$1").replace(/['`\u02bb\u02bc\u2018\u2019]/gu, "");
  if (way < 0.6)
    return text.replace(/o['`\u02bb\u02bc\u2018\u2019]/gu, "ö").replace(/g['`\u02bb\u02bc\u2018\u2019]/gu, "ğ");
  if (way < 0.7) return text.replace(/([oOgG])['`\u02bb\u02bc\u2018\u2019]/gu, "$1 ");
  return text;
}
