import type { ScriptName } from "./language-scripts.ts";

/** `lang` is BCP 47, or `und` where the text does not say; `confidence` from 0 to 1. */
export interface DetectedLanguage {
  readonly lang: string;
  readonly confidence: number;
}

/** Scripts that one language writes, or that one language writes most of what is written in them. */
const languages: Readonly<Partial<Record<ScriptName, string>>> = {
  ...{ Grek: "el", Armn: "hy", Geor: "ka", Guru: "pa", Gujr: "gu", Orya: "or", Taml: "ta", Telu: "te", Knda: "kn" },
  ...{ Mlym: "ml", Sinh: "si", Thai: "th", Laoo: "lo", Tibt: "bo", Mymr: "my", Khmr: "km", Hang: "ko", Kana: "ja" },
  ...{ Beng: "bn", Hani: "zh", Ethi: "am" },
};

/** The language of a text in a script that has no table of letter sequences; `share` as `leadingScript` gives it. */
export function languageOfScript(script: ScriptName, share: number, text: string): DetectedLanguage {
  const lang = languageIn(script, text);
  return { lang, confidence: lang === "und" ? 0 : Math.round(share * 0.99 * 1000) / 1000 };
}

function languageIn(script: ScriptName, text: string): string {
  if (script === "Hani" && /[\u3041-\u30ff]/.test(text)) return "ja";
  if (script === "Hebr") return yiddish.test(text) ? "yi" : "he";
  if (script === "Deva") return hindi.test(text) || !marathiOrNepali.test(text) ? "hi" : "und";
  return languages[script] ?? "und";
}

/** Its own digraphs, or two of its commonest words. */
const yiddish = /[\u05f0-\u05f2]|(?<!\p{L})(?:און|איז)(?!\p{L})/u;

const hindi = /(?<!\p{L})(?:है|हैं|था|थी|थे|और|में|नहीं|इस|यह|किया|गया|लिए)(?![\p{L}\p{M}])/u;

/** Words and a letter (ळ) that Hindi does not have. */
const marathiOrNepali = /ळ|(?<!\p{L})(?:आहे|आहेत|आणि|नाही|होते|छ|छन्|हुन्छ|गरेको|भएको|पनि|लागि)(?![\p{L}\p{M}])/u;
