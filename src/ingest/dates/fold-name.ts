/**
 * The words of a text as names of months and days are compared: letters and vowel signs, in small letters, without accents,
 * apostrophes, stretching and the marks of Arabic, with one letter for what several scripts' keyboards write differently.
 */
export function nameWords(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
}

function fold(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase().replaceAll("'", "");
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(invisible, "")
    .replace(/[يى]/g, "ی")
    .replaceAll("ك", "ک")
    .replaceAll("ı", "i")
    .normalize("NFC");
}

/** Accents, the vowels and hamza of Arabic, tatweel, marks of direction, joiners and apostrophes. */
const invisible = /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u200b-\u200f\u061c\u00ad'’‘ʻʼ`ʿʾ]/g;
