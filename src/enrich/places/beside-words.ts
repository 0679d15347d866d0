import { foldText } from "../../text/fold.ts";

/** Words that come before a place and nothing else that is short: “in Nice”, «в Мары». */
export const prepositions = list(
  "in near outside inside around nahe bei aus nach à en в во из под около близ дар در from",
);

/** Behind a name they make it an outlet's, a group's, a club's. */
export const namesOfOthersBehind = list(
  "news times post tribune herald express today gazette telegraph observer newspaper tv radio fm fc united airlines liberation freedom resistance taliban zeitung nachrichten rundschau kurier tagblatt morgenpost abendblatt gazetesi ajansı haber islomiy исломий ньюс таймс нюз نیوز تایمز ټایمز islamic muslim nationalist league party talibon талибон طالبان",
);

/** Before a name they do the same. */
export const namesOfOthersBefore = list(
  "radio радио رادیو راديو voice голос صدای movement движение движения движению front фронт حزب хизб",
);

/** “Taliban Pakistan” is a group; «Талибон Кунарда» is who and where. */
export const talibanNames = list("taliban талибан талибон طالبان");
export const ofTaliban = list("pakistan пакистан покистон pokiston پاکستان");

/** With one of these between it and the name: Islamic Movement of Uzbekistan, جنبش اسلامی ازبکستان. */
export const movements = list("movement movements voice jamaat جنبش حرکت تحریک صدای حرکه liberation emirate");
export const movementLinks = list("of islamic اسلامی الاسلامی");

/** Two words behind a name that make a movement's name of it: Ўзбекистон ислом ҳаракати, Өзбекстан ислам кыймылы. */
export const islamicBehind = list("ислом islom ислам islam исломии islomiy");
export const isMovement = (word: string): boolean => /^(?:харакат|harakat|кыимыл|мамлекет|давлат)/.test(word);

/** Hyphened to a name they make an adjective of it: Kabul-based, Iran-backed, anti-Iran. */
export const hyphenedBehind = list("based born backed bound led linked trained style aligned controlled funded raised");
export const hyphenedBefore = list("anti pro non post ex анти про");

/** Nouns of a town's part: beside them an adjective names where something is. `begin*` takes any ending. */
export function isPlaceNoun(word: string): boolean {
  if (nouns.has(word) || nounEnds.some((end) => word.endsWith(end))) return true;
  for (let length = word.length; length >= 4; length -= 1) if (nounBegins.has(word.slice(0, length))) return true;
  return false;
}

const nounRow =
  "мечет* аэропорт* рынк* рынок базар* больниц* госпитал* школ* тюрьм* отел* гостиниц* ресторан* улиц* университет* церк* церков* синагог* площад* пригород* окраин* торгов* метро суд суда суде суду судом прокуратур* городск* областн* районн* " +
  "metro u-bahn airport mosque anschlag* attentat* messerangriff* messerattacke* stadtfest prison moschee flughafen innenstadt stadtteil* bahnhof hauptbahnhof weihnachtsmarkt markt synagoge dom altstadt zentrum vorort* polizei* landgericht* oberlandesgericht* stadion messe мачит* масжид* " +
  "учебн* кафе клуб* парк* завод* военн* посёлк* поселк* район* квартал* рестор* тц трц bazar* schul* krankenhaus* klinik* gericht* konzert* einkauf* fussgänger* strasse* viertel* gefängnis* rathaus* kirche* restaurant* hotel* universität* bildungs* lern* konsulat*";
/** How German words for them end, whatever they are joined to: “Bildungszentrum”, “Fußgängerzone”. */
const nounEnds =
  "zentrum zone schule markt bahnhof klinik kirche gericht platz strasse viertel moschee synagoge halle hafen station prozess".split(
    " ",
  );

const nouns = new Set<string>();
const nounBegins = new Set<string>();
for (const word of nounRow.split(" ")) (word.endsWith("*") ? nounBegins : nouns).add(foldText(word.replace("*", "")));

function list(words: string): ReadonlySet<string> {
  return new Set(words.split(" ").map(foldText));
}
