/**
 * What a headline says was done, one bit each: an arrest, a charge and a sentence are three pieces of news about one man.
 * Words by the letters they begin with, as `latinKey` writes them: English · Russian · Uzbek, Tajik, Kyrgyz, Kazakh, Turkish · Persian, Pashto, Arabic.
 */
const patterns: readonly RegExp[] = [
  // Taken into custody, hunted.
  /^(?:arrest|detain|detention|custody|manhunt|captur|nabb|zaderj|arestov|ushlan|kolga$|hibsga|dastgir|kushland|karmal|ustald|kamauga|gozalti|yakala|tutukla|بازداشت|دستگیر|نیول|اعتقال|اعتقل|توقیف)/,
  // Accused in law.
  /^(?:charge[sd]?$|indict|prosecut|obvinen|obvinyay|ayblov|aybnoma|iddianame|متهم|تورن|اتهام)/,
  // Before a court.
  /^(?:trial|testif|jury|hearing|witness|prosess)/,
  // Found guilty, or not.
  /^(?:convict|guilty|acquit|priznan|aybdor|محکوم|ادان)/,
  // Punished.
  /^(?:sentenc|jailed|imprison|prigovor|osujden|sudland|kamald|zindoni|sottald|hukm|ukim|uyum|soottol|hapis)/,
  // Said to be theirs.
  /^(?:responsib|vzyal[aio]?$|otvetstvenn|masuliyat|javobgarl|ustlendi|مسوولیت|تبنی|یتبنی|تتبنی)/,
  // Said about it.
  /^(?:react|condemn|mourn|tribut|critici[sz]|slam|hails?$|thank|welcom|backlash|outcry|applaud|praise|prais|denounc|blast(?:s|ed)$|osudil|soboleznovan|reaksiya|intikod|kinad|tepki|واکنش|انتقاد|محکومیت|تندید|ندد|تندد|ادانت)/,
  // Refused, denied.
  /^(?:reject|den(?:y|ies|ied)$|refus|rebuff|dismiss|oproverg|otverg|otkaz(?=$|[aeouy])(?!a[dmry]|asiz|uv)|rad$|inkor|redde|رد$|تکذیب|نفی|رفض|ترفض|یرفض)/,
  // Agreed.
  /^(?:agree|sign(?:s|ed)$|deal|accord|truce|pact|soglas|dogovor|kelish|anlasma|توافق|اتفاق)/,
  // Still to come.
  /^(?:prepar|ahead|brace|loom|expected|upcoming|plan(?:s|ned|ning)?$|gear|gotov|planir|tayyor|hozirl|omoda|dayard|hazirl)/,
  // Votes counted, games ended.
  /^(?:win|wins|won|victory|result|elected|defeat|beat|triumph|rezultat|itog|natija|yakunl|sonuc|нетиж|natiyj|jenis|نتایج|نتیج|پایلی|نتاج)/,
  // Gone there.
  /^(?:arriv|lands?$|landed|depart|pribil|yetib|varis|ورود|وصل|وصول)/,
  // Sat together.
  /^(?:meet|meets|met$|talks?$|summit|vstre[tc]|peregovor|uchrash|muzokar|mulokot|jolug|kezdes|gorus|دیدار|مذاکر|لقا)/,
  // After a disaster.
  /^(?:rescu|survivor|funeral|famil|rubble|buri(?:ed|al)$|identif|missing|search|relief|poisk|spas[al]|kutkar|najot|kurtar|نجات|ژغور|انقاذ)/,
  // Looked into.
  /^(?:probe|investigat|inquiry|rassled|tergov|tahkik|teksher|sorusturm|تحقیق|پلټن)/,
  // Stopped, put off.
  /^(?:halt|paus|suspend|postpon|delay|cancel|resum|lift|priostan|otlojen|tohtat|kechiktir|durdur|ertele|تعلیق|تعویق|ځنډ|تاجیل|تعلیق)/,
  // Left office.
  /^(?:resign|quits?$|oust|sack|fired|step|otstavk|istefo|istifa|استعفا|استقال)/,
];

/** The actions that a word speaks of, as a bit set. */
export function actionsOf(key: string): number {
  let bits = 0;
  for (const [index, pattern] of patterns.entries()) if (pattern.test(key)) bits |= 1 << index;
  return bits;
}

/** Sets of actions, as bits in the order above. */
export const actions = {
  /** Arrest, charge, trial, verdict, sentence: in this order. */
  justice: 0b11111,
  /** Of which one makes other news of what is otherwise the same: justice, a claim, a reaction, a denial, a stop, a departure. */
  turns: 0b11111 | (1 << 5) | (1 << 6) | (1 << 7) | (1 << 15) | (1 << 16),
  /** Of the turns those that another headline over the same text may leave out: a reaction, a stop, a departure. */
  mild: (1 << 6) | (1 << 15) | (1 << 16),
  /** What is done and said when it is over. */
  aftermath: (1 << 6) | (1 << 13) | (1 << 14),
  planned: 1 << 9,
  claim: 1 << 5,
  denial: 1 << 7,
} as const;
