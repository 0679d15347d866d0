import { describe, expect, it } from "vitest";
import { findReleases } from "../../../src/enrich/releases/find-releases.ts";
import { inShort } from "./announcements.ts";

describe("findReleases", () => {
  it.each([
    ["en", "Outlet releases book in Uzbek", "Outlet translates book into Tajik"],
    ["ru", "Медиакрыло выпустило книгу на узбекском языке", "Медиакрыло перевело книгу на таджикский язык"],
    ["uz", "Qanot oʻzbek tilida kitob chiqardi", "Qanot kitobni tojikchaga tarjima qildi"],
    ["tg", "Гурӯҳ ба забони ӯзбекӣ китоб нашр кард", "Гурӯҳ китобро ба забони тоҷикӣ тарҷума кард"],
    ["ky", "Топ өзбек тилинде китеп чыгарды", "Топ китепти тажик тилине которду"],
    ["kk", "Топ өзбек тілінде кітап шығарды", "Топ кітапты тәжік тіліне аударды"],
    ["tk", "Topar özbek dilinde kitap çap etdi", "Topar kitaby täjik diline terjime etdi"],
    ["tr", "Örgüt Özbekçe kitap yayımladı", "Örgüt kitabı Tacikçeye çevirdi"],
    ["fa", "گروه کتابی به زبان ازبکی منتشر کرد", "گروه کتاب را به زبان تاجیکی ترجمه کرد"],
    ["ps", "ډلې په ازبکي ژبه کتاب خپور کړ", "ډلې کتاب په تاجکي ژبه وژباړه خپور کړ"],
    ["ar", "أصدرت الجماعة كتابا باللغة الأوزبكية", "ترجمت الجماعة كتابا إلى اللغة الطاجيكية"],
    ["ur", "گروپ نے ازبک زبان میں کتاب شائع کی", "گروپ نے کتاب کا تاجک زبان میں ترجمہ جاری کیا"],
    ["de", "Gruppe veröffentlicht Buch auf Usbekisch", "Gruppe übersetzt Buch in tadschikische Sprache"],
    ["fr", "Le groupe publie un livre en ouzbek", "Le groupe traduit un livre en tadjik"],
    ["uk", "Угруповання опублікувало книгу узбецькою мовою", "Угруповання переклало книгу таджицькою мовою"],
    ["hi", "समूह ने उज़्बेक भाषा में किताब जारी की", "समूह ने ताजिक भाषा में अनुवाद जारी किया"],
    ["es", "El grupo publica un libro en uzbeko", "El grupo traduce un libro al tayiko"],
    ["it", "Il gruppo pubblica un libro in uzbeko", "Il gruppo traduce un libro in tagiko"],
    ["pl", "Grupa opublikowała książkę w języku uzbeckim", "Grupa przetłumaczyła książkę na język tadżycki"],
    ["id", "Kelompok itu menerbitkan buku berbahasa Uzbek", "Kelompok itu menerjemahkan buku ke bahasa Tajik"],
  ])("takes what a group publishes or translates for a release (%s)", (_, published, translated) => {
    expect(findReleases({ title: published, text: "" }).flatMap(({ languages }) => languages)).toEqual(["uz"]);
    expect(findReleases({ title: translated, text: "" }).flatMap(({ languages }) => languages)).toEqual(["tg"]);
  });

  it.each([
    ["seized, en", "Border guards seize Uzbek-language books"],
    ["banned, en", "Court bans book in Uzbek"],
    ["denied, en", "Outlet denies it published a book in Uzbek"],
    ["not published, en", "Outlet has not published a book in Uzbek"],
    ["found, en", "Books in Uzbek found in his flat"],
    ["arrested, en", "Man arrested after he published a book in Uzbek"],
    ["put out by somebody arrested, en", "Police arrest a man, who published a book in Uzbek"],
    ["by others, en", "Book in Uzbek published by the ministry"],
    ["studied, en", "How the group's Uzbek-language magazines work"],
    ["seized, ru", "Изъяты книги на узбекском языке"],
    ["found, ru", "У студента нашли книги на узбекском языке"],
    ["not published, ru", "Медиакрыло не выпускало книгу на узбекском языке"],
    ["arrested, ru", "Задержан мужчина, публиковавший книги на узбекском языке"],
    ["by others, ru", "На узбекском языке издана министерством книга"],
    ["seized, uz", "Oʻzbek tilida nashr qilingan kitoblar musodara qilindi"],
    ["not published, uz", "Qanot oʻzbek tilida kitob chiqarmadi"],
    ["found, uz", "Uyidan oʻzbek tilidagi kitoblar topildi"],
    ["by others, uz", "Vazirlik oʻzbek tilida kitob chiqardi"],
    ["seized, tg", "Китобҳои мусодирашуда ба забони ӯзбекӣ буданд"],
    ["not published, tg", "Гурӯҳ ба забони ӯзбекӣ китоб нашр накардааст"],
    ["not published, ky", "Топ өзбек тилинде китеп чыгарган эмес"],
    ["not published, kk", "Топ өзбек тілінде кітап шығарған жоқ"],
    ["seized, tk", "Özbek dilindäki kitaplar ele salyndy"],
    ["not published, tr", "Örgüt Özbekçe kitap yayımlamadı"],
    ["seized, fa", "کتاب‌هایی که گروه به زبان ازبکی منتشر کرد ضبط شد"],
    ["not published, fa", "گروه کتابی به زبان ازبکی منتشر نکرد"],
    ["found, ps", "په ازبکي ژبه کتابونه وموندل شول"],
    ["seized, ar", "مصادرة كتب باللغة الأوزبكية"],
    ["by others, ar", "نشرت وزارة الثقافة كتابا باللغة الأوزبكية"],
    ["banned, ur", "ازبک زبان کی کتاب پر پابندی"],
    ["not published, de", "Gruppe veröffentlichte kein Buch auf Usbekisch"],
    ["not published, fr", "Le groupe n'a pas publié de livre en ouzbek"],
    ["found, uk", "У нього знайшли книгу узбецькою мовою"],
    ["seized, hi", "पुलिस ने उज़्बेक भाषा की किताबें जब्त कीं"],
    ["seized, es", "Incautan libros en uzbeko"],
    ["seized, it", "Sequestrati libri in uzbeko"],
    ["seized, pl", "Skonfiskowano książki w języku uzbeckim"],
    ["seized, id", "Polisi menyita buku berbahasa Uzbek"],
  ])("takes for none what was %s", (_, title) => {
    expect(findReleases({ title, text: "" })).toEqual([]);
  });

  it.each([
    ["a ban before it, told as an aside", "Days after a ban on its channels the outlet releases a book in Uzbek"],
    ["a ban that the group is under", "The banned group publishes a book in Uzbek"],
    ["a raid that it is about", "Outlet publishes book in Uzbek about the raid"],
    ["a ban that comes later", "Guruh oʻzbek tilida kitob chiqardi, sud uni taqiqladi"],
    ["a number, which is no “no”", "Voice of the East No. 9 released in Uzbek"],
    ["officials who only say so", "Police say the outlet released a book in Uzbek"],
  ])("is not put off by %s", (_, title) => {
    expect(findReleases({ title, text: "" })).toHaveLength(1);
  });

  it("takes a work for one about a group where that is named only as its topic", () => {
    const title = "Karim Karimov publishes Uzbek-language book about Samplegroup";

    expect(findReleases({ title, text: "" }, () => [{ from: 7, to: 7, actor: { id: "samplegroup" } }])).toEqual([]);
    expect(findReleases({ title, text: "" }, () => [{ from: 0, to: 1, actor: { id: "samplegroup" } }])).toHaveLength(1);
  });

  it.each([
    ["Вышел журнал на узб. языке", "magazine exact 1[uz]"],
    ["Вышел третий номер тадж. журнала", "magazine exact 1[tg]"],
    ["Issue No. 12 of the Tajik magazine was released", "magazine #12[tg]"],
    ["Jurnalning 33-soni oʻzbek tilida chiqdi", "magazine #33[uz]"],
    ["Outlet uploads three videos, two in Tajik and one in Uzbek", "video exact 3[tg,uz]"],
    ["«Ан-Наба» өзбек тилинде чыкты", "magazine[uz]"],
  ])("reads abbreviations, numbers and names of magazines: %s", (title, expected) => {
    expect(findReleases({ title, text: "" }).map(inShort).join(" | ")).toBe(expected);
  });
});
