/**
 * What a headline says of its news, by phrases; compared in lower case. English · German, French · Russian · Uzbek, Tajik, Kyrgyz, Kazakh,
 * Turkmen, Turkish · Persian, Pashto, Urdu, Arabic.
 */

/** “A second blast”: this one is not the one before. What counts people (“another three died”, “second suspect”) says nothing of that. */
export function saysAnother(title: string): boolean {
  return another.test(lower(title).replaceAll(countsPeople, " "));
}

/** “No blast”, “denies”, “false report”: what was reported was not so. */
export function saysNot(title: string): boolean {
  return denial.test(lower(title));
}

/** A toll that is new where one was known. */
export function saysGrown(title: string): boolean {
  return growth.test(lower(title));
}

function lower(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[\u200b-\u200f]/g, " ")
    .replaceAll(/[‘’ʻʼ`´]/g, "'")
    .replaceAll("ё", "е")
    .replaceAll("ي", "ی")
    .replaceAll("ك", "ک");
}

/** Whole words; in scripts without capitals and with endings `+` lets letters follow. */
function words(...lines: readonly string[]): RegExp {
  const phrases = lines.flatMap((line) => line.split(" · ")).map((phrase) => phrase.replaceAll("+", "\\p{L}*"));
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${phrases.join("|")})(?![\\p{L}\\p{M}])`, "u");
}

const person =
  "(?:suspects?|man|men|woman|person|people|arrest(?:s|ed)?|victims?|officers?|soldiers?|deaths?|dead|injured|wounded|days?|week|month|year|time|world|term|largest|biggest|city|in[- ]command|half|round|thoughts?|chance|language)";

const countsPeople = new RegExp(
  [
    `\\b(?:another|second|third|fourth)[- ]+(?:\\w+[- ]+)?${person}\\b`,
    "\\banother \\d+|\\banother (?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|dozens)\\b",
    "(?:еще|втор\\p{L}+|трет\\p{L}+|четверт\\p{L}+) (?:\\d+|один|двое|трое|четвер\\p{L}+|подозрев\\p{L}+|задерж\\p{L}+|человек\\p{L}*|раз|день|дня|сутки|год)",
    "(?:тан|نفر|تن|کس|زخمی|کشته|کسان) (?:دیگر|ديگر)",
    "(?:yana|яна|дагы|тағы|боз) (?:\\d+|bir necha|бир неча|ikki|икки|uch|уч|эки|үч|екі|үш|ду|се|чор|чаҳор) ?\\p{L}*",
  ].join("|"),
  "gu",
);

const another = words(
  "another · a second · second · a third · third · a fourth · fourth",
  "erneut · erneuter · ein weiterer · eine weitere · ein weiteres · weiterer anschlag · weitere explosion · zweiter · zweite · zweites · zweiten",
  "deuxième · second · seconde · nouvel attentat · nouvelle attaque · nouvelle explosion · un autre · une autre · troisième",
  "еще один · еще одна · еще одно · еще одного · еще одном · еще одной · второй · вторая · второе · второго · второму · втором · третий · третья · третье · очередной · очередная · очередное · вновь · снова",
  "yana · yana bir · ikkinchi · uchinchi · navbatdagi · яна · яна бир · иккинчи · учинчи · навбатдаги",
  "боз · дуюм · дувум · севум · дигаре · таркиши дигар · ҳамлаи дигар · инфиҷори дигар · дубора",
  "дагы · дагы бир · экинчи · үчүнчү · кезектеги · тағы · тағы бір · екінші · үшінші · кезекті",
  "ýene · ýene bir · ikinji · üçünji · yine · yeniden · ikinci · üçüncü · bir saldırı daha · bir patlama daha · bir bombalı saldırı daha",
  "دیگری · دوم · دومین · دومی · سوم · سومین · باز هم · بار دیگر · باردیگر · دوباره · انفجار دیگر · حمله دیگر",
  "بله · بل · دویم · دویمه · دوهم · دوهمه · یو ځل بیا · بیا",
  "ایک اور · دوسرا · دوسری · دوسرے · تیسرا · تیسری",
  "آخر · اخر · أخرى · اخرى · اخری · أخری · ثان · ثانی · ثانية · ثانیة · الثانی · الثانیة · مجددا · مجدداً · من جدید",
);

const denial = words(
  "no (?:blast|explosion|bomb|bombing|attack|shooting|gunmen|hostages|arrests?|evidence|link|sign|signs|such|isis|isis-k|terror|terrorist|tajik|foreign)+",
  "not (?:killed|dead|an attack|a bomb|terror|terrorism|isis|linked|involved|behind|true|arrested) · never happened",
  "denies · denied · deny · denying · rejects claims? · rejects reports? · refutes · refuted · rebuts · dismisses reports? · debunked · debunks · hoax · false · false alarm · fake · untrue · unfounded · retracts? · retracted · withdrawn · is alive",
  "dementiert · bestreitet · weist zurück · falschmeldung · fehlalarm · kein anschlag · keine explosion · widerruft",
  "dément · démenti · nie · fausse alerte · faux · infirme · pas d'attentat · pas d'explosion",
  "опроверг+ · опровергает · отрицает · отрицают · отверг+ · не подтвердил+ · ложн+ · фейк+ · взрыва не было · теракта не было · не было взрыва · не было теракта · не причаст+ · жив",
  "rad etdi · rad qildi · rad etildi · inkor+ · yolg'on+ · tasdiqlanmadi · рад этди · рад қилди · рад этилди · инкор+ · ёлғон+ · тасдиқланмади",
  "рад кард+ · рад намуд+ · инкор кард+ · такзиб+ · дурӯғ+ · төгүндө+ · четке какты · жокко чыгар+ · калп+ · жалган+ · теріске шығар+ · жоққа шығар+ · жалған+",
  "inkär etdi · ýalan+ · yalanla+ · reddetti · reddedildi · asılsız",
  "رد کرد+ · رد کردند · تکذیب+ · نادرست · دروغ+ · شایعه+ · انفجاری نبود · زنده است",
  "رد کړ+ · رد کړه · ردوی · دروغ+ · تردید+ · تردید کی · مسترد+ · جھوٹ+ · غلط",
  "ینفی · تنفی · نفى · نفی · نفت · ینفون · کاذب+ · لا صحة · لا انفجار · زائف+",
);

const growth = words(
  "toll · rises · rose · risen · climbs · climbed · jumps · jumped · reach(?:es|ed) · grows · grew · mounts · increases · increased · surges · soars · tops · passes · updated",
  "steigt · gestiegen · erhöht · klettert · s'alourdit · monte · grimpe · porté · s'élève · passe",
  "выросл+ · возросл+ · увеличил+ · достигл+ · поднял+ · растет · скончал+",
  "yetdi · oshdi · ko'paydi · yetgan · етди · ошди · кўпайди · етган",
  "расид · расидааст · афзуд · зиёд шуд · жетти · көбөйдү · өстү · жетті · өсті · артты",
  "ýetdi · artdy · köpeldi · yükseldi · çıktı · arttı · ulaştı · yükseliyor",
  "رسید · رسیده · افزایش · بالا رفت · ورسېد+ · ورسید+ · رسیدلی+ · لوړ شو · زیات شو · پہنچ+ · بڑھ+ · اضافہ",
  "ارتفع+ · ترتفع · یرتفع · ارتفاع · الی ارتفاع",
);
