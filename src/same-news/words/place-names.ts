import { latinKey } from "../../text/latin-key.ts";

/**
 * Provinces and cities of the region, by the letters their names begin with, in Latin, Cyrillic and Arabic script:
 * an attack in Herat is not one in Kunduz, and scripts without capitals show no names. Countries are left out: half of
 * the reports name one where the others name a town in it.
 */
const rows: readonly string[] = [
  // Afghanistan
  "kabul kobul kabil кабул кобул کابل کابول; kandahar qandahor кандаг кандаҳ қандаҳ کندهار قندهار قندهار; herat hirot герат ҳирот هرات; mazar мазари мазор мезар مزار; balkh balx балх بلخ",
  "kunduz qunduz kundoz кундуз қундуз кундуз کندز قندوز کندوز; badakhsh badaxsh бадахш بدخش; takhar taxor тахар тахор تخار; baghlan bagʻlon баглан бағлон بغلان; faryab faryob фарьяб фарёб فاریاب",
  "nangarh nangarhor нангарх нангарҳ ننگرهار ننګرهار; jalalab jalolob джалалаб жалолоб ҷалолоб جلالاب جلال; kunar konar кунар کونړ کنر; asadab asadob асадаб اسعداب; laghman лагман لغمان; nuristan нуристан نورستان",
  "khost хост$ хостс خوست; paktia пактия پکتیا; paktika пактика پکتیکا; ghazni газни ғазни غزنی; logar логар لوگر لوګر; wardak вардак وردک; parwan парван پروان; panjsher панджшер панҷшер پنجشیر; bamyan bamiyan бамиан بامیان",
  "helmand гильменд ҳилманд هلمند; zabul забул زابل; uruzgan урузган روزگان; farah фарах فراه; nimroz нимроз نیمروز; ghor гор$ غور; badghis бадгис بادغیس; jowzjan джаузджан жавзжон جوزجان; samangan саманган سمنگان; sarpul сарипул سرپل; daikundi дайкунди دایکندی",
  // Central Asia
  "tashkent toshkent ташкент тошкент تاشکند طشقند; samarkand samarqand самарканд самарқанд سمرقند; namangan наманган نمنگان; andijan andijon андижан андижон اندیجان; fergana fargʻon фергана фарғона فرغانه; bukhara buxoro бухара бухоро بخارا; khorezm xorazm хорезм хоразм خوارزم; surkhand surxond сурханд сурхонд; qashqad кашкад қашқад; termez termiz термез термиз ترمذ; karakalp qoraqalp каракалп қорақалп; navoi navoiy навои навоий; jizzakh jizzax джизак жиззах",
  "dushanbe душанбе; khujand xujand худжанд хуҷанд хўжанд خجند; khatlon xatlon хатлон ختلان; kulob кулоб кӯлоб کولاب; bokhtar бохтар; пяндж пянж; farkhor фархор; shamsid шамсид; khorog хорог хоруғ خاروغ; gorno-b gbao гбао вмкб; sughd sogd согд суғд سغد; tursunz турсунз; vahdat вахдат ваҳдат; isfara исфара",
  "bishkek бишкек بیشکک; osh$ oshto ош$ ошто ошской; jalal-a джалал-а жалал-а; batken баткен; naryn нарын; talas талас; issyk ysyk иссык ысык; chui чуй",
  "almaty алмат آلماتی; astana астан آستانه; shymkent чимкент шымкент; aktobe ақтөб актоб; aktau актау ақтау; atyrau атырау; karagan караган қараған; kyzylor кызылор қызылор; pavlodar павлодар; turkist туркест түркіст; taraz тараз",
  "ashgab ashxob ашхаб ашгаб عشق; balkanab балканаб; dashoguz дашогуз; xinjian синьцз шинжон شینجیانگ; kashgar кашгар қашқар کاشغر; urumqi урумчи",
  // Neighbours, and where the group struck
  "peshawar пешавар пешовар پشاور پیښور بیشاور; quetta кветта کوئته کویته; karachi карачи کراچی; lahore лахор لاهور; islamab исламаб исломоб اسلاماب اسلام‌اب; bajaur баджаур باجوړ باجور; balochis белуджис балужис بلوچستان بلوشستان; khyber хайбер хайбар خیبر; wazirist вазирист وزیرستان; torkham торхам تورخم; chaman$ чаман$ چمن",
  "tehran теҳрон тегеран تهران طهران; mashhad мешхед машҳад مشهد; kerman керман кирмон کرمان; shiraz шираз شیراز; isfahan исфахан اصفهان; zahedan захедан زاهدان; chabahar чабахар چابهار; islamqal исламкал ислом-қ اسلامقلعه",
  "moscow moskva москв москов مسکو موسکو; krokus крокус crocus کروکوس; dagestan дагест доғист داغستان; istanbul стамбул истанбул استانبول اسطنبول; ankara анкар انقره آنکارا; vanda$ vandaki$ vanin$ vandan$; izmir измир ازمیر; gaziant газиант",
  "baghdad bağdat багдад бағдод بغداد; kirkuk киркук کرکوک; mosul мосул موصل; saladin салах-ад صلاح; diyala дияла دیالی; damasc дамаск دمشق; aleppo halep алепп ҳалаб حلب; raqqa ракка ирраққа رقه; deir дейр دیر; idlib идлиб ادلب; homs хомс حمص",
];

/** Which of the places a word names: its number, counted from one; 0 for none. The endings of all languages may follow. */
export function placeOf(key: string): number {
  const whole = places.get(`${key}$`);
  if (whole !== undefined) return whole;
  for (let length = Math.min(key.length, longest); length >= 3; length -= 1) {
    const place = places.get(key.slice(0, length));
    if (place !== undefined && (length > 3 || key.length < 6)) return place;
  }
  return 0;
}

const places = new Map(
  rows
    .flatMap((row) => row.split("; "))
    .flatMap((names, place) => names.split(" ").map((name): readonly [string, number] => [keyOf(name), place + 1])),
);
const longest = Math.max(...[...places.keys()].map((name) => name.length));

function keyOf(name: string): string {
  return name.endsWith("$") ? `${latinKey(name.slice(0, -1))}$` : latinKey(name);
}
