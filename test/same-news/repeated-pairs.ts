/** Invented items. */
export type Told = readonly [title: string, text: string, hours?: number];
/** Language, what is promised, two items; hours after midnight, the second 3 hours after the first unless it says else. */
export type Case = readonly [language: string, what: string, a: Told, b: Told];

/** One text with light changes. */
export const oneText: readonly Case[] = [
  [
    "en",
    "an agency's text under another headline",
    [
      "Landslide buries market in Faizabad",
      "A landslide swept through a market in the town of Faizabad on Monday, killing 9 traders and injuring 31, the provincial disaster office said.",
    ],
    [
      "Nine traders dead as landslide hits Faizabad",
      "A landslide swept through a market in the town of Faizabad Monday, killing 9 traders and injuring 31, the provincial disaster office said. Rescuers were still digging.",
    ],
  ],
  [
    "ru",
    "an edited text",
    [
      "В Хороге задержан курьер с листовками",
      "В понедельник в Хороге сотрудники милиции задержали 24-летнего курьера, у которого нашли 300 листовок запрещённой организации.",
    ],
    [
      "Курьер с листовками задержан в Хороге",
      "В понедельник в Хороге сотрудники милиции задержали 24-летнего курьера, у него обнаружили 300 листовок запрещённой организации.",
    ],
  ],
  [
    "uz-Latn",
    "an edited text",
    [
      "Termizda ko‘prik ta’mirdan so‘ng ochildi",
      "Termiz shahridagi 240 metrlik ko‘prik olti oylik ta’mirdan keyin seshanba kuni ochildi, deya xabar berdi viloyat hokimligi.",
    ],
    [
      "Termizdagi ko‘prik ta’mirdan keyin ochildi",
      "Termiz shahridagi 240 metrlik ko‘prik olti oylik ta’mirdan so‘ng seshanba kuni ochildi, dedi viloyat hokimligi.",
    ],
  ],
  [
    "uz-Cyrl",
    "an edited text",
    [
      "Термизда кўприк таъмирдан сўнг очилди",
      "Термиз шаҳридаги 240 метрлик кўприк олти ойлик таъмирдан кейин сешанба куни очилди, дея хабар берди вилоят ҳокимлиги.",
    ],
    [
      "Термиздаги кўприк таъмирдан кейин очилди",
      "Термиз шаҳридаги 240 метрлик кўприк олти ойлик таъмирдан сўнг сешанба куни очилди, деди вилоят ҳокимлиги.",
    ],
  ],
  [
    "tg",
    "an edited text",
    [
      "Дар Кӯлоб бозори нав ифтитоҳ шуд",
      "Рӯзи сешанбе дар шаҳри Кӯлоб бозори наве бо 450 дӯкон ифтитоҳ шуд, хабар дод мақомоти шаҳр.",
    ],
    [
      "Бозори нав дар Кӯлоб ба кор даромад",
      "Рӯзи сешанбе дар шаҳри Кӯлоб бозори наве бо 450 дӯкон ба кор даромад, хабар дод мақомоти шаҳр.",
    ],
  ],
  [
    "ky",
    "an edited text",
    [
      "Нарында сел 12 үйдү каптады",
      "Нарын облусунда жексенби күнү жүргөн сел 12 үйдү каптап, эки көпүрөнү бузду, деп билдирди Өзгөчө кырдаалдар министрлиги.",
    ],
    [
      "Нарында сел жүрүп, 12 үйдү каптады",
      "Нарын облусунда жексенби күнү жүргөн сел 12 үйдү каптап, эки көпүрөнү бузду, деди Өзгөчө кырдаалдар министрлиги.",
    ],
  ],
  [
    "kk",
    "an edited text",
    [
      "Таразда қоймада өрт шықты",
      "Тараз қаласындағы мақта қоймасында дүйсенбі күні шыққан өрттен 800 тонна мақта жанып кетті, деп хабарлады Төтенше жағдайлар министрлігі.",
    ],
    [
      "Тараздағы қойма өртенді",
      "Тараз қаласындағы мақта қоймасында дүйсенбі күні шыққан өрттен 800 тонна мақта жанды, деп мәлімдеді Төтенше жағдайлар министрлігі.",
    ],
  ],
  [
    "fa",
    "an edited text",
    [
      "سیلاب در بغلان ۱۴ خانه را ویران کرد",
      "مقام‌های محلی می‌گویند سیلاب روز دوشنبه در ولسوالی نهرین ولایت بغلان ۱۴ خانه را ویران و ۲۰ خانواده را بی‌جا کرد.",
    ],
    [
      "سیلاب ۱۴ خانه را در بغلان ویران کرد",
      "مقام‌های محلی گفتند سیلاب روز دوشنبه در ولسوالی نهرین ولایت بغلان ۱۴ خانه را ویران کرد و ۲۰ خانواده را بی‌جا ساخت.",
    ],
  ],
  [
    "ps",
    "an edited text",
    [
      "په لوګر کې نوی روغتون پرانیستل شو",
      "د لوګر ولایت چارواکي وايي د ۶۰ بسترو نوی روغتون د دوشنبې په ورځ په پل علم کې پرانیستل شو.",
    ],
    [
      "په لوګر کې نوی روغتون په کار پیل وکړ",
      "د لوګر ولایت چارواکي وايي د ۶۰ بسترو نوی روغتون د دوشنبې په ورځ په پل علم کې په کار پیل وکړ.",
    ],
  ],
  [
    "ar",
    "an edited text",
    [
      "حريق في سوق الخضار بالموصل يلتهم 40 متجرا",
      "قال الدفاع المدني العراقي إن حريقا اندلع فجر الأحد في سوق الخضار وسط الموصل والتهم 40 متجرا دون إصابات.",
    ],
    [
      "حريق يلتهم 40 متجرا في سوق الخضار بالموصل",
      "أعلن الدفاع المدني العراقي أن حريقا اندلع فجر الأحد في سوق الخضار وسط الموصل والتهم 40 متجرا دون إصابات.",
    ],
  ],
  [
    "tr",
    "an edited text",
    [
      "Gaziantep'te tekstil fabrikasında yangın",
      "Gaziantep'in Şehitkamil ilçesindeki tekstil fabrikasında pazar günü çıkan yangın 6 saatte söndürüldü, 3 işçi dumandan etkilendi.",
    ],
    [
      "Gaziantep'te tekstil fabrikası yandı",
      "Gaziantep'in Şehitkamil ilçesindeki tekstil fabrikasında pazar günü çıkan yangın 6 saatte kontrol altına alındı, 3 işçi dumandan etkilendi.",
    ],
  ],
];

/** One event in other words. */
export const toldOtherwise: readonly Case[] = [
  [
    "en",
    "one event told by two newsrooms",
    [
      "Ferry capsizes on Lake Issyk, 40 rescued",
      "A ferry carrying 52 passengers capsized on Lake Issyk-Kul on Monday; 40 people were rescued, officials said.",
    ],
    [
      "Forty rescued after ferry capsizes on Issyk-Kul lake",
      "Rescuers pulled 40 people from the water after a tourist ferry with 52 aboard overturned on Issyk-Kul on Monday.",
    ],
  ],
  [
    "en",
    "a toll that has grown within hours",
    [
      "Mine collapse in Badakhshan kills 5",
      "A gold mine collapsed in Badakhshan province on Monday, killing 5 workers, the provincial governor said.",
    ],
    [
      "Toll of Badakhshan mine collapse rises to 8",
      "The collapse of a gold mine in Badakhshan province on Monday killed 8 workers, the provincial governor said.",
    ],
  ],
];
