import type { QueryWorld } from "../../src/match/compile-query.ts";
import { foldText } from "../../src/text/fold.ts";
import type { Variant } from "./read-data.ts";
import { matcherOf } from "./shipped-matcher.ts";

/** Whom the owners of `name-variants.tsv` are in the facts. */
const owners: Readonly<Record<string, readonly string[]>> = {
  ISKP: ["isis-k"],
  "IS (parent)": ["islamic-state"],
  "Al-Azaim": ["al-azaim"],
  "Voice of Khorasan": ["voice-of-khorasan", "xuroson-ovozi", "khurasan-ghag", "sadoi-khuroson"],
  "Hafiz Saeed Khan": ["hafiz-saeed-khan"],
  "Abdul Rauf Aliza": ["abdul-rauf-aliza"],
  "Abdullah Orokzai / Aslam Farooqi": ["abdullah-orakzai"],
  "Sanaullah Ghafari / Shahab al-Muhajir": ["sanaullah-ghafari"],
  "Sultan Aziz Azam (spokesman)": ["sultan-aziz-azam"],
};

/** A sentence for each script and language: bare, and with what the language attaches to a name. */
const sentences: Readonly<Record<string, readonly string[]>> = {
  en: ["Reports from Kabul name {} again.", "{}'s fighters were named in the report."],
  ru: ["В сообщениях из Кабула снова назван {}.", "По данным ведомства, боевики {} скрылись."],
  "uz-Cyrl": ["Кобулдан келган хабарларда яна {} тилга олинди.", "Жангарилар {} номидан баёнот берди."],
  "uz-Latn": ["Kobuldan kelgan xabarlarda yana {} tilga olindi.", "Jangarilar {} nomidan bayonot berdi."],
  tg: ["Дар хабарҳо аз Кобул боз {} ном бурда шуд.", "Ҷангиёни {} масъулиятро ба дӯш гирифтанд."],
  tk: ["Kabuldan gelen habarlarda ýene {} agzaldy.", "Terrorçy {} jogapkärçiligi öz üstüne aldy."],
  ky: ["Кабулдан келген кабарларда дагы {} аталды.", "Террордук {} жоопкерчиликти алды."],
  kk: ["Кабулдан келген хабарда тағы {} аталды.", "Лаңкестік {} жауапкершілікті алды."],
  ar: ["ذكرت تقارير من كابول {} مرة أخرى.", "قال مسلحون من {} إنهم نفذوا الهجوم."],
  fa: ["در گزارش‌ها از کابل باز از {} نام برده شد.", "جنگجویان {} مسئولیت حمله را پذیرفتند."],
  ps: ["له کابل څخه په راپورونو کې بیا {} یاد شو.", "د {} جنګیالیو مسوولیت ومانه."],
  ur: ["کابل سے رپورٹوں میں پھر {} کا نام آیا۔", "{} کے جنگجوؤں نے ذمہ داری قبول کی۔"],
  hi: ["काबुल की रिपोर्टों में फिर {} का नाम आया।", "{} के लड़ाकों ने जिम्मेदारी ली।"],
  ug: ["كابۇلدىن كەلگەن خەۋەرلەردە يەنە {} تىلغا ئېلىندى.", "تېررورچى {} مەسئۇلىيەتنى ئۈستىگە ئالدى."],
  tr: ["Kabil'den gelen haberlerde yine {} anıldı.", "Teröristler {} adına açıklama yaptı."],
};

export interface Resolution {
  readonly variant: Variant;
  /** How many of its sentences resolve to its owner. */
  readonly resolved: number;
  readonly asked: number;
}

/** Whether each spelling, in each sentence of its language, names its owner. */
export function resolveVariants(variants: readonly Variant[], world: QueryWorld): readonly Resolution[] {
  const asked = new Set(variants.flatMap(ownersOf));
  const match = matcherOf(
    [...asked].map((id) => ({ name: id, query: `@${id}` })),
    world,
  );
  return variants.map((variant) => {
    const texts = sentencesFor(variant.language).map((sentence) => sentence.replace("{}", () => variant.text));
    const resolved = texts.filter((text) => match(text).some(({ name }) => ownersOf(variant).includes(name)));
    return { variant, resolved: resolved.length, asked: texts.length };
  });
}

/** Each spelling asked of a world from which it, and whatever folds alike, was taken out: what rules find, not lists. */
export function resolveHeldOut(variants: readonly Variant[], world: QueryWorld): readonly Resolution[] {
  return variants.flatMap((variant) => resolveVariants([variant], without(variant, world)));
}

function without({ text }: Variant, world: QueryWorld): QueryWorld {
  const key = foldedKey(text);
  const names = world.names.map((entity) => ({
    ...entity,
    names: entity.names.filter((name) => foldedKey(name.text) !== key),
  }));
  return { ...world, names };
}

/** Only letters and digits, quotation marks and hyphens aside. */
function foldedKey(text: string): string {
  return foldText(text).replaceAll(/[^\p{L}\p{N}\p{M}]/gu, "");
}

function ownersOf({ owner }: Variant): readonly string[] {
  return owners[owner] ?? [];
}

function sentencesFor(language: string): readonly string[] {
  const first = language.split(/[/ ]/)[0] ?? "";
  const known = sentences[first] ?? sentences[first.split("-")[0] ?? ""];
  return known ?? (first === "prs" ? sentences["fa"] : undefined) ?? sentences["en"] ?? [];
}
