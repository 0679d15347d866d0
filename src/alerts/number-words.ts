/** Numerals that news spells out, by the letters they begin with as `latinKey` writes them; endings follow (toʻrtta, пятерых, отуздан). */
const rows: readonly string[] = [
  // English
  "1:one 2:two 3:three 4:four 5:five 6:six 7:seven 8:eight 9:nine 10:ten 11:eleven 12:twelve,dozen 13:thirteen 14:fourteen 15:fifteen 16:sixteen 17:seventeen 18:eighteen 19:nineteen 20:twenty 30:thirty 40:forty 50:fifty",
  // Russian
  "2:dvoih,dvoe,dvuh,dva,dve 3:troih,troe,tri,treh,tryoh 4:chetver,chetyr 5:pyater,pyat,pyati 6:shester,shest 7:semer,sem,semi 8:vosem,vosmi 9:devyat 10:desyat 11:odinnadsat 12:dvenadsat,dyujin 20:dvadsat 30:tridsat 40:sorok",
  // Uzbek, Kyrgyz, Kazakh, Turkish
  "2:ikki,eki,iki 3:uch,ush,uc 4:tort,dort 5:besh,bes 6:olti,alti 7:etti,jeti,yedi 8:sakkiz,segiz,sekiz 9:tokkiz,toguz,togiz,dokuz 10:on 20:yigirma,jiyirma,yirmi 30:ottiz,otuz,otiz 40:kirk 50:ellik,elu,elli 60:oltmish 100:yuz,juz",
  // Tajik
  "2:du 3:se 4:chor,chahor 5:panj 6:shash 7:haft 8:hasht 9:nuh 10:dah 11:yozdah 12:duvozdah 15:ponzdah 20:bist 30:si 40:chil 50:panjoh 100:sad",
  // Persian, Pashto
  "2:دو,دوه 3:سه,دری 4:چهار,څلور 5:پنج,پنځه 6:شش,شپږ 7:هفت,اووه 8:هشت,اته 9:نه 10:ده,لس 11:یازده,یوولس 12:دوازده,دولس 15:پانزده 20:بیست,شل 30:سی,دیرش 40:چهل,څلوېښت 50:پنجاه,پنځوس 100:صد,سل",
  // Arabic
  "2:اثنین,اثنان 3:ثلاثه,ثلاث 4:اربعه,اربع 5:خمسه,خمس 6:سته 7:سبعه 8:ثمانیه,ثمان 9:تسعه 10:عشره 20:عشرین,عشرون 30:ثلاثین,ثلاثون 40:اربعین,اربعون",
];

/** Turkic compounds such as “on yetti”, Russian “двадцать два”: tens are added to the ones that follow. */
export function numberOfWord(key: string): number | undefined {
  const exact = numerals.get(key);
  if (exact !== undefined || key.length < 5) return exact;
  for (let length = key.length - 1; length >= 4; length -= 1) {
    const value = numerals.get(key.slice(0, length));
    if (value !== undefined && bends.has(key.slice(0, length))) return value;
  }
  return undefined;
}

const pairs = rows.flatMap((row) =>
  row.split(" ").flatMap((cell) => {
    const [value = "", words = ""] = cell.split(":");
    return words.split(",").map((word): readonly [string, number] => [word, Number(value)]);
  }),
);
const numerals = new Map(pairs);

/** Numerals of languages with endings; an English “seventh” or “tense” is no numeral. */
const bends = new Set(pairs.slice(27).map(([word]) => word));

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
