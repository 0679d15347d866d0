import { latinKey } from "../../text/latin-key.ts";
import type { Endings } from "../word-key.ts";

/** Numerals that news spells out, by the letters they begin with as `latinKey` writes them; endings follow (toʻrtta, пятерых, отуздан). */
const rows: Readonly<Record<Endings, readonly string[]>> = {
  few: [
    // English. “One” counts nothing, as in “no one”.
    "2:two 3:three 4:four 5:five 6:six 7:seven 8:eight 9:nine 10:ten 11:eleven 12:twelve,dozen 13:thirteen 14:fourteen 15:fifteen 16:sixteen 17:seventeen 18:eighteen 19:nineteen 20:twenty 30:thirty 40:forty 50:fifty 60:sixty 70:seventy 80:eighty 90:ninety",
    // Persian, Pashto. A Persian nine is written like “no”.
    "2:دو,دوه 3:سه,دری 4:چهار,څلور,څلورو 5:پنج,پنځه,پنځو 6:شش,شپږ,شپږو 7:هفت,اووه,اوو 8:هشت,اته 10:ده,لس,لسو 11:یازده,یوولس 12:دوازده,دولس,دوولس 13:سیزده,دیارلس 14:چهارده,څوارلس 15:پانزده,پنځلس 16:شانزده,شپاړس 17:هفده,اولس,اوولس 18:هجده,هژده,اتلس 19:نوزده,نولس 20:بیست,شل 30:سی,دیرش 40:چهل,څلوېښت 50:پنجاه,پنځوس 60:شصت,شپېته 70:هفتاد,اویا 80:هشتاد,اتیا 90:نود,نوی 100:صد",
    // Urdu
    "2:دو 3:تین 4:چار 5:پانچ 6:چھ 7:سات 8:آٹھ 9:نو 10:دس 11:گیارہ 12:بارہ 13:تیرہ 14:چودہ 15:پندرہ 16:سولہ 17:سترہ 18:اٹھارہ 19:انیس",
    // German, French
    "2:zwei,deux 3:drei,trois 4:vier,quatre 5:fünf,cinq 6:sechs 7:sieben,sept 8:acht,huit 9:neun,neuf 10:zehn,dix 11:elf,onze 12:zwölf,douze 13:dreizehn,treize 14:vierzehn,quatorze 15:fünfzehn,quinze 16:sechzehn,seize 17:siebzehn 18:achtzehn 19:neunzehn 20:zwanzig,vingt 30:dreißig,dreissig,trente 40:vierzig,quarante 50:fünfzig,cinquante",
    // Arabic
    "2:اثنین,اثنان 3:ثلاثه,ثلاث 4:اربعه,اربع 5:خمسه,خمس 6:سته,ست 7:سبعه,سبع 8:ثمانیه,ثمانی,ثمان 9:تسعه,تسع 10:عشره,عشر 20:عشرین,عشرون 30:ثلاثین,ثلاثون 40:اربعین,اربعون",
  ],
  chained: [
    // Russian
    "2:dvoih,dvoe,dvuh,dvum,dvoim,dva,dve 3:troih,troe,troim,tri,treh,tryoh,trem,tryom 4:chetver,chetir 5:pyater,pyat,pyati 6:shester,shest 7:semer,sem,semi 8:vosem,vosmi 9:devyat 10:desyat 11:odinnadsat 12:dvenadsat,dyujin 13:trinadsat 14:chetirnadsat 15:pyatnadsat 16:shestnadsat 17:semnadsat 18:vosemnadsat 19:devyatnadsat 20:dvadsat 30:tridsat 40:sorok",
    // Uzbek, Kyrgyz, Kazakh, Turkish
    "2:ikki,eki,iki 3:uch,ush,uc 4:tort,dort 5:besh,bes 6:olti,alti 7:etti,jeti,yedi 8:sakkiz,segiz,sekiz 9:tokkiz,toguz,togiz,dokuz 10:on 20:yigirma,jiyirma,yirmi 30:ottiz,otuz,otiz 40:kirk 50:ellik,elu,elli 60:oltmish 100:yuz,juz",
    // Tajik
    "2:du 3:se 4:chor,chahor 5:panj 6:shash 7:haft 8:hasht 9:nuh 10:dah 11:yozdah 12:duvozdah 15:ponzdah 20:bist 30:si 40:chil 50:panjoh 60:shast 70:haftod 80:hashtod 90:navad 100:sad 13:sezdah 14:chordah 16:shonzdah 17:habdah,havdah 18:hajdah,hashdah 19:nuzdah",
  ],
};

/** Of a whole numeral; in languages with endings also of one that goes on. Tens are added to ones by the reader. */
export function numberOfWord(key: string, endings: Endings): number | undefined {
  const exact = numerals[endings].get(key);
  if (exact !== undefined || endings === "few") return exact;
  for (let length = key.length - 1; length >= 4; length -= 1) {
    const value = numerals.chained.get(key.slice(0, length));
    if (value !== undefined) return value;
  }
  return undefined;
}

const numerals = { few: numeralsOf(rows.few), chained: numeralsOf(rows.chained) };

function numeralsOf(lines: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    lines
      .flatMap((line) => line.split(" "))
      .flatMap((cell) => {
        const [value = "", words = ""] = cell.split(":");
        return words.split(",").map((word): readonly [string, number] => [latinKey(word), Number(value)]);
      }),
  );
}

/** “3 thousand”, “2 million”: what the number before is multiplied by. */
export function scaleOfWord(key: string): number | undefined {
  return scales.find(([pattern]) => pattern.test(key))?.[1];
}

const scales: readonly (readonly [RegExp, number])[] = [
  [/^(?:thousand|tisyach|tis$|ming|min$|bin$|bing|hazor|هزار|زره|الف|الاف)/, 1e3],
  [/^(?:million|millio|mln|milyon|میلیون|ملیون|ملیون)/, 1e6],
  [/^(?:billion|billio|bn$|mlrd|milliard|milyar|میلیارد|ملیار)/, 1e9],
  [/^(?:crore)/, 1e7],
];

/** Words that say what a number counts; by the letters they begin with, as `latinKey` writes them. */
const issueWords: Readonly<Record<Endings, RegExp>> = {
  few: /^(?:issue|no$|number|episode|volume|vol$|edition|ausgabe|nummer|numero|شماره|(?:ال)?عدد|گڼه|حلقه)/,
  chained: /^(?:nomer|vipusk|son$|soni|san$|sani$|sanin|shumora|sayi|shigarilim)/,
};

/** Of a book or a film: what is said of one part is not said of the next. */
const partWords: Readonly<Record<Endings, RegExp>> = {
  few: /^(?:parts?$|teil$|partie$|chapter|بخش|قسمت|برخه|حصه|حصہ|(?:ال)?جزء?$|(?:ال)?حلقه)/,
  chained: /^(?:chast$|chasti$|seriya|serii|kism|kisim|bolik|boluk|bolum|bolek|bahshi?$)/,
};

const pageWords: Readonly<Record<Endings, RegExp>> = {
  few: /^(?:pages?$|seiten?$|seitig|صفح|(?:ال)?صفحه|مخ$|مخون|پاڼ)/,
  chained: /^(?:stranis|str$|betli|bet$|bettik|beti?$|sahifa|varak|barak|sayfa|sahypa)/,
};

const minuteWords: Readonly<Record<Endings, RegExp>> = {
  few: /^(?:min(?:ute)?s?$|minuten?$|minutig|دقیق|دقایق)/,
  chained: /^(?:minut|min$|dakik|daqiq|minot)/,
};

const yearWords: Readonly<Record<Endings, RegExp>> = {
  few: /^(?:ears?$|jahr|ans$|سال(?:ه|گ|ی)?$|کال(?:ه|و)?$|برس$|سنه$|سنوات$|عاما?$|اعوام$)/,
  chained: /^(?:let(?:n|$)|god(?:$|[aiou])|yil|sol(?:i|a|e|ai)?$|jil|yyl)/,
};

/** A sentence without an end; in English the word has others beside it. */
const lifeWords =
  /^(?:lifelong|pojiznenn|lebenslang|perpetuite|muebbet|umrbod|yakumr|abadi|omurluk|ابد$|ابدی?$|عمرقید$|(?:ال)?موبدا?$)/;

/** First to fifth, where a part is counted so. */
const ordinals: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:one$|eins$|un$|une$|odin|bir$|yak$|یک$|یو$|واحد|first|erst|premi|perv|birinchi|birinji|birinci|yakum|avval|نخست|اول|لومړ|پہل)/,
    1,
  ],
  [/^(?:second|zweit|deuxiem|vtor|ikkinchi|ekinchi|ikinji|ikinci|duyum|duvum|دوم|دویم|دوسر|ثانی)/, 2],
  [/^(?:third|dritt|troisiem|tret|uchinchi|ucunji|ucuncu|seyum|sevum|سوم|دریم|تیسر|ثالث)/, 3],
  [/^(?:fourth|viert|quatriem|chetvert|tortinchi|dorduncu|chorum|چهارم|څلورم|چوتھ|رابع)/, 4],
  [/^(?:fifth|funft|cinquiem|pyat[aoiuy]|beshinchi|besinci|panjum|پنجم|پنځم|پانچو|خامس)/, 5],
];

/** 1 to 5 for a word that counts so, in its `wordKey`. */
export function ordinalOf(key: string): number | undefined {
  return ordinals.find(([pattern]) => pattern.test(key))?.[1];
}

export function isPartWord(key: string, endings: Endings): boolean {
  return partWords[endings].test(key);
}

export function isPageWord(key: string, endings: Endings): boolean {
  return pageWords[endings].test(key);
}

export function isMinuteWord(key: string, endings: Endings): boolean {
  return minuteWords[endings].test(key);
}

export function isYearWord(key: string, endings: Endings): boolean {
  return yearWords[endings].test(key);
}

/** As long as a person lives. */
export function isLifeWord(key: string): boolean {
  return lifeWords.test(key);
}

const deathWords =
  /^(?:dead|death|dies$|died|die$|kill|toll|fatal|victim|bodies|pogib|ubit|jertv|halok|oldi|oldir|kurbon|kushta|kurbon|halok|oldu|olu$|oldur|kaza|mert$|kurman|kaytish|koz$|کشته|جان$|قربانی|وژل|مړه|مقتل|قتل|قتیل|جثث|ضحا)/;

const injuryWords =
  /^(?:injur|wound|hurt|ranen|postrad|yarala|yarador|jarala|jaradar|jarakat|yarali|zahm|majruh|زخمی|ټپی|اصاب|جریح|جرح|مصاب)/;

export function isIssueWord(key: string, endings: Endings): boolean {
  return issueWords[endings].test(key);
}

export function isDeathWord(key: string): boolean {
  return deathWords.test(key);
}

export function isInjuryWord(key: string): boolean {
  return injuryWords.test(key);
}
