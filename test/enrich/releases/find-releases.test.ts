import { describe, expect, it } from "vitest";
import { findReleases } from "../../../src/enrich/releases/find-releases.ts";
import { inShort } from "./announcements.ts";

describe("findReleases", () => {
  it.each([
    ["The outlet put out three new booklets in Kyrgyz and Kazakh this week", "book exact 3[ky,kk]"],
    ["Media wing publishes a Tajik Cyrillic edition of its magazine", "magazine exact 1[tg-Cyrl]"],
    ["Group uploads Uzbek-language audio on encrypted app", "audio[uz]"],
    ["Supporters share nasheed in Uyghur", "nasheed[ug]"],
    ["Monitor: more than twenty posters in Tajik and Uzbek were circulated", "poster more-than 20[tg,uz]"],
    ["Outlet now publishes in Kazakh, analysts say", "material[kk]"],
    ["The foundation issued a statement", "statement exact 1[]"],
    ["The new issue of the magazine, No 12, was released", "magazine #12[]"],
    ["На узбекском языке вышла новая книга медиакрыла", "book exact 1[uz]"],
    ["Медиакрыло выпустило не менее десяти аудиозаписей на таджикском и узбекском языках", "audio at-least 10[tg,uz]"],
    ["Вышел 12-й номер журнала на киргизском", "magazine #12[ky]"],
    ["Опубликован перевод книги на казахский язык", "translation exact 1[kk]"],
    ["Сторонники распространили плакат на узбекском кириллицей", "poster exact 1[uz-Cyrl]"],
    ["Ўзбек тилида янги аудиоёзув тарқатилди", "audio exact 1[uz]"],
    ["Media qanoti oʻzbek va tojik tillarida ikkita kitob nashr qildi", "book exact 2[uz,tg]"],
    ["Tashkilot kamida 15 ta audioyozuv eʼlon qildi", "audio at-least 15[]"],
    ["Oʻzbekcha nashid joyladi", "nasheed exact 1[uz]"],
    ["Нашр: ўзбек тилида янги нашида", "nasheed exact 1[uz]"],
    ["Jurnalning 7-soni chiqdi", "magazine #7[]"],
    ["Созмон китоби наве ба забони тоҷикӣ бо хатти кириллӣ нашр кард", "book exact 1[tg-Cyrl]"],
    ["Расонаи гурӯҳ ду китоб ба забони ӯзбекӣ мунташир кард", "book exact 2[uz]"],
    ["Гурӯҳ ҳадди ақал 10 сабти овозӣ ба забонҳои тоҷикӣ ва ӯзбекӣ пахш кард", "audio at-least 10[tg,uz]"],
    ["Шумораи 12-уми маҷалла нашр шуд", "magazine #12[]"],
    ["Топ кыргыз тилинде жаңы китеп чыгарды", "book exact 1[ky]"],
    ["Өзбек тилинде эки видеоролик жарыяланды", "video exact 2[uz]"],
    ["Журналдын 5-саны жарык көрдү", "magazine #5[]"],
    ["Кыргызча котормосу таратылды", "translation exact 1[ky]"],
    ["Ұйым қазақ тілінде кемінде 3 бейнеролик жариялады", "video at-least 3[kk]"],
    ["Өзбек тіліндегі кітап таратылды", "book exact 1[uz]"],
    ["Topar türkmen dilinde iki kitap neşir etdi", "book exact 2[tk]"],
    ["Özbek dilinde azyndan 15 audioýazgy ýaýradyldy", "audio at-least 15[uz]"],
    ["Örgüt Tacikçe yeni bir kitap yayımladı", "book exact 1[tg]"],
    ["Grup Özbek dilinde iki video paylaştı", "video exact 2[uz]"],
    ["تەشكىلات ئۇيغۇر تىلىدا يېڭى كىتاب نەشر قىلدى", "book exact 1[ug]"],
    ["گروه دو کتاب به زبان ازبکی منتشر کرد", "book exact 2[uz]"],
    ["این شاخه دست‌کم ۱۵ فایل صوتی به زبان‌های تاجیکی و ازبکی نشر کرد", "audio at-least 15[tg,uz]"],
    ["نشریهٔ تازه‌ای به ازبکی منتشر شد", "magazine exact 1[uz]"],
    ["ډلې په ازبکي ژبه دوه کتابونه خپاره کړل", "book exact 2[uz]"],
    ["ډلې په تاجکي ژبه نوې ویډیو خپره کړه", "video exact 1[tg]"],
    ["أصدرت الجماعة كتابين باللغة الأوزبكية", "book exact 2[uz]"],
    ["نشرت المؤسسة ما لا يقل عن 15 تسجيلا صوتيا باللغتين الأوزبكية والطاجيكية", "audio at-least 15[uz,tg]"],
    ["العدد 12 من المجلة صدر", "magazine #12[]"],
    ["گروپ نے ازبک زبان میں دو کتابیں شائع کیں", "book exact 2[uz]"],
    ["تنظیم نے تاجک زبان میں نئی ویڈیو جاری کی", "video exact 1[tg]"],
    ["تنظیم نے کم از کم 15 آڈیو پیغام جاری کیے", "audio at-least 15[]"],
    ["Al-Azoim Tolibonga qarshi oʻzbek tilida kitob chiqardi", "book exact 1[uz]"],
    ["Yangi jurnal eʼlon qilindi", "magazine exact 1[]"],
    ["Мавод ба забони ӯзбекӣ дар интернет паҳн мешавад", "material[uz]"],
    ["After arrests, group releases Tajik video calling for revenge", "video[tg]"],
    ["Группировка выпустила видео казни на таджикском языке", "video[tg]"],
    ["Новое видеообращение на кыргызском языке призывает к нападениям", "video exact 1[ky]"],
    ["Telegram channel in Tajik opened by supporters", "outlet[tg]"],
    ["New Tajik nasheed from the group's media arm", "nasheed[tg]"],
    ["The group's first Uzbek magazine appears online", "magazine[uz]"],
    ["Pro-IS outlet translates speech into Tajik and Uzbek", "audio[tg,uz]"],
    ["Книга «Путь» переведена на таджикский и узбекский языки", "book exact 1[tg,uz]"],
    ["Газета опубликовала интервью на русском языке", "magazine exact 1[ru]"],
    ["Oʻzbek tiliga tarjima qilingan kitob tarqatilmoqda", "translation exact 1[uz]"],
    ["«Yoʻl» nomli kitob lotin alifbosida oʻzbek tilida chop etildi", "book exact 1[uz-Latn]"],
    ["Тожик тилида кирилл ёзувида китоб чиқди", "book exact 1[tg-Cyrl]"],
    ["Uzbek edition of the group's weekly newsletter released", "magazine[uz]"],
    ["Two Tajik-language books and five audio recordings released by outlet", "book exact 2[tg] | audio exact 5[]"],
    ["Outlet releases book and two videos in Uzbek", "book[uz] | video exact 2[uz]"],
    ["Media arm issues dozens of posters in Uzbek, Tajik, and Kyrgyz", "poster[uz,tg,ky]"],
    ["Group releases 40-page book in Uzbek", "book[uz]"],
    ["Group releases 36 minute video in Tajik", "video[tg]"],
    ["Al-Sample releases Tajik-language edition of Voice of the East magazine", "magazine[tg]"],
    ["Outlet publishes part two of Uzbek audio series", "audio[uz]"],
    ["A new Tajik-language propaganda magazine", "magazine exact 1[tg]"],
    ["«Аль-Азаим» выложил более 20 листовок на таджикском, узбекском и киргизском", "poster more-than 20[tg,uz,ky]"],
    ["Вышел третий выпуск журнала на узбекском языке латиницей", "magazine exact 1[uz-Latn]"],
    ["Опубликована серия аудиолекций на узбекском языке", "audio[uz]"],
    ["Oʻzbek tilida lotin alifbosida 2 ta kitob chop etildi", "book exact 2[uz-Latn]"],
    ["Tojik tilidagi kitob kirill yozuvida eʼlon qilindi", "book exact 1[tg-Cyrl]"],
    ["Ўзбек ва тожик тилларида 15 дан ортиқ видео тарқатди", "video more-than 15[uz,tg]"],
    ["Yigirma beshta nashid joyladi", "nasheed exact 25[]"],
    ["Беш адад китоб ба забони ӯзбекӣ бо хатти лотинӣ чоп шуд", "book exact 5[uz-Latn]"],
    ["Созмон бештар аз 20 варақа ба забони тоҷикӣ паҳн кард", "poster more-than 20[tg]"],
    ["Кеминде он беш аудиожазуу кыргыз тилинде таратылды", "audio at-least 15[ky]"],
    ["Кирилл әліпбиінде қазақ тілінде 3 кітап шықты", "book exact 3[kk-Cyrl]"],
    ["Latyn elipbiýinde türkmen dilinde bir kitap çykdy", "book exact 1[tk-Latn]"],
    ["دو جلد کتاب به زبان تاجیکی و با الفبای سیریلیک چاپ شد", "book exact 2[tg-Cyrl]"],
    ["بیش از ۲۰ پوستر به زبان‌های ازبکی، تاجیکی و قرقیزی پخش شد", "poster more-than 20[uz,tg,ky]"],
    ["ئۆزبېك تىلىدا ئاز دېگەندە 15 نەشىدە تارقاتتى", "nasheed at-least 15[uz]"],
    ["نشرت المجموعة أكثر من 20 ملصقا بالطاجيكية", "poster more-than 20[tg]"],
    ["کم از کم 15 آڈیو ریکارڈنگز ازبک زبان میں جاری کیں", "audio at-least 15[uz]"],
    ["Kamida yigirmata audioyozuv oʻzbek tilida tarqatildi", "audio at-least 20[uz]"],
    ["Outlet releases 12th issue of its Tajik magazine", "magazine #12[tg]"],
    ["Group translates two books into Kyrgyz", "book exact 2[ky]"],
    ["A pair of Uzbek books was released", "book[uz]"],
    ["Voice of the East, Issue 9, published", "magazine #9[]"],
    ["Вышел «Восток» №12", "magazine #12[]"],
    ["IShID 2-kitobini oʻzbek tilida chop etdi", "book exact 1[uz]"],
  ])("reads “%s” as %s", (title, expected) => {
    const releases = findReleases({ title, text: "" });

    expect(releases.map(inShort).join(" | ")).toBe(expected);
  });

  it.each([
    ["Issue fifty-three of the magazine released in Uzbek", 53],
    ["Issue 53 of the magazine released in Uzbek", 53],
    ["Issue fifty-something of the magazine released in Uzbek", undefined],
    ["Вышел пятьдесят третий номер журнала", undefined],
  ])("reads the number of the issue of “%s” as %s, and never as how many there are", (title, issue) => {
    const [release] = findReleases({ title, text: "" });

    expect(release).toMatchObject({ kind: "magazine" });
    expect(release?.issue).toBe(issue);
    expect(release?.count?.value ?? 1).toBe(1);
  });

  it("reads several announcements in one text, each with its own language and script", () => {
    const text = `Since spring the outlet has put out two books in Uzbek, among them a long one against its rivals; both are
printed in the Latin alphabet. It has issued at least 15 audio recordings in Uzbek. In the Tajik Cyrillic used at home the outlet
last week released a book, “A Plain Title.” The text blames the neighbours.`;

    const releases = findReleases({ title: "", text });

    expect(releases.map(inShort)).toEqual(["book exact 2[uz-Latn]", "audio at-least 15[uz]", "book exact 1[tg-Cyrl]"]);
    expect(releases.map(({ title }) => title)).toEqual([undefined, undefined, "A Plain Title"]);
  });

  it("reports one release once though title and text both name it, with all that either says", () => {
    const releases = findReleases({
      title: "Outlet publishes book in Tajik",
      text: "The outlet published a book, “The Way”, in Tajik Cyrillic.",
    });

    expect(releases).toHaveLength(1);
    expect(releases[0]).toMatchObject({ title: "The Way", languages: ["tg-Cyrl"], where: { field: "title" } });
  });

  it.each([
    ["the title", "Оутлет ба забони тоҷикӣ китоби нав нашр кард", "", "title", "китоби"],
    ["the text", "News", "Hamkorlar oʻzbek tilida kitobni nashr qildi", "text", "kitobni"],
    ["a phrase", "", "Outlet releases audio recordings in Uzbek", "text", "audio recordings"],
  ])("points at the noun where it stands in %s", (_, title, text, field, noun) => {
    const where = findReleases({ title, text })[0]?.where;

    expect(where?.field).toBe(field);
    expect((field === "title" ? title : text).slice(where?.start, where?.end)).toBe(noun);
  });

  it.each([
    ["after the noun", "Outlet released a book, “The Long Road.”", "The Long Road"],
    ["before the noun", "«Uzun yoʻl» kitobini nashr qildi", "Uzun yoʻl"],
    ["after a word that leads in", "Выпустили книгу под названием «Дальний путь»", "Дальний путь"],
    ["in single quotation marks", "Outlet released a book, 'Uzbek Winter's End'", "Uzbek Winter's End"],
    ["of the issuer, which is none", "Фонд «Восток» выпустил книгу", undefined],
  ])("finds a title %s", (_, title, expected) => {
    const releases = findReleases({ title, text: "" });

    expect(releases[0]?.title).toBe(expected);
  });

  it("reads a text typed on a Russian keyboard or with bare ASCII as the same language", () => {
    const plain = findReleases({ title: "Гурух ду китоб ба забони точики нашр кард", text: "" });
    const ascii = findReleases({ title: "Ozbek tilida ikkita kitob nashr qildi", text: "" });

    expect([...plain, ...ascii].map(inShort)).toEqual(["book exact 2[tg]", "book exact 2[uz]"]);
  });
});
