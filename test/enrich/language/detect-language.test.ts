import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../../src/enrich/language/detect-language.ts";

describe("detectLanguage", () => {
  it.each([
    ["uz-Latn", "Bugun shaharda yangi kutubxona ochildi va ko‘p odamlar keldi"],
    ["uz-Cyrl", "Бугун шаҳарда янги кутубхона очилди ва кўп одамлар келди"],
    ["tg", "Имрӯз дар шаҳр китобхонаи нав кушода шуд ва мардуми зиёд омаданд"],
    ["ky", "Бүгүн шаарда жаңы китепкана ачылып, көп адам келди"],
    ["kk", "Бүгін қалада жаңа кітапхана ашылып, көп адам келді"],
    ["kk", "Búgin qalada jańa kitaphana ashylyp, kóp adam keldi"],
    ["kk", "Bügın qalada jaña kıtaphana aşylyp, köp adam keldı"],
    ["tk", "Şu gün şäherde täze kitaphana açyldy we köp adam geldi"],
    ["ug", "بۈگۈن شەھەردە يېڭى كۈتۈپخانا ئېچىلدى ۋە نۇرغۇن ئادەم كەلدى"],
    ["fa", "امروز در شهر کتابخانه تازه‌ای باز شد و مردم زیادی آمدند"],
    ["ps", "نن په ښار کې نوی کتابتون پرانیستل شو او ډېر خلک راغلل"],
    ["ur", "آج شہر میں نئی لائبریری کھولی گئی اور بہت سے لوگ آئے"],
    ["ar", "افتتحت اليوم في المدينة مكتبة جديدة وحضر كثير من الناس"],
    ["ru", "Сегодня в городе открылась новая библиотека, пришло много людей"],
    ["uk", "Сьогодні в місті відкрилася нова бібліотека, прийшло багато людей"],
    ["tr", "Bugün şehirde yeni bir kütüphane açıldı ve çok insan geldi"],
    ["az", "Bu gün şəhərdə yeni kitabxana açıldı və çoxlu adam gəldi"],
    ["en", "A new library opened in the city today and many people came"],
    ["de", "Heute wurde in der Stadt eine neue Bibliothek eröffnet, und viele kamen"],
    ["he", "היום נפתחה בעיר ספרייה חדשה ואנשים רבים באו"],
    ["hi", "आज शहर में नया पुस्तकालय खुला और बहुत लोग आए"],
    ["ka", "დღეს ქალაქში ახალი ბიბლიოთეკა გაიხსნა"],
    ["zh", "今天城里开了一家新的图书馆"],
    ["ja", "今日、町に新しい図書館が開きました"],
  ])("knows %s", (lang, text) => {
    expect(detectLanguage(text).lang).toBe(lang);
  });

  it.each([
    ["kk on a Russian keyboard", "kk", "Бугин калада жана китапхана ашылып, коп адам келди"],
    ["uz on a Russian keyboard", "uz-Cyrl", "Бугун шахарда янги кутубхона очилди ва куп одамлар келди"],
    ["tg on a Russian keyboard", "tg", "Имруз дар шахр китобхонаи нав кушода шуд ва мардуми зиёд омаданд"],
    ["ky on a Russian keyboard", "ky", "Бугун шаарда жаны китепкана ачылып, коп адам келди"],
    ["tg in a legacy font", "tg", "Имрўз дар шањр китобхонаи нав кушода шуд ва мардуми зиёд омаданд"],
    ["tk in bare ASCII", "tk", "Su gun saherde taze kitaphana acyldy we kop adam geldi"],
    ["uz without apostrophes", "uz-Latn", "Bugun shaharda yangi kutubxona ochildi va kop odamlar keldi"],
    ["capitals", "uz-Cyrl", "БУГУН ШАҲАРДА ЯНГИ КУТУБХОНА ОЧИЛДИ ВА КЎП ОДАМЛАР КЕЛДИ"],
    ["Latin i in a Kazakh word", "kk", "Бүгiн қалада жаңа кiтапхана ашылып, көп адам келдi"],
    ["presentation forms of Arabic", "fa", "ﺍﻣﺮﻭﺯ ﺩﺭ ﺷﻬﺮ ﮐﺘﺎﺑﺨﺎﻧﻪ ﺗﺎﺯﻩ ﺑﺎﺯ ﺷﺪ ﻭ ﻣﺮﺩﻡ ﺁﻣﺪﻧﺪ"],
    ["full-width letters", "en", "Ａ ｎｅｗ ｌｉｂｒａｒｙ ｏｐｅｎｅｄ ｉｎ ｔｈｅ ｃｉｔｙ ｔｏｄａｙ"],
    [
      "an address longer than the words",
      "tg",
      "Дар шаҳр китобхона кушода шуд https://example.org/news/a-new-library-opened-in-the-city-today",
    ],
    [
      "a long English name among Tajik words",
      "tg",
      "Имрӯз дар шаҳр аз ҷониби ташкилоти International Crisis маҷлис баргузор шуд",
    ],
  ])("knows %s", (_, lang, text) => {
    expect(detectLanguage(text).lang).toBe(lang);
  });

  it.each([
    ["nothing", ""],
    ["digits and signs", "2026-05-01 — 14:30 (№ 7) 😀"],
    ["an address alone", "https://example.org/yangiliklar"],
    ["one letter", "к"],
    ["half a surrogate pair", "\ud835"],
  ])("says und for %s", (_, text) => {
    expect(detectLanguage(text).lang).toBe("und");
  });

  it("answers any string with a confidence from 0 to 1", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const { lang, confidence } = detectLanguage(text);

        expect(lang).toMatch(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
    );
  });
});
