import { turkicCyrillicEndings, turkicLatinEndings, turkicPlural } from "../../lexicon/turkic-endings.ts";
import type { LanguageWords } from "./language-words.ts";

/** Uzbek, in the Latin alphabet of 1995 and in Cyrillic. */
export const uzbek: LanguageWords = {
  name: "Uzbek",
  singularSaysOne: true,
  endings: turkicLatinEndings.map((slot, index) => `${slot} ${turkicCyrillicEndings[index]}`),
  plural: turkicPlural,
  kinds: {
    book: "kitob+ китоб+ risola+ рисола+ kitobcha+ китобча+ broshyura+ брошюра+ کتاب+",
    magazine: "jurnal+ журнал+ oynoma+ ойнома+ gazeta+ газета+",
    audio: `audio+ аудио+ audioyozuv+ аудиоёзув+ audio_yozuv+ аудио_ёзув+ ovozli_xabar+ овозли_хабар+ ovozli_murojaat+
      овозли_мурожаат+ audiomurojaat+ аудиомурожаат+ audioxabar+ аудиохабар+ audiokitob+ аудиокитоб+ podkast+ подкаст+
      maʼruza+ маъруза+ ovoz_yozuv+ овоз_ёзув+`,
    video: `video+ видео+ videorolik+ видеоролик+ rolik+ ролик+ videoyozuv+ видеоёзув+ video_yozuv+ видео_ёзув+
      videomurojaat+ видеомурожаат+ videolavha+ видеолавҳа+ lavha+ лавҳа+ videofilm+ видеофильм+ film+ фильм+ videotasma+ ویدیو+`,
    nasheed: "nashid+ нашид+ nashida+ нашида+ qoʻshiq+ қўшиқ+ qoʻshigʻi қўшиғи",
    statement: "bayonot+ баёнот+ murojaat+ мурожаат+ fatvo+ фатво+",
    translation: "tarjima+ таржима+ subtitr+ субтитр+",
    poster: "plakat+ плакат+ poster+ постер+ varaqa+ варақа+ infografika+ инфографика+",
    material: "material+ материал+ asar+ асар+ adabiyot+ адабиёт+ targʻibot+ тарғибот+ tashviqot+ ташвиқот+",
    outlet: "kanal+ канал+ telegram-kanal+ sayt+ сайт+ tarmoq+ тармоқ+ tarmogʻi тармоғи sahifa+ саҳифа+ radio+ радио+",
  },
  roles: {
    issued: `nashr нашр nashrdan нашрдан nashrga chop чоп chopdan chiqardi чиқарди chiqarib чиқариб chiqargan чиқарган
      chiqarishdi чиқаришди chiqarmoqda чиқармоқда chiqaryapti чиқаряпти chiqarildi чиқарилди chiqdi чиқди
      chiqqan чиққан chiqib чиқиб bosdi bosib_chiqar* босиб_чиқар* yozib_chiqar* efirga эфирга nashri нашри chiqmoqda чиқмоқда نشر چیقردی چیقاردی`,
    spread: `tarqatdi тарқатди tarqatib тарқатиб tarqatgan* тарқатган* tarqatmoqda тарқатмоқда tarqatishdi тарқатишди
      tarqatildi тарқатилди tarqaldi тарқалди tarqatyapti tarqatish* тарқатиш* joyladi жойлади joylashtirdi
      жойлаштирди joylashtirgan tarqatmoqdalar тарқатмоқдалар`,
    arrest: `hibsga ҳибсга qoʻlga қўлга qamaldi қамалди qamoq* қамоқ* ushlandi ушланди ayblan* айблан* sudlan* судлан*
      jarima жарима`,
    event: "hujum+ ҳужум+ portlash+ портлаш+ otishma+ отишма+ qatl+ қатл+ jang+ жанг+ teraktning terakt+ теракт+",
    announced: "eʼlon эълон taqdim тақдим maʼlum",
    launched:
      "ishga_tushir* ишга_тушир* yoʻlga_qoʻy* йўлга_қўй* ochdi очди boshladi бошлади tashkil ташкил ochildi очилди kuchaytir* кучайтир* kengaytir* кенгайтир*",
    translated: "tarjima таржима oʻgirdi ўгирди oʻgirgan tarjimasi таржимаси",
    fresh: "yangi янги navbatdagi навбатдаги ilk илк soʻnggi сўнгги",
    languageNoun: "til+ тил+ tilli тилли تیلیده تیلی تیلیدا تیلیدگی",
    scriptNoun: "alifbo+ алифбо+ yozuv+ ёзув+ imlo+ имло+ harf+ ҳарф+ grafika+",
    link: "va ва hamda ҳамда",
    and: "va ва hamda ҳамда yoki ёки",
    atLeast: "kamida камида kam_deganda кам_деганда eng_kamida энг_камида",
    moreThan: "ortiq ортиқ koʻproq кўпроқ ziyod зиёд",
    about: "qariyb қарийб yaqin яқин taxminan тахминан",
    issueNumber: "son+ сон+",
    officials:
      "vazirlik+ vazirligi вазирлик+ вазирлиги politsiya+ полиция+ hukumat+ ҳукумат+ prezident+ iiv иив dxx дхх sud суд prokuratura+ прокуратура+ elchixona+ элчихона+ bmt бмт pentagon departament+ департамент+ fsb фсб",
    rivals: "tolibon толибон toliblar толиблар",
    people: "jangari+ жангари+ fuqaro+ rasmiy+ расмий+ xalq+ халқ+ terrorchi+ muhojir+ davlat+ hukumat+ qochoq+",
    topic: "haqida ҳақида toʻgʻrisida тўғрисида haqidagi ҳақидаги",
    not: "qilmadi қилмади etmadi этмади chiqarmadi чиқармади qilmagan қилмаган rad_etdi рад_этди emas эмас inkor инкор taqiqla* тақиқла* musodara мусодара",
    claim: "javobgarlik+ javobgarligi жавобгарлик+ жавобгарлиги masʼuliyat+ масъулият+ zimmasiga зиммасига",
    measure: "daqiqa* дақиқа* minut* минут* sahifali саҳифали bet* soat* соат* nusxa* нусха*",
  },
  languages: {
    uz: "oʻzbek ўзбек اوزبیک اوزبیکچه",
    tg: "tojik тожик",
    ky: "qirgʻiz қирғиз",
    kk: "qozoq қозоқ",
    tk: "turkman туркман",
    kaa: "qoraqalpoq қорақалпоқ qaraqalpaq",
    ug: "uygʻur уйғур",
    ps: "pushtu пушту pashtu",
    "fa-AF": "dariy дарий dari дари",
    fa: "fors форс",
    ar: "arab араб",
    ur: "urdu урду",
    ru: "rus рус",
    tr: "turk турк",
    en: "ingliz инглиз",
  },
  onlyLanguages: {
    uz: "oʻzbekcha ўзбекча oʻzbekchaga ўзбекчага oʻzbekchada",
    tg: "tojikcha тожикча tojikchaga",
    ky: "qirgʻizcha қирғизча",
    kk: "qozoqcha қозоқча",
    tk: "turkmancha туркманча",
    ug: "uygʻurcha уйғурча",
    ru: "ruscha русча",
    ar: "arabcha арабча",
    "uz tg ky kk tk": "markaziy_osiyo_tillari* марказий_осиё_тиллари*",
  },
  scripts: {
    Cyrl: "kirill+ кирилл+ krill+ kirillcha кириллча kirillitsa+ кириллица+",
    Latn: "lotincha лотинча lotin_alifbo* lotin_yozuv* лотин_алифбо* лотин_ёзув*",
  },
  weakScripts: { Latn: "lotin лотин" },
  numbers: `bir:1 bitta:1 бир:1 битта:1 ikki:2 ikkita:2 икки:2 иккита:2 uch:3 uchta:3 уч:3 учта:3 toʻrt:4 toʻrtta:4 тўрт:4
    тўртта:4 besh:5 beshta:5 беш:5 бешта:5 olti:6 oltita:6 олти:6 yetti:7 yettita:7 етти:7 sakkiz:8 sakkizta:8 саккиз:8
    toʻqqiz:9 toʻqqizta:9 тўққиз:9 oʻn:10 oʻnta:10 ўн:10 ўнта:10 yigirma:20 yigirmata:20 йигирма:20 oʻttiz:30 ўттиз:30
    qirq:40 қирқ:40 ellik:50 эллик:50 yuz:100 юз:100`,
};
