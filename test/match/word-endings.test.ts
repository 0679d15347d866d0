import { describe, expect, it } from "vitest";
import { createMatchIndex } from "../../src/match/match-index.ts";
import { aGroup, aWatch, followedBy, hitsOf } from "./a-match.ts";

/** Each row: what is typed, and words that are forms of it. */
const forms = [
  ["китоб", "китобни китоби китобҳои китобро китобларда"],
  ["книга", "книги книгу книгой книг книгам"],
  ["мечеть", "мечети мечетью мечетей"],
  ["Бишкек", "Бишкеке Бишкека Бишкекте Бишкектеги"],
  ["Мирзиёев", "Мирзиёева Мирзиёеву Мирзиёевым Мирзиёевнинг Мирзиеев"],
  ["заявление", "заявления заявлении заявлений"],
  ["музей", "музея музеев музейлер"],
  ["новый", "нового новая новыми"],
  ["боевики", "боевиков боевикам"],
  ["ДАИШ", "ДАИШнинг ДАИШа"],
  ["мектеп", "мектепте мектептин мектептер"],
  ["kitob", "kitobni kitoblar kitobi kitobining"],
  ["Bishkek", "Bishkekda Bishkekning"],
  ["saldırı", "saldırılar saldırısı"],
  ["attack", "attacks"],
  ["church", "churches"],
  ["embassy", "embassies"],
  ["مسجد", "مسجدی مسجدها مسجدهای المسجد بالمسجد للمسجد والمسجد"],
  ["كتاب", "کتاب کتابی الكتاب کتابوں"],
  ["داعش", "لداعش بداعش"],
] as const;

it.each(forms)("finds %s with the endings of its language: %s", (typed, written) => {
  for (const form of written.split(" ")) expect(hitsOf(typed, `x ${form} y`), form).toEqual([form]);
});

/** Each row: what is typed, and other words that begin like it. */
const others = [
  ["Бишкек", "бишкекский"],
  ["state", "stateside"],
  ["lake", "lakeside"],
  ["министр", "министрлик"],
  ["президент", "президентлик"],
  ["право", "правый правые"],
  ["дело", "дели"],
  ["часть", "часто"],
  ["нома", "номи ном"],
  ["край", "крайне"],
  ["видео", "виде"],
  ["день", "деньги дене"],
  ["plan", "planes plant"],
  ["village", "villager"],
  ["hand", "handler handle handy"],
  ["force", "forced"],
  ["gar", "garden"],
  ["for", "force"],
  ["with", "within"],
  ["court", "courtside courtesy"],
  ["birth", "birthday"],
  ["طالب", "طالبان"],
  ["باس", "لباس"],
  ["مدرس", "مدرسة"],
] as const;

it.each(others)("does not take for %s what is another word: %s", (typed, written) => {
  for (const other of written.split(" ")) expect(hitsOf(typed, `x ${other} y`), other).toBeUndefined();
});

it("bends each word of a phrase", () => {
  expect(hitsOf('"вилаят хорасан"', "боевики «Вилаята Хорасан» здесь")).toEqual(["Вилаята Хорасан"]);
  expect(hitsOf('"Исламское государство"', "боевик Исламского государства")).toEqual(["Исламского государства"]);
  expect(hitsOf('"янги китоб"', "янги китобни чиқарди")).toEqual(["янги китобни"]);
  expect(hitsOf('"вилаят хорасан"', "вилаятский хорасан")).toBeUndefined();
});

it("finds with = nothing but what was typed, and with * any ending", () => {
  expect(hitsOf("=Бишкек", "в Бишкеке")).toBeUndefined();
  expect(hitsOf("=Бишкек", "Бишкек")).toEqual(["Бишкек"]);
  expect(hitsOf("бишкек*", "бишкекский суд")).toEqual(["бишкекский"]);
});

describe("names", () => {
  const world = { names: [aGroup("داعش", "Iraq", "Pakistan")] };

  it("have no ending that makes an adjective of them", () => {
    expect(hitsOf("داعش", "داعشی", { world })).toBeUndefined();
    expect(hitsOf("pakistan", "pakistani troops", { world })).toBeUndefined();
    expect(hitsOf("Pakistan", "Pakistani troops", { world: { names: [] } })).toBeUndefined();
    expect(hitsOf("داعش", "بداعش", { world })).toEqual(["بداعش"]);
  });
});

it("takes ў and ӯ for letters of their own where they are typed, and either where they are not", () => {
  expect(hitsOf("Ўзбек", "Узбек")).toBeUndefined();
  expect(hitsOf("Ўзбек", "ЎЗБЕК")).toEqual(["ЎЗБЕК"]);
  expect(hitsOf("Ӯзбек", "узбеки")).toBeUndefined();
  expect(hitsOf("узбек", "ўзбек")).toEqual(["ўзбек"]);
});

it("meets letters of Arabic script that keyboards write in several ways", () => {
  expect(hitsOf("کتابی", "كتابي")).toEqual(["كتابي"]);
  expect(hitsOf("أحمد", "احمد")).toEqual(["احمد"]);
  expect(hitsOf("مسؤول", "مسوول")).toEqual(["مسوول"]);
});

it("finds the same whatever else is watched", () => {
  const index = createMatchIndex({ names: [] });
  for (const query of ["книг", "право", '"прав сильный"', "правый"])
    index.set("g1", aWatch(query, { id: query, name: query }));
  const [match] = index.match({ title: "правые", text: "" }, followedBy("g1"));
  expect(match?.watches.map(({ name }) => name)).toEqual(["правый"]);
});

it("still tells a word from others when the filter of bent words has grown", () => {
  const index = createMatchIndex({ names: [] });
  for (let at = 0; at < 40_000; at += 1) {
    const word = `слов${[...String(at)].map((digit) => "бвгджзклмн"[Number(digit)]).join("а")}`;
    index.set("g1", aWatch(word, { id: word, name: word }));
  }
  const [match] = index.match({ title: "словзадря словзадом словвагадажаном", text: "" }, followedBy("g1"));
  expect(match?.watches.map(({ name }) => name).toSorted()).toEqual(["словвагадажан", "словзад"]);
}, 60_000);

describe("a proper name", () => {
  it.each([
    ["Mirziyoyev", "Мирзиёев Мирзиёева میرضیایف Mirziyoyevning Mirziyoev"],
    ["Bishkek", "Бишкеке Бишкекте Bişkek Бишкекдаги"],
    ["Кабул", "Kabul کابول Kabulda"],
    ["Tokayev", "Тоқаевтың Токаевым"],
    ["Tashkent", "Ташкента Тошкентда Taşkent"],
  ])("is found in other scripts with their endings, where it is typed with a capital: %s", (typed, written) => {
    for (const form of written.split(" ")) expect(hitsOf(typed, `x ${form} y`), form).toEqual([form]);
  });

  it("is not another word that only sounds so, nor looked for where a word is typed in small letters", () => {
    expect(hitsOf("Kabul", "қабул қилинди")).toBeUndefined();
    expect(hitsOf("Sunday", "сондай")).toBeUndefined();
    expect(hitsOf("Dushanbe", "روز دوشنبه")).toBeUndefined();
    expect(hitsOf("bishkek", "Бишкек")).toBeUndefined();
    expect(hitsOf("BISHKEK", "Бишкек")).toBeUndefined();
    expect(hitsOf("=Bishkek", "Бишкек")).toBeUndefined();
    expect(hitsOf("Missile", "مسئله مهم")).toBeUndefined();
    expect(hitsOf("Drone", "نیروهای درونی")).toBeUndefined();
    expect(hitsOf("Bondi", "باندی")).toBeUndefined();
    expect(hitsOf("Bishkek*", "Бишкек")).toBeUndefined();
  });
});

it.each([
  ["呼罗珊省", "呼罗珊省组织宣称袭击喀布尔"],
  ["塔利班", "阿富汗塔利班称"],
  ["喀布尔", "爆炸发生在喀布尔"],
])("finds %s within a run of Han: %s", (typed, text) => {
  expect(hitsOf(typed, text)).toEqual([typed]);
  expect(hitsOf(typed, text.replace(typed.charAt(1), ""))).toBeUndefined();
});

describe("a name", () => {
  const named = { names: [aGroup("ISIS-K", { text: "Sanaullah Ghafari", transliterate: true }, "Al-Azaim")] };

  it.each([
    ["glued to Han", "什么是ISIS-K?", "ISIS-K"],
    ["before Han", "ISIS-K宣称负责", "ISIS-K"],
    ["glued to kana", "これはISIS-Kです", "ISIS-K"],
    ["glued to hangul", "배후는ISIS-K다", "ISIS-K"],
    ["glued to Thai", "กลุ่มISIS-Kอ้าง", "ISIS-K"],
    ["the last name first, as lists have it", "GHAFARI, Sanaullah", "GHAFARI, Sanaullah"],
    ["a one for an I", "fighters of 1S1S-K", "1S1S-K"],
    ["a small l for an I", "fighters of lSlS-K", "lSlS-K"],
    ["a capital I for an l", "AI-Azaim video", "AI-Azaim"],
  ])("is found %s", (_, text, spelling) => {
    expect(hitsOf("@group", text, { world: named })).toEqual([spelling]);
  });

  it("is not found in another word of its script", () => {
    expect(hitsOf("@group", "xISIS-K", { world: named })).toBeUndefined();
    expect(hitsOf("@group", "Sanaullah, a Ghafari", { world: named })).toBeUndefined();
  });
});
