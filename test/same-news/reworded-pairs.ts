import type { Case } from "./repeated-pairs.ts";

/** Invented items that are alike, but other news. */
export const anotherNews: readonly Case[] = [
  [
    "en",
    "another issue of a magazine",
    [
      "Issue 46 of Steppe Voice released",
      "The media wing of the group released issue 46 of its magazine Steppe Voice, 52 pages long, researchers say.",
    ],
    [
      "Issue 47 of Steppe Voice released",
      "The media wing of the group released issue 47 of its magazine Steppe Voice, 52 pages long, researchers say.",
    ],
  ],
  [
    "en",
    "the bulletin of another day",
    ["Daily briefing 12 May", "What matters this morning from our newsroom across the region, read by our editors."],
    [
      "Daily briefing 13 May",
      "What matters this morning from our newsroom across the region, read by our editors.",
      24,
    ],
  ],
  [
    "en",
    "the evening edition",
    ["News in brief, morning", "Catch up with the most important stories of the region, chosen by our newsroom."],
    ["News in brief, evening", "Catch up with the most important stories of the region, chosen by our newsroom.", 9],
  ],
  [
    "en",
    "a charge after an arrest",
    [
      "Baker arrested over Osh market fire",
      "Police in Osh detained a baker after the fire that destroyed part of the market on Monday.",
    ],
    [
      "Baker charged over Osh market fire",
      "Police in Osh detained a baker after the fire that destroyed part of the market on Monday.",
      8,
    ],
  ],
  [
    "en",
    "a claim of what was reported before",
    [
      "Blast at bus stop in Ghazni kills 4",
      "An explosion at a bus stop in Ghazni killed 4 people and injured 9 on Monday, police said.",
    ],
    [
      "Group claims responsibility for Ghazni bus stop blast",
      "The group said in a statement that it was behind the blast that killed 4 people in Ghazni on Monday.",
      10,
    ],
  ],
  [
    "ru",
    "the same kind of attack in another town",
    [
      "При взрыве на рынке в Герате погибли 6 человек",
      "Взрыв прогремел в понедельник на рынке в Герате, погибли 6 человек, ещё 15 ранены, сообщила полиция.",
    ],
    [
      "При взрыве на рынке в Газни погибли 8 человек",
      "Взрыв прогремел в среду на рынке в Газни, погибли 8 человек, ещё 21 ранен, сообщила полиция.",
      48,
    ],
  ],
  [
    "uz-Latn",
    "a quake of another strength",
    [
      "Buxoroda 4,1 magnitudali zilzila bo‘ldi",
      "Seysmologlarning aytishicha, zilzila dushanba kuni Buxoro viloyatida qayd etilgan.",
    ],
    [
      "Buxoroda 3,6 magnitudali zilzila bo‘ldi",
      "Seysmologlarning aytishicha, zilzila chorshanba kuni Buxoro viloyatida qayd etilgan.",
      40,
    ],
  ],
  [
    "uz-Cyrl",
    "another court's sentence in the same words",
    [
      "Андижонда 3 киши судланди",
      "Андижон шаҳар суди тақиқланган материал тарқатган 3 кишини 4 йилга озодликдан маҳрум қилди.",
    ],
    [
      "Фарғонада 5 киши судланди",
      "Фарғона шаҳар суди тақиқланган материал тарқатган 5 кишини 7 йилга озодликдан маҳрум қилди.",
      26,
    ],
  ],
  [
    "tg",
    "the same at another date",
    ["Дар сарҳад тирпаронӣ шуд", "Кумита хабар дод, ки шаби 3 ноябр дар ноҳияи Ҳамадонӣ ду қочоқбар кушта шуд."],
    ["Дар сарҳад тирпаронӣ шуд", "Кумита хабар дод, ки шаби 5 ноябр дар ноҳияи Ҳамадонӣ ду қочоқбар кушта шуд.", 48],
  ],
  [
    "ky",
    "a quake at another hour",
    ["Таласта жер титиреди", "Сейсмологдордун айтымында, жер титирөө бүгүн саат 04:15те катталды, кыйроо жок."],
    ["Таласта жер титиреди", "Сейсмологдордун айтымында, жер титирөө бүгүн саат 17:40та катталды, кыйроо жок.", 13],
  ],
  [
    "kk",
    "another town's case",
    [
      "Павлодарда адам саудасымен айналысқан топ ұсталды",
      "Павлодар полициясы адам саудасымен айналысқан 4 кісіден тұратын топты ұстап, 2 көлікті тәркіледі.",
    ],
    [
      "Атырауда адам саудасымен айналысқан топ ұсталды",
      "Атырау полициясы адам саудасымен айналысқан 7 кісіден тұратын топты ұстап, 5 көлікті тәркіледі.",
      30,
    ],
  ],
  [
    "fa",
    "another issue",
    ["شمارهٔ ۱۲ مجلهٔ «راه نو» منتشر شد", "شاخهٔ رسانه‌ای گروه شمارهٔ ۱۲ مجله را در ۴۰ صفحه پخش کرد."],
    ["شمارهٔ ۱۳ مجلهٔ «راه نو» منتشر شد", "شاخهٔ رسانه‌ای گروه شمارهٔ ۱۳ مجله را در ۴۰ صفحه پخش کرد.", 60],
  ],
  [
    "ps",
    "the same in another province",
    ["په غزني کې د پولیسو پر پوسته برید شوی", "چارواکي وايي په برید کې دوه پولیس وژل شوي او پنځه ټپیان دي."],
    ["په هلمند کې د پولیسو پر پوسته برید شوی", "چارواکي وايي په برید کې درې پولیس وژل شوي او اووه ټپیان دي.", 28],
  ],
  [
    "ar",
    "another issue of a weekly",
    ["صدور العدد 91 من مجلة الدرب", "أصدر التنظيم العدد 91 من مجلته الأسبوعية، بحسب باحثين."],
    ["صدور العدد 92 من مجلة الدرب", "أصدر التنظيم العدد 92 من مجلته الأسبوعية، بحسب باحثين.", 70],
  ],
  [
    "tr",
    "another quake",
    [
      "İzmir'de 3,9 büyüklüğünde deprem",
      "AFAD, İzmir açıklarında saat 05.12'de 3,9 büyüklüğünde deprem olduğunu duyurdu.",
    ],
    [
      "İzmir'de 4,4 büyüklüğünde deprem",
      "AFAD, İzmir açıklarında saat 21.47'de 4,4 büyüklüğünde deprem olduğunu duyurdu.",
      17,
    ],
  ],
  [
    "en",
    "another sign of the day in a dated column",
    ["Stars for shepherds, 4 November 2026: what the day holds for rams", ""],
    ["Stars for shepherds, 4 November 2026: what the day holds for foxes", "", 0],
  ],
  [
    "en",
    "a lower toll on another day",
    [
      "Blast in Kandahar market kills 11",
      "An explosion in the central market of Kandahar killed 11 people, police said.",
    ],
    [
      "Blast in Kandahar market kills 4",
      "An explosion in the central market of Kandahar killed 4 people, police said.",
      25,
    ],
  ],
  [
    "en",
    "what shares a town, a figure and the hour alone",
    [
      "Kabul bakery feeds 350 orphans",
      "Volunteers from Kabul bake bread daily, reaching 350 children with warm meals on Monday.",
    ],
    ["Cyclists gather in Kabul", "Some 350 riders crossed Kabul on Monday for the opening of the autumn tour.", 0],
  ],
];
