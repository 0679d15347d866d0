import { latinKey } from "../../text/latin-key.ts";

/** What a detail is about. Of each, one event has one thing, or some that go together. */
export const detailSlots = ["venue", "person", "origin", "platform", "charge", "means", "hour"] as const;
export type DetailSlot = (typeof detailSlots)[number];

/**
 * Details that two reports of one event share in any language, and two events of one town and day hardly do: each by its name and the
 * letters that its words begin with, in English, German, French · Russian, Uzbek, Tajik, Kyrgyz, Kazakh, Turkmen, Turkish · Persian, Pashto,
 * Urdu, Arabic. “$” is the end of a word.
 */
const table: Readonly<Record<DetailSlot, readonly string[]>> = {
  venue: [
    "market: market bazaar markt$ marktplatz marché рынок рынк базар бозор bozor çarşı pazaryeri بازار مارکیٹ سوق",
    "mosque: mosque moschee mosquée мечет masjid масжид масҷид мешіт метжит metjit camii cami$ camide مسجد جومات",
    "shrine: shrine sanctuaire мавзоле святын ziyoratgoh зиёратгоҳ türbe زیارتگاه مرقد ضریح درگاه",
    "church: church kirche église церк cherkov черков калисо чиркөө шіркеу kilise کلیسا کنیسة کنیسه چرچ گرجا",
    "school: school schule école школ maktab мактаб мектеп mekdep okul$ okula okulda okulu madras медресе medrese مکتب ښوونځ مدرس اسکول",
    "university: universit университ donishgoh донишгоҳ üniversit پوهنتون دانشگاه یونیورسٹی جامعة",
    "hospital: hospital krankenhaus klinik hôpital больниц госпитал shifoxona шифохона kasalxona касалхона бемористон оорукана аурухана hassahana hastane شفاخان روغتون هسپتال ہسپتال مستشفى بیمارستان",
    "bank: bank$ banks$ banka$ banque банк$ банка$ банке$ банки$ bankda bankning bankası بانک$ بنك",
    "airport: airport flughafen aéroport аэропорт aeroport фурудгоҳ әуежай howa-menzil havaliman havaalan فرودگاه هوایی هوايي مطار ایئرپورٹ",
    "station: terminal bahnhof gare$ вокзал автовокзал vokzal истгоҳ istgoh otogar ایستگاه اډه اډې اڈے اڈا محطة",
    "bus: bus$ buses$ minibus kleinbus reisebus autobus автобус микроавтобус маршрутк avtobus otobüs مینیبوس بس$ حافلة کوسټر",
    "train: train$ trains$ zug$ zuges$ поезд poyezd қатора tren$ trene$ قطار ٹرین",
    "checkpoint: checkpoint kontrollpunkt kontrollposten блокпост بلوک پاسگاه پوسته چوکی پوسټه حاجز",
    "hotel: hotel hôtel отел гостиниц mehmonxona меҳмонхона мейманкана қонақүй myhmanhana otel$ otele$ otelde هوتل هتل فندق ہوٹل",
    "restaurant: restaurant ресторан restoran cafe café кафе kafe$ kafede lokanta رستوران ریسٹورنٹ مطعم",
    "prison: prison$ prisons$ gefängnis тюрьм колони qamoqxona қамоқхона zindon зиндон түрмө түрме абакта hapishane cezaev زندان بندیخان محبس جیل$ سجن",
    "embassy: embassy botschaft ambassade посольств elchixona элчихона сафорат элчилик елшілік ilçihana büyükelçili سفارت سفارة consul konsul консул konsolos قنسول قونسل قونصل",
    "wedding: wedding hochzeit mariage свадьб toʻy$ тӯй$ düğün عروسی واده عرس",
    "funeral: funeral begräbnis beerdigung trauerfeier funérailles похорон janoza жаноза ҷаноза cenaze جنازه جنازے تشییع جنازة",
    "stadium: stadium stadion stade$ стадион ستدیوم ستادیوم استادیوم اسٹیڈیم ملعب",
    "coal-mine: coal kohle charbon угольн шахт koʻmir ангишт көмүр көмір maden زغال سکرو سکارو کوئلے کوئلہ فحم",
    "concert: concert konzert концерт театр theat کنسرت",
    "cinema: cinema kino$ kinos$ cinéma кинотеатр kinoteatr sinema سینما سنیما",
    "park: park$ parc$ парк$ парке$ парка$ پارک حدیقة",
    "convoy: convoy konvoi convoi колонн konvoy کاروان قافل رتل قافلة",
    "exchange: exchange wechselstube обменник sarrof döviz صراف",
    "gathering: rally$ gathering kundgebung rassemblement митинг yigʻin йиғин гирдиҳамоӣ жыйын ýygnak miting گردهمایی اجتماع غونډه جلسے جلسہ تجمع",
  ],
  person: [
    "cleric: cleric imam$ imams$ mullah mawlawi maulvi maulana preacher prediger geistlich religieux имам мулла$ мулло$ муллу духовн проповедн domla домла ruhoniy рӯҳон молдо молда imamı$ vaiz روحانی مولوی مولانا ملا$ امام$ خطیب علما",
    "teacher: teacher lecturer professor lehrer dozent enseignant professeur преподават учител oʻqituvchi ўқитувчи омӯзгор муаллим мугалим мұғалім mugallym öğretmen استاد استاذ معلم آموزگار ښوونک پروفیسر ٹیچر",
    "student: student schüler étudiant élève студент школьник ученик talaba$ talabalar талаба донишҷӯ хонанда окуучу оқушы talyp öğrenci دانشجو محصل دانشآموز",
    "doctor: physician arzt$ ärzt médecin врач shifokor шифокор табиб духтур дарыгер дәрігер lukman پزشک داکتر ډاکټر ڈاکٹر طبیب",
    "judge: judge$ judges$ richter juge$ судья$ судью$ sudya$ қозӣ hakim$ hakimi$ قاضی قاضي قضات جج$",
    "journalist: journalist reporter журналист jurnalist рӯзноманигор хабарнигор gazeteci žurnalist خبرنگار ژورنالیست خبریال صحافی صحفی",
    "elder: elder$ elders$ stammesält старейшин oqsoqol оқсоқол мӯйсафед аксакал ýaşuly متنفذ قومی قبایلی قبائلی",
    "trader: trader$ traders$ shopkeeper businessm merchant händler geschäftsmann commerçant торговец торговц предпринимат бизнесмен tadbirkor тадбиркор savdogar савдогар тоҷир ишкер кәсіпкер telekeçi tüccar esnaf تاجر بازرگان دکاندار سوداگر",
    "worker: labourer laborer miner$ miners$ arbeiter ouvrier рабочих рабочие рабочий ishchi ишчи коргар жумушчу жұмысшы işçi کارگر مزدور عمال",
    "engineer: engineer ingenieur ingénieur инженер muhandis муҳандис mühendis انجنیر مهندس انجینئر",
    "driver: driver$ drivers$ fahrer$ chauffeur водител haydovchi ҳайдовчи ронанда айдоочу жүргізуші sürüji sürücü راننده ډرایور ڈرائیور سائق",
    "farmer: farmer shepherd bauern hirte berger фермер пастух dehqon деҳқон cho'pon чӯпон дыйкан шаруа çoban çiftçi دهقان چوپان بزګر مزارع",
    "vaccinator: polio impf vaccin прививоч вакцинат پولیو واکسین",
    "woman: woman$ women$ frau$ frauen femme женщин ayol$ ayolni ayollar аёл$ аёлни зан$ зане$ занро аял$ аялды әйел$ aýal kadın زن$ زنی$ زنان ښځ خاتون خواتین امرأة نساء",
    "teenager: teen$ teenager jugendlich adolescent подросток подростк несовершеннолет oʻsmir ўсмир наврас ноболиғ өспүрүм өспірім ýetginjek ergen نوجوان قاصر مراهق",
    "pilgrim: pilgrim pilger pèlerin паломник ziyoratchi зиёратчи زائر زوار",
    "tourist: tourist турист sayyoh сайёҳ turist گردشگر سیاح جهانگرد",
    "brothers: brothers$ brüder frères братья братьев برادران",
  ],
  origin: [
    "tj: tajik tadsch tadjik таджик tojik тожик тоҷик тажик тәжік täjig tacik تاجیک طاجیک تاجک",
    "uz: uzbek usbek ouzbek узбек oʻzbek ўзбек ӯзбек өзбек özbek ازبک ازبیک اوزبک اوزبیک",
    "kg: kyrgyz kirgis kirghiz кыргыз киргиз qirgʻiz қирғиз қирғиз қырғыз gyrgyz kırgız قرغز قرقیز قیرغیز قرغیز کرغز",
    "kz: kazakh kasach казах qozoq қозоқ қазақ казак$ gazak قزاق قازق کازاخ",
    "tm: turkmen туркмен түркмөн түрікмен türkmen ترکمن ترکمان",
    "af: afghan афган afgʻon афғон ауған ооган owgan afgan افغان",
    "pk: pakist пакист pokiston покистон پاکست باکست",
    "ir: iran иран eron эрон ایران",
    "ru: russi russe russland росси rossiya русия орусия ресей russiýa rusya روسی",
    "tr: turkey turkish türkei türkisch turquie турци турец turkiya туркия түркия türkiýe türkiye ترکیه ترکی$ ترکیا",
    "sy: syria syrien syrie сири suriya сурия сирия siriýa suriye سوریه سوری سوریا",
    "iq: iraq irak ирак iroq ироқ yrak عراق",
    "chechen: chechen tschetschen tchétchène чечен chechen çeçen چچن شیشان",
    "dagestan: dagestan daghest дагестан dog'iston داغستان",
    "cn: china$ chinese chinesisch chine$ chinois китай xitoy хитой чин$ чинӣ кытай қытай hytaý çin$ çinli چین چینی صین",
    "in: india$ indian$ indien inde$ индия$ индии hindiston ҳиндустон үндістан hindistan هندوستان هند$ بھارت",
    "us: usa$ american amerikan américain états сша aqsh ақш америк амрико abd$ امریک أمریک واشنطن washington",
    "gb: uk$ britain british britisch britannique британ britaniya бритониё ingiltere بریتانیا برطانیہ بریطان",
    "de: german$ germany$ germans$ deutsch allemagne allemand герман немец germaniya олмон almanya آلمان المان جرمن جرمنی",
    "fr: france$ french$ franz français франц fransiya фаронса fransa فرانس فرنس",
    "ca: canad kanad канад کانادا کینیڈا",
    "au: australi австрали avstraliya австралия avustralya استرالیا آسٹریلیا",
    "at: austria$ österreich autrich австри avstriya avusturya اتریش نمسا",
    "se: sweden swedish schwed suède suédois швед isveç سویدن سوئد",
    "az: azerba aserba азербай ozarbayjon آذربایجان",
    "il: israel израил isroil исроил isroil اسرائیل",
    "sa: saudi саудов saudiya arabistan سعودی",
    "eu: européenn europäisch european евросоюз европейск yevropa avrupa اروپای یورپی اوروبي",
    "un: nations$ vereinten vereinte объединенных muttahid муттаҳид birleşmiş متحد",
    "nz: zealand neuseel zélande зеланд zelandiya zelanda نیوزیلند",
    "ch: swiss switzerland schweizer suisse швейцар shveysariya isviçre سویس",
    "jp: japan japon япон yaponiya ژاپن جاپان یابان",
    "qa: qatar$ katar$ катар$ قطر$",
  ],
  platform: [
    "telegram: telegram телеграм تلگرام تلیگرام ٹیلیگرام تلغرام",
    "tiktok: tiktok tik-tok тикток تیکتاک تکتاک ٹکٹاک تیکتوک",
    "instagram: instagram инстаграм انستاگرام انستغرام اینستاگرام",
    "facebook: facebook фейсбук feysbuk فیسبوک فیسبک فیسبوک",
    "youtube: youtube ютуб یوتیوب یوٹیوب",
    "whatsapp: whatsapp ватсап واتساپ واٹساپ واتساب",
    "vk: vkontakte вконтакте odnoklassniki одноклассник",
    "website: website webseit webséit сайт sayt сомона вебсайт وبسایت ویبسایت ویبپاڼ",
  ],
  charge: [
    "money: financ finanz финансиров moliyalashtir молиялаштир маблағгузор каржыла қаржыландыр maliýeleş finansman تمویل",
    "recruiting: recruit rekrut anwerb recrut вербов yolla verbov ҷалб жалдаган eleman جذب تجنید بھرتی",
    "propaganda: propagand пропаганд targʻib тарғиб таблиғ пропаганда تبلیغ پروپاگند دعایة",
    "weapons: weapon waffen оружи qurol қурол силоҳ ýarag silah سلاح اسلح وسله وسلې",
  ],
  means: [
    "grenade: grenad granat гранат نارنجک گرنیڈ",
    "motorcycle: motorcycl motorbike motorrad мотоцикл mototsikl motosiklet موتورسایکل موتورسیکلت موټرسایکل موټرسیکل موٹرسائیکل دراجة",
    "magnetic: magnetic magnetb магнитн مقناطیس چسپکی چسپنده",
    "landmine: roadside landmine фугас ماین$ عبوة",
    "parcel: parcel paketbombe colis посылк pochta بسته$ طرد$",
  ],
  hour: [
    "morning: morning$ dawn$ predawn matin$ matinée morgen$ утром$ утро$ рассвет ertalab эрталаб tong$ субҳ$ субҳи саҳарии эртең эртеңки таңертең irden ertir sabah$ sabahı صبح سهار فجر صباح",
    "day: noon$ midday afternoon nachmittag mittag midi$ днем$ днём$ полдень полудн peshin пешин түштөн тұстен günortan öğle ظهر غرم دوپہر مازدیگر عصر$ بعدازظهر",
    "evening: evening$ abend$ soir$ вечером$ вечер$ kechqurun кечқурун kechki бегоҳ шомгоҳ шоми кечинде кешке agşam akşam شامگاه ماښام مسا$",
  ],
};

/** Written in capitals only: “us” is no country. */
const abbreviations = new Map(
  [
    "eu: EU UE ЕС ЕИ ЕБ ЕО AB YEI",
    "un: UN UNO ONU ООН BMT БМТ СММ БУУ БҰҰ BMG BM",
    "us: US USA OFAC США AQSH АҚШ АКШ ИМА ABD ABŞ",
    "gb: UK",
  ].flatMap((row) =>
    row
      .slice(4)
      .split(" ")
      .map((word): readonly [string, string] => [word, row.slice(0, 2)]),
  ),
);

/** Those who impose sanctions and bans beyond their own country. */
export const authorities: ReadonlySet<string> = new Set(["eu", "un", "us", "gb", "au", "ca", "nz", "ch", "jp"]);

interface Detail {
  readonly slot: DetailSlot;
  readonly name: string;
}

/** A detail's number is its place in here; 0 is none. */
const details: readonly (Detail | undefined)[] = [
  undefined,
  ...detailSlots.flatMap((slot) => table[slot].map((row): Detail => ({ slot, name: row.slice(0, row.indexOf(":")) }))),
];

const stems = new Map(
  detailSlots
    .flatMap((slot) => table[slot])
    .flatMap((row, at) =>
      row
        .slice(row.indexOf(": ") + 2)
        .split(" ")
        .map((stem): readonly [string, number] => [keyOf(stem), at + 1]),
    ),
);
const longest = Math.max(...[...stems.keys()].map(({ length }) => length));

function keyOf(stem: string): string {
  return stem.endsWith("$") ? `${latinKey(stem.slice(0, -1))}$` : latinKey(stem);
}

/** The detail that a word names, by its number; `key` is a `latinKey`, whole. */
export function detailOf(key: string): number {
  const plain = /^\p{Script=Arabic}/u.test(key)
    ? key.replace(/^[وبل]?ال(?=..)/, "")
    : key.replace(/^[ld]['’](?=..)/, "");
  const whole = stems.get(`${plain}$`);
  if (whole !== undefined) return whole;
  for (let length = Math.min(plain.length, longest); length >= 3; length -= 1) {
    const found = stems.get(plain.slice(0, length));
    if (found !== undefined) return found;
  }
  return 0;
}

/** The detail of an abbreviation, by its number: “UN”, “L'UE”, “ABD'den”; 0 for none. */
export function abbreviatedDetail(original: string): number {
  const [, letters = ""] = /^(?:[LDld]['’])?(\p{Lu}{2,4})(?:['’]\p{Ll}+)?$/u.exec(original) ?? [];
  const name = abbreviations.get(letters);
  return name === undefined ? 0 : details.findIndex((detail) => detail?.slot === "origin" && detail.name === name);
}

/** What a number of `detailOf` is about. */
export function slotOf(detail: number): DetailSlot | undefined {
  return details[detail]?.slot;
}

/** As it is compared: `market`, `tj`. */
export function nameOfDetail(detail: number): string {
  return details[detail]?.name ?? "";
}
