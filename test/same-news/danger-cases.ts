/** One report: hours after the first midnight, language, headline, text, and how many hours ahead of its arrival it is dated. */
export type DangerItem = readonly [hour: number, language: string, title: string, text: string, aheadHours?: number];

export interface DangerCase {
  readonly what: string;
  /** Whether somebody meant to hide the last report. */
  readonly hostile: boolean;
  readonly items: readonly DangerItem[];
  /** The last report: a story of its own, or news of this kind in an earlier one; both where either shows it. */
  readonly shownBy: readonly string[];
}

/** Invented: reports that must not vanish in an earlier story, however alike they read. The first midnight is Monday, 19 October 2026. */
export const dangerCases: readonly DangerCase[] = [
  {
    what: "a bait with the likely claim, a day before",
    hostile: true,
    items: [
      [10, "en", "ISIS-K claims suicide attack in Peshawar", "ISIS-K claims suicide attack in Peshawar"],
      [
        33,
        "en",
        "ISIS-K claims suicide attack in Peshawar",
        "The group said its man struck a queue of recruits at the cantonment.",
      ],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a bait dated a day ahead",
    hostile: true,
    items: [
      [10, "en", "Suicide bomber strikes Herat mosque", "Suicide bomber strikes Herat mosque", 22],
      [
        32,
        "en",
        "Suicide bomber strikes Herat mosque",
        "Nineteen worshippers died in the city's Injil quarter, a doctor said.",
      ],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a bait minutes before, with the same headline and no figures",
    hostile: true,
    items: [
      [30, "en", "Bomb hits market in Kunduz", "Bomb hits market in Kunduz, more soon."],
      [
        30.5,
        "en",
        "Bomb hits market in Kunduz",
        "At least 14 people were killed when a cart blew up, the police said.",
      ],
    ],
    shownBy: ["apart", "toll"],
  },
  {
    what: "a bait that puts the toll too high, before the true one",
    hostile: true,
    items: [
      [30, "en", "Blast at Quetta bus stop kills six", "Police said a bag exploded on Tuesday."],
      [32, "en", "Quetta bus stop blast: death toll rises to 90", "Ninety are dead, our reader writes."],
      [
        36,
        "en",
        "Quetta bus stop blast: death toll rises to nine",
        "Three of the wounded died in hospital, doctors said.",
      ],
    ],
    shownBy: ["apart", "toll"],
  },
  {
    what: "a claim in the wording of yesterday's",
    hostile: true,
    items: [
      [
        10,
        "en",
        "ISIS-K claims attack in Kabul",
        "The group said in a statement on its channel that its man had shot a guard of the ministry.",
      ],
      [
        30,
        "en",
        "ISIS-K claims attack in Kabul",
        "The group said in a statement on its channel that its man had shot a driver of the ministry.",
      ],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a false all-clear before the blast",
    hostile: true,
    items: [
      [29, "en", "No blast in Quetta, reports are false", "Nothing has happened in the city, our reader writes."],
      [30, "en", "Blast in Quetta kills four", "A bomb went off outside a court in Quetta, police said."],
    ],
    shownBy: ["apart", "toll"],
  },
  {
    what: "a denial planted after the attack, and then its claim",
    hostile: true,
    items: [
      [
        30,
        "en",
        "Gunmen kill five police in Bannu",
        "The attack came at dawn on Tuesday, police said. No group has claimed it.",
      ],
      [31, "en", "No attack in Bannu, the five police are alive", "It was a drill, our reader writes."],
      [
        35,
        "en",
        "Pakistani Taliban claim killing of five police in Bannu",
        "A spokesman for the group sent a statement.",
      ],
    ],
    shownBy: ["apart", "claim"],
  },
  {
    what: "a bait that takes the number of the next issue",
    hostile: true,
    items: [
      [
        10,
        "en",
        "Al-Azaim publishes issue 52 of Voice of Khurasan",
        "Al-Azaim publishes issue 52 of Voice of Khurasan",
      ],
      [
        58,
        "en",
        "ISIS-K magazine Voice of Khurasan, issue 52, appears",
        "The 60-page magazine turns on Tajik migrants, monitors say.",
      ],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a bait that takes the next book",
    hostile: true,
    items: [
      [12, "en", "Al-Azaim releases new book in Tajik", "Al-Azaim releases new book in Tajik"],
      [
        34,
        "en",
        "Al-Azaim releases new book in Tajik",
        "The manual of 88 pages teaches how to hide money, monitors say.",
      ],
    ],
    shownBy: ["apart"],
  },
  {
    what: "yesterday's report told again under today's date, before today's attack",
    hostile: true,
    items: [
      [
        30,
        "en",
        "Blast at Herat mosque kills five worshippers",
        "A bomb went off in a mosque in Herat on Tuesday, police said.",
      ],
      [
        52,
        "en",
        "Blast at Herat mosque kills five worshippers",
        "A bomb went off in a mosque in Herat on Tuesday, police said.",
      ],
      [
        55,
        "en",
        "Blast at Herat mosque kills five worshippers",
        "A bomb went off in a mosque in Herat on Wednesday, police said.",
      ],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a bait that names every town",
    hostile: true,
    items: [
      [28, "en", "ISIS-K claims blasts in Kabul, Kunduz and Herat", "ISIS-K claims blasts in Kabul, Kunduz and Herat"],
      [30, "en", "Blast in Kunduz kills six", "A bomb hidden in a cart exploded near the governor's office."],
    ],
    shownBy: ["apart", "toll"],
  },
  {
    what: "letters put into the headline that nobody sees",
    hostile: true,
    items: [
      [8, "en", "ISIS-K claims suicide at\u200btack in Ka\u200bbul", "ISIS-K claims suicide attack in Kabul"],
      [
        31,
        "en",
        "ISIS-K claims suicide attack in Kabul",
        "It named the bomber, who struck a wedding hall in the west.",
      ],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a flood of the same headline before the second attack",
    hostile: true,
    items: [
      ...Array.from({ length: 20 }, (_, at): DangerItem => {
        return [30 + at / 10, "en", "Blast at Kabul mosque kills eight", `A bomb went off on Tuesday. Report ${at}.`];
      }),
      [34, "en", "Second blast at Kabul mosque kills three", "It went off as ambulances came, police said."],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a like headline over another text",
    hostile: true,
    items: [
      [
        29,
        "en",
        "ISIS-K statement on Khorasan",
        "Everything about football, wheat prices and the weather of this week in the north.",
      ],
      [
        30,
        "en",
        "ISIS-K statement on Khorasan",
        "The group threatens embassies in Bishkek and announces a new speaker, researchers write.",
      ],
    ],
    shownBy: ["apart"],
  },
  {
    what: "another blast in the town within hours, at another place",
    hostile: false,
    items: [
      [30, "en", "Blast hits minibus in Kabul, two killed", "Police said the bomb was under a seat."],
      [32, "en", "Blast hits girls' school in Kabul, 19 killed", "Police said the bomb was at the gate."],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a second blast in the wording of the first, an hour later",
    hostile: true,
    items: [
      [
        30,
        "en",
        "Explosion hits Herat's old town, ISIS-K suspected",
        "Police said the explosion hit a minibus in the west of the city and killed three people.",
      ],
      [
        31,
        "en",
        "Second explosion hits Herat's old town, ISIS-K suspected",
        "Police said the explosion hit a clinic in the west of the city and killed 17 people.",
      ],
    ],
    shownBy: ["apart"],
  },
  {
    what: "the same count in the next town",
    hostile: false,
    items: [
      [30, "ru", "В Оше задержаны четверо сторонников ИГ-Хорасан", "У них изъяли литературу, сообщил ГКНБ."],
      [33, "ru", "В Баткене задержаны четверо сторонников ИГ-Хорасан", "У них изъяли литературу, сообщил ГКНБ."],
    ],
    shownBy: ["apart"],
  },
  {
    what: "the place stands only in the text",
    hostile: false,
    items: [
      [30, "en", "ISIS-K gunmen attack police post", "Three officers died in Jalalabad, the police said."],
      [40, "en", "ISIS-K gunmen attack police post", "Three officers died in Khost, the police said."],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a toll that falls is another attack's",
    hostile: false,
    items: [
      [30, "en", "Nine killed in shooting in Peshawar", "Gunmen fired on a shop, police said."],
      [46, "en", "Four killed in shooting in Peshawar", "Gunmen fired on a car, police said."],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a toll that grew without a word, a day later",
    hostile: false,
    items: [
      [30, "en", "Bomb at Kandahar checkpoint kills three Taliban", "The bomb lay beside the road, police said."],
      [53, "en", "Bomb at Kandahar checkpoint kills eight Taliban", "The bomb lay beside the road, police said."],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a claim after nobody had claimed",
    hostile: false,
    items: [
      [
        30,
        "en",
        "Bomb at Ghazni market kills seven",
        "The blast came on Tuesday morning. No group has claimed responsibility.",
      ],
      [
        40,
        "en",
        "ISIS-K claims responsibility for Ghazni market bombing that killed seven",
        "The statement came through Amaq.",
      ],
    ],
    shownBy: ["apart", "claim"],
  },
  {
    what: "nobody has claimed, after a claim: another attack",
    hostile: false,
    items: [
      [30, "en", "ISIS-K claims bomb that killed seven at Ghazni market", "The statement came through Amaq."],
      [50, "en", "Bomb kills two at Ghazni market", "No group has claimed responsibility for the blast."],
    ],
    shownBy: ["apart"],
  },
  {
    what: "an arrest over the attack",
    hostile: false,
    items: [
      [
        30,
        "en",
        "Knife attack outside mosque in Namangan wounds imam",
        "A man stabbed the imam after prayers on Tuesday, police said.",
      ],
      [
        50,
        "en",
        "Man arrested over knife attack outside mosque in Namangan",
        "Police found the suspect at a relative's house.",
      ],
    ],
    shownBy: ["apart", "arrest"],
  },
  {
    what: "a correction",
    hostile: false,
    items: [
      [30, "en", "Blast at Herat market kills 21", "The bomb went off on Tuesday, officials said."],
      [
        33,
        "en",
        "CORRECTED: Blast at Herat market killed 12, not 21",
        "Officials gave a wrong figure for Tuesday's bombing.",
      ],
    ],
    shownBy: ["apart", "correction"],
  },
  {
    what: "the next part of a book",
    hostile: false,
    items: [
      [30, "en", "Al-Azaim releases part one of its book in Uzbek", "The book is for young people, monitors say."],
      [40, "en", "Al-Azaim releases part two of its book in Uzbek", "The book is for young people, monitors say."],
    ],
    shownBy: ["apart"],
  },
  {
    what: "another title of the same outlet, of as many pages",
    hostile: false,
    items: [
      [30, "en", "Al-Azaim releases book “Road of the Caravan” in Tajik", "It has 64 pages, monitors say."],
      [34, "en", "Al-Azaim releases book “Winter Letters” in Tajik", "It has 64 pages, monitors say."],
    ],
    shownBy: ["apart"],
  },
  {
    what: "as many dead in the same city, of another group",
    hostile: false,
    items: [
      [30, "en", "Police kill four ISIS-K militants in Karachi raid", "Two vests were found, police said."],
      [50, "en", "Police kill four Pakistani Taliban militants in Karachi raid", "Two vests were found, police said."],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a retraction",
    hostile: false,
    items: [
      [
        33,
        "en",
        "Blast reported at Osh court, two hurt",
        "An explosion was heard in the building in Osh, witnesses said.",
      ],
      [
        38,
        "en",
        "No blast at Osh court, police say",
        "The explosion heard in the building in Osh was a falling shelf, police said.",
      ],
    ],
    shownBy: ["apart", "denial", "correction"],
  },
  {
    what: "a trial under the closing sentence of an attack",
    hostile: false,
    items: [
      [
        4,
        "en",
        "ISIS-K gunmen attack a police post near Asadabad",
        "ISIS-K gunmen attack a police post near Asadabad. Officials offered no further particulars, and the account could not be checked.",
      ],
      [
        6,
        "en",
        "ISIS-K courier pleads guilty",
        "ISIS-K courier pleads guilty. Officials offered no further particulars, and the account could not be checked.",
      ],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a raid, and the group's outlet under the same closing sentence",
    hostile: false,
    items: [
      [
        7,
        "ru",
        "Талибы уничтожили группу боевиков ИГ в Тахаре",
        "Подробности не сообщаются, независимого подтверждения нет.",
      ],
      [
        9,
        "ru",
        "Издание боевиков ИГ объявило о новом редакторе",
        "Подробности не сообщаются, независимого подтверждения нет.",
      ],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a claim that names a mosque after one that names a town",
    hostile: false,
    items: [
      [7, "fa", "داعش مسئولیت انفجار در هرات را پذیرفت", "جزئیات بیشتری منتشر نشده است."],
      [11, "fa", "داعش خراسان مسئولیت حمله به مسجد را پذیرفت", "جزئیات بیشتری منتشر نشده است."],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a claim that names the town after one that names nothing",
    hostile: true,
    items: [
      [
        4,
        "tg",
        "ДОИШ-Хуросон масъулияти таркишро ба дӯш гирифт",
        "ДОИШ-Хуросон масъулияти таркишро ба дӯш гирифт. Тафсилот ҳоло маълум нест.",
      ],
      [
        8,
        "tg",
        "ДОИШ-Хуросон масъулияти таркиш дар масҷиди Тахорро ба дӯш гирифт",
        "ДОИШ-Хуросон масъулияти таркиш дар масҷиди Тахорро ба дӯш гирифт. Тафсилот ҳоло маълум нест.",
      ],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a headline of one form over two things",
    hostile: true,
    items: [
      [9, "en", "Analysts' note on ISIS-K couriers", "Members of the list may read it."],
      [21, "en", "Analysts' note on ISIS-K weapons", "Members may read it."],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a trial in the town of an arrest, in its hours",
    hostile: false,
    items: [
      [7, "de", "Jugendlicher in Brüssel festgenommen: Anschlag auf Bahnhof geplant", "Ermittler fanden ein Messer."],
      [9, "de", "Prozess um geplanten Anschlag auf Konzert in Brüssel beginnt", "Drei Angeklagte stehen vor Gericht."],
    ],
    shownBy: ["apart"],
  },
  {
    what: "an appeal over an old attack, on the day of a foiled one in the same city",
    hostile: false,
    items: [
      [5, "ru", "В Ташкенте предотвращён теракт, задержаны двое", "Подозреваемые готовили взрыв на рынке."],
      [10, "en", "Tashkent court rejects appeals of men jailed over bus attack", "The life sentences stand."],
    ],
    shownBy: ["apart"],
  },
  {
    what: "one man with the sentence of four others, in the same court",
    hostile: true,
    items: [
      [8, "tg", "Дар Хуҷанд чаҳор нафар ба 9-солӣ зиндонӣ шуданд", "Суд онҳоро барои узвият дар ДОИШ гунаҳкор донист."],
      [15, "tg", "Суди Хуҷанд як муаллимро ба 9 соли зиндон маҳкум кард", "Муаллим ба ифротгароӣ айбдор шудааст."],
    ],
    shownBy: ["apart"],
  },
  {
    what: "one woman with the sentence of three others, in the same words",
    hostile: false,
    items: [
      [8, "en", "Court in Osh jails three for nine years", "They were accused of recruiting for ISIS-K."],
      [9, "en", "Court in Osh jails woman for nine years", "She was accused of recruiting for ISIS-K."],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a smaller raid of the same service on the next morning",
    hostile: false,
    items: [
      [6, "tr", "Bursa'da DEAŞ operasyonu: 24 gözaltı", "Şüpheliler emniyete götürüldü."],
      [29, "tr", "Bursa'da salı sabahı DEAŞ baskını: 7 şüpheli yakalandı", ""],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a claim that names only the town, hours after a claim there",
    hostile: true,
    items: [
      [5, "en", "Mine under a bus kills four in Herat", "Police said nine passengers were hurt."],
      [10, "en", "ISIS-K claims bombing of bus in Herat", "The group said it struck a bus."],
      [19, "en", "ISIS-K claims bombing in Herat", ""],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a claim that names only the town, half a day after one blast there",
    hostile: true,
    items: [
      [7, "en", "Cart bomb wounds one in Ghazni", ""],
      [18, "en", "ISIS-K claims bombing in Ghazni", ""],
    ],
    shownBy: ["apart"],
  },
  {
    what: "another killing over the closing sentence of the first",
    hostile: true,
    items: [
      [5, "en", "ISIS-K claims attack that killed a judge", "The group gave no place and no day for the attack."],
      [
        7,
        "en",
        'ISIS-K claims attack that killed three "informers"',
        "The group gave no place and no day for the attack.",
      ],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a briefing that lists three attacks, to stand on the card of each",
    hostile: true,
    items: [
      [9, "en", "Bomb in Kunduz mosque kills nine", "Worshippers had gathered for noon prayers."],
      [28, "en", "Evening briefing: Kunduz mosque bombing, Quetta bus attack, Aleppo blast", ""],
    ],
    shownBy: ["apart"],
  },
  {
    what: "rockets at the airport after a bait on a blast at the station",
    hostile: true,
    items: [
      [
        10,
        "en",
        "#IslamicStateKhorasan trends after the station blast",
        "#IslamicStateKhorasan trends after the station blast. Officials offered no further particulars, and the account could not be checked.",
      ],
      [
        13,
        "en",
        "ISIS-K claims rocket fire near the airport",
        "ISIS-K claims rocket fire near the airport. Officials offered no further particulars, and the account could not be checked.",
      ],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a bait that names a group and counts nothing, minutes before",
    hostile: true,
    items: [
      [9, "en", "ISIS-K claims bombing of bus station in Bannu - many dead", ""],
      [9.2, "en", "Eleven killed as bomb rips through bus station in Bannu", "The blast hit the ticket office."],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a film about a siege, on the day of a blast at the same kind of place",
    hostile: false,
    items: [
      [8, "en", "Explosion at hotel in Kabul, several feared dead", "The area was cordoned off."],
      [14, "en", "Film about hotel siege in Kabul wins prize in Berlin", ""],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a trial of four, hours after four others were held in the town",
    hostile: false,
    items: [
      [8, "ky", "Нарында диний экстремизмге шектелген төрт киши кармалды", ""],
      [11, "ky", "Нарында сот экстремизм үчүн төрт кишини эркинен ажыратты", ""],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a claim against another target, under the same closing sentence",
    hostile: true,
    items: [
      [11, "en", "ISIS-K claims killing of policeman", "The group published no photo."],
      [13, "en", "ISIS-K claims killing of official", "The group published no photo."],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a van burnt in the district where one was bombed",
    hostile: true,
    items: [
      [12, "en", "Roadside bomb targets police van in Swat, one killed", ""],
      [16, "en", "Police van torched by protesters in Swat", ""],
    ],
    shownBy: ["apart"],
  },
  {
    what: "an attack on the mosque whose dead were remembered in the morning",
    hostile: true,
    items: [
      [8, "ru", "В Герате вспоминают жертв теракта в мечети, произошедшего пять лет назад", ""],
      [13, "en", "Suicide bomber kills at least 11 at mosque in Afghanistan's Herat", "It was during prayers."],
    ],
    shownBy: ["apart"],
  },
  {
    what: "an attack after a bait that claims one and says neither where nor what",
    hostile: true,
    items: [
      [9, "en", "ISIS-K claims bombing", "The group said on Monday that its men had hit a gathering."],
      [11, "en", "ISIS-K claims bombing in Jalalabad", "The group said on Monday that its men had hit a gathering."],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a claim that says neither where nor what, on the day of a claimed attack",
    hostile: false,
    items: [
      [8, "en", "Blast at bus terminal in Jalalabad on Monday leaves 9 dead", "A cart blew up near the counter."],
      [10, "en", "ISIS-K claims Jalalabad bus terminal bombing", "It said so on Monday."],
      [19, "en", "ISIS-K claims bombing", "The group said on Monday night that its men had hit a gathering."],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a denial that the commander died",
    hostile: false,
    items: [
      [16, "en", "Senior ISIS-K commander killed in Nangarhar, Taliban say", ""],
      [22, "en", "ISIS-K denies commander was killed in Nangarhar", "The man is alive, the group said."],
    ],
    shownBy: ["apart", "denial"],
  },
  {
    what: "a correction of the toll",
    hostile: false,
    items: [
      [8, "en", "Car bomb outside ministry in Kabul kills 21", ""],
      [22, "en", "Correction: Kabul ministry bombing death toll is 17, not 21", "Some had been counted twice."],
    ],
    shownBy: ["correction"],
  },
  {
    what: "an attack on a post in the province, after a bait that calls the first one a raid",
    hostile: true,
    items: [
      [8, "fa", "طالبان در عملیاتی در بدخشان چهار عضو داعش را کشتند", ""],
      [10, "fa", "حمله بر پاسگاه طالبان در بدخشان چهار کشته داشت", ""],
    ],
    shownBy: ["apart"],
  },
  {
    what: "a like sentence by the court of the next town, named by an adjective",
    hostile: false,
    items: [
      [8, "ru", "Ошский суд приговорил примкнувшего к ИГ к 9 годам", ""],
      [9, "ru", "Джалал-Абадский суд приговорил примкнувшего к ИГ к 9 годам", ""],
    ],
    shownBy: ["apart"],
  },
  {
    what: "the verdict of another court after a bait in the same words",
    hostile: true,
    items: [
      [8, "uz-Latn", "Buxoro sudi ikki kishini IShID g'oyalarini tarqatganlik uchun 6 yilga qamadi", ""],
      [10, "uz-Latn", "Navoiy sudi ikki kishini IShID g'oyalarini tarqatganlik uchun 6 yilga qamadi", ""],
    ],
    shownBy: ["apart"],
  },
];
