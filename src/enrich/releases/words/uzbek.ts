import { turkicCyrillicEndings, turkicLatinEndings, turkicPlural } from "../../lexicon/turkic-endings.ts";
import type { LanguageWords } from "./language-words.ts";

/** Uzbek, in the Latin alphabet of 1995 and in Cyrillic. */
export const uzbek: LanguageWords = {
  name: "Uzbek",
  verbLast: true,
  negatesWithin: true,
  singularSaysOne: true,
  endings: turkicLatinEndings.map((slot, index) => `${slot} ${turkicCyrillicEndings[index]}`),
  plural: turkicPlural,
  kinds: {
    book: "kitob+ китоб+ risola+ рисола+ kitobcha+ китобча+ broshyura+ брошюра+ کتاب+",
    magazine: `jurnal+ журнал+ oynoma+ ойнома+ gazeta+ газета+ al-naba an-naba ан-наба ал-наба yangi_son+ янги_сон+ navbatdagi_son+ навбатдаги_сон+`,
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
      chiqqan чиққан chiqib чиқиб bosdi bosib_chiqar* босиб_чиқар* yozib_chiqar* efirga эфирга nashri нашри chiqmoqda чиқмоқда paydo_boʻl* пайдо_бўл* نشر چیقردی چیقاردی chiqaril* чиқарил* eʼlon эълон tarmoqqa_qoʻydi тармоққа_қўйди joʻnatdi taqdim_etdi тақдим_этди`,
    spread: `tarqatdi тарқатди tarqatib тарқатиб tarqatgan* тарқатган* tarqatmoqda тарқатмоқда tarqatishdi тарқатишди
      tarqatildi тарқатилди tarqaldi тарқалди tarqatyapti tarqatish* тарқатиш* joyladi жойлади joylashtirdi
      жойлаштирди joylashtirgan tarqatmoqdalar тарқатмоқдалар tarqatil* тарқатил* joylashtiril* жойлаштирил* joylan* жойлан* yuklandi юкланди yukladi юклади yuklagan* юклаган* tarqal* тарқал* aylanmoqda айланмоқда aylanyapti айланяпти qoʻldan-qoʻlga қўлдан-қўлга ulashmoqda улашмоқда ulashdi улашди ulashyapti улашяпти ulashil* улашил* boʻlishmoqda бўлишмоқда`,
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
    rulers: `tolibon толибон toliblar толиблар`,
    people: "jangari+ жангари+ fuqaro+ rasmiy+ расмий+ xalq+ халқ+ terrorchi+ muhojir+ davlat+ hukumat+ qochoq+",
    topic: `haqida ҳақида toʻgʻrisida тўғрисида haqidagi ҳақидаги qarshi қарши toʻgʻrisidagi тўғрисидаги bagʻishlan* бағишлан* fosh_et*`,
    claim: "javobgarlik+ javobgarligi жавобгарлик+ жавобгарлиги masʼuliyat+ масъулият+ zimmasiga зиммасига",
    measure: "daqiqa* дақиқа* minut* минут* sahifali саҳифали bet* soat* соат* nusxa* нусха*",
    against: `hibsga ҳибсга qoʻlga қўлга qamaldi қамалди qamoq* қамоқ* ushlandi ушланди ushlab ушлаб ushlan* ушлан* ayblan* айблан* sudlan* судлан* jarima жарима jarimaga musodara мусодара taqiqla* тақиқла* taqiq* тақиқ* man_et* ман_эт* blokla* блокла* blokirov* блокиров* oʻchiri* ўчири* oʻchirdi ўчирди oʻchirib ўчириб oʻchirgan yopildi ёпилди yopdi ёпди yopil* ёпил* yopgan olib_qoʻy* олиб_қўй* olib_tashla* олиб_ташла* tortib_ol* тортиб_ол*
 topil* топил* topdi топди topib топиб topgan топган aniqlandi аниқланди saqla* сақла* yoʻq_qili* йўқ_қили* yoqib yoqildi ekstremistik_deb экстремистик_деб ekstremistik_material* экстремистик_материал* deb_topdi деб_топди deb_topildi деб_топилди deb_topilgan cheklan* чеклан* cheklov* tintuv* тинтув* kontrabanda* контрабанда* tomosha томоша tinglagan тинглаган fosh фош jinoyat_ishi жиноят_иши yuklab юклаб oʻqigan ўқиган koʻrgan кўрган javobgarlikka жавобгарликка hukm ҳукм bartaraf бартараф sotgan сотган qoʻzgʻatil* қўзғатил* ijozat* oʻrgan* ўрган* tahlil таҳлил tadqiqot тадқиқот
 ёпиб yopib ёқиб yoqilgan ёқилган yondir* ёндир* yirtib йиртиб ekstraditsiya* экстрадиция* deportatsiya* депортация* soʻroq* сўроқ* qidiruv* қидирув* obuna* обуна* tergov* тергов* jazo* жазо* oʻqigani ўқигани oʻqib ўқиб topshirdi топширди buz* xaker* хакер* qarshi_ish oʻchir* ўчир* yopish* ёпиш* toʻxtat* тўхтат* xatlandi egallab tortib reyestr* реестр* roʻyxatiga рўйхатига chiqarib_yubor* ushla* ушла* olib_qoʻyil* olingan tekshir* текшир* repost* репост* telefoni* телефони* ishdan_boʻshat* ишдан_бўшат* badargʻa* бадарға* oʻldiril* ўлдирил* halok ҳалок toʻxtadi тўхтади`,
    denied: `rad рад inkor инкор soxta сохта yolgʻon ёлғон tasdiqlama* тасдиқлама* goʻyo гўё uydirma уйдирма feyk фейк mish-mish миш-миш notoʻgʻri* нотўғри* asossiz* асоссиз* tasdiqlanmagan* тасдиқланмаган* tekshirilmagan* текширилмаган* shubhali* шубҳали* xato хато`,
    later: `kelasi_oy+ келаси_ой+ kelgusi_oy+ келгуси_ой+ keyingi_oy+ кейинги_ой+ kelasi_hafta+ келаси_ҳафта+ keyingi_hafta+ кейинги_ҳафта+ kelasi_yil+ келаси_йил+ ertaga эртага kutil* кутил* chiqaradi чиқаради chiqadi чиқади chiqariladi чиқарилади qiladi қилади etadi этади tarqatadi тарқатади tayyorlamoqda тайёрламоқда tayyorlayapti тайёрлаяпти tayyorlanmoqda тайёрланмоқда tez_orada тез_орада kechiktiril* кечиктирил* kechikmoqda кечикмоқда rejalashtir* режалаштир* moʻljallan* мўлжаллан* chiqarmoqchi чиқармоқчи vaʼda ваъда tayyorlayotgan* тайёрлаётган* qoldirildi қолдирилди surildi сурилди ustida_ishlamoqda устида_ишламоқда mumkin мумкин ehtimol эҳтимол`,
    not: `emas эмас yoʻq йўқ hech_qanday ҳеч_қандай birorta бирорта hech_qachon moʻljallamoqda`,
    others: `vazirlik+ vazirligi+ вазирлик+ вазирлиги+ politsiya+ полиция+ hukumat+ ҳукумат+ prezident+ iiv iib иив dxx дхх sud суд sudi суди prokuratura+ прокуратура+ elchixona+ элчихона+ bmt бмт pentagon departament+ департамент+ fsb фсб qoʻmita+ қўмита+ qoʻmitasi қўмитаси idora+ идора+ boshqarma+ бошқарма+ boshqarmasi hokimlik+ ҳокимлик+ agentlik+ agentligi агентлик+ агентлиги markaz+ markazi марказ+ маркази
 jurnalist+ журналист+ yozuvchi+ ёзувчи+ tarixchi+ тарихчи+ olim+ олим+ tadqiqotchi+ тадқиқотчи+ ekspert+ эксперт+ mutaxassis+ мутахассис+ muallif+ муаллиф+ professor+ профессор+ institut+ instituti институт+ институти universitet+ universiteti университет+ университети nashriyot+ nashriyoti нашриёт+ нашриёти telekanal+ телеканал+ televideniye+ televideniyesi gazetasi газетаси bojxona+ божхона+ bojxonachi+ божхоначи+ muftiy+ муфтий+ imom+ имом+ ulamo+ уламо+ kutubxona+ rejissyor+ режиссёр+ akademiya+ akademiyasi fond_rahbari kengash+ kengashi tahririyat+ siyosatshunos+ talaba+ rasmiylar расмийлар hukumati xavfsizlik_xizmati хавфсизлик_хизмати bbc ozodlik al-mirsad ал-мирсод мирсод tadqiqot+ тадқиқот+ tadqiqoti тадқиқоти`,
    by: `tomonidan томонидан tarafidan тарафидан`,
    says: `maʼlum маълум bildirdi билдирди xabar хабар aytdi айтди deydi дейди degan taʼkidla* таъкидла* dedi деди yozdi ёзди yozmoqda ogohlantir* огоҳлантир* maʼlumotiga маълумотига qayd_et* қайд_эт*`,
    that: `kim ким qaysiki`,
  },
  languages: {
    uz: "oʻzbek oʻzb ўзб ўзбек اوزبیک اوزبیکچه",
    tg: "tojik toj тож тожик",
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
    kaa: "qoraqalpoqcha қорақалпоқча",
    "fa-AF": "daricha дарича",
    ur: "urducha урдуча",
    tr: "turkcha туркча",
    ps: "pushtucha пуштуча",
    fa: "forscha форсча",
    en: "inglizcha инглизча",
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
