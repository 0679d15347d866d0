import { describe, expect, it } from "vitest";
import { toldIn } from "./shipped-world.ts";

describe("what happened to nobody is no attack", () => {
  it.each([
    ["fr", "Lens dynamite Brest et prend la tête du championnat", "Un match à sens unique samedi soir."],
    ["tr", "Beşiktaş bomba gibi başladı: 4 gollü zafer", "Maç salı akşamı oynandı."],
    ["fa", "انفجار در لیگ؛ پرسپولیس با سه گل برنده شد", "این بازی دیشب در تهران برگزار شد."],
    ["ru", "На экраны выходит фильм «Взрыв на рассвете»", "Режиссёр рассказал о съёмках в Алматы."],
    ["ky", "«Жарылуу» спектаклинин премьерасы Ошто өтөт", ""],
    ["ur", "نیوزی لینڈ کی بیٹنگ پر حملہ، چار وکٹیں گر گئیں", ""],
  ])("neither a match nor a film: %s, %s", (language, title, text) => {
    expect(toldIn(language, title, text)?.kind ?? "other").toBe("other");
  });

  it("but an attack on a cinema is", () => {
    expect(toldIn("en", "Militants attack football stadium in Kandahar, four killed")).toMatchObject({
      kind: "attack",
    });
  });

  it.each([
    ["en", "Taliban deny ISIS-K bombed base in Badakhshan", "The ministry rejected a claim circulating online."],
    ["fa", "طالبان ادعای داعش درباره حمله به میدان هوایی قندهار را رد کردند", ""],
    ["tg", "Толибон иддаои ДИИШ дар бораи куштани волии Бадахшонро рад карданд", ""],
    ["tr", "Emniyet: Otogarda patlama iddiası asılsız", ""],
    ["ps", "په هلمند کې د القاعدې د غړو د نیولو خبر رد شو", ""],
  ])("nor what whoever governs denies: %s, %s", (language, title, text) => {
    expect(toldIn(language, title, text)?.kind).toBe("statement");
  });

  it("but an attack that has its dead stays one, whoever denies a part in it", () => {
    expect(toldIn("en", "Blast kills nine in Kabul; Taliban deny attack was theirs")?.kind).toBe("attack");
  });

  it.each([
    ["en", "Noise over Herat was a controlled explosion, police say"],
    ["fa", "استاندار: صدای انفجار در هرات مربوط به انفجار کنترل‌شده بود"],
    ["de", "Knall in Bremen: Polizei nennt kontrollierte Sprengung als Ursache"],
  ])("nor what was blown up on purpose: %s, %s", (language, title) => {
    expect(toldIn(language, title)?.kind).toBe("other");
  });

  it.each([
    ["en", "Service says it foiled two attacks since the start of the year"],
    ["ru", "КНБ: с начала года предотвращено три теракта"],
    ["tr", "Yılbaşından bu yana 300 DEAŞ şüphelisi yakalandı"],
  ])("nor a tally of months: %s, %s", (language, title) => {
    expect(toldIn(language, title)?.kind).toBe("analysis");
  });
});

describe("what is told of another year", () => {
  it.each([
    ["en", "Bomb wounds six in Kabul", "An attack on a school in the same quarter killed 40 people in 2018."],
    ["fa", "شش زخمی در انفجار کابل", "در حمله آبان ۱۴۰۱ در این شهر ۱۳ نفر کشته شدند."],
    ["ar", "إصابة ستة أشخاص بانفجار في كابول", "وكان هجوم في المدينة قد أسفر عن مقتل أكثر من 30 شخصا عام 2018."],
    ["ur", "کابل میں دھماکہ، چھ افراد زخمی", "2018 میں اسی شہر میں حملے میں 57 افراد ہلاک ہوئے تھے۔"],
  ])("lends its toll to nobody: %s, %s", (language, title, text) => {
    expect(toldIn(language, title, text)).toMatchObject({ kind: "attack", injured: 6 });
    expect(toldIn(language, title, text)).not.toHaveProperty("dead");
  });

  it("is this event where it is this year", () => {
    expect(toldIn("en", "Kabul school attack", "The bombing in October 2026 killed 40 people.")?.dead).toBe(40);
  });
});

describe("who and where", () => {
  it.each([
    ["fa", "خبرنگار ما از پیشاور: انفجار در جلال‌آباد سه کشته بر جا گذاشت"],
    ["en", "Our correspondent in Peshawar: blast in Jalalabad kills three"],
    ["ar", "مراسلنا في بيشاور: مقتل ثلاثة في انفجار في جلال آباد"],
  ])("the reporter sits is no place of it: %s", (language, title) => {
    expect(toldIn(language, title)?.places).toEqual(["Jalalabad"]);
  });

  it("a group is that one has nothing to do with is not accused", () => {
    const told = toldIn(
      "ru",
      "В Оше задержаны двое последователей секты",
      "К ИГ они отношения не имеют, уточнил ГКНБ.",
    );

    expect(told).toMatchObject({ kind: "arrest", detained: 2 });
    expect(told).not.toHaveProperty("actor");
  });

  it.each([
    ["uz-Latn", "DXX Andijonda terrorchi guruhni ushladi"],
    ["ru", "В Андижане задержана ячейка террористов"],
    ["de", "Polizei fasst Terrorzelle in Köln"],
  ])("a cell is not one person: %s, %s", (language, title) => {
    expect(toldIn(language, title)?.detained).toBeUndefined();
  });

  it("fighters who were killed far before the verb are whom forces struck", () => {
    expect(toldIn("fa", "سه عضو داعش در ولسوالی اچین ولایت ننگرهار کشته شدند")).toMatchObject({
      kind: "operation",
      dead: 3,
    });
  });

  it.each([
    ["en", "Grenade thrown at police post in Peshawar wounds two"],
    ["ru", "В полицейский пост в Пешаваре бросили гранату, двое раненых"],
    ["ur", "پشاور میں پولیس چوکی پر دستی بم حملہ، دو اہلکار زخمی"],
    ["ps", "پېښور کې د پولیسو پر پوسته لاسي بم وغورځول شو، دوه پولیس ټپيان شول"],
  ])("a grenade that is thrown is no rocket: %s, %s", (language, title) => {
    expect(toldIn(language, title)?.method).toBe("bombing");
  });
});
