import { describe, expect, it } from "vitest";
import { type SameNews, sameNews } from "../../src/same-news/same-story.ts";
import { featuresOf, type KnownOfStory } from "../../src/same-news/story-features.ts";
import { oneText, type Told, toldOtherwise } from "./repeated-pairs.ts";
import { anotherNews } from "./reworded-pairs.ts";

type Kind = SameNews["kind"];
describe("sameNews", () => {
  it.each(oneText)("joins one text in its versions: %s, %s", (language, _what, a, b) => {
    expect(compared(language, a, b).kind).not.toBe<Kind>("different");
  });

  it.each(toldOtherwise)("joins what is told in other words: %s, %s", (language, _what, a, b) => {
    expect(compared(language, a, b).kind).not.toBe<Kind>("different");
  });

  it.each(anotherNews)("keeps other news apart: %s, %s", (language, _what, a, b) => {
    expect(compared(language, a, b).kind).toBe<Kind>("different");
  });

  it.each([...oneText, ...anotherNews, ...toldOtherwise])(
    "says the same whichever comes first: %s, %s",
    (language, _what, a, b) => {
      const { forth, back } = bothWays(language, a, b);

      expect(back.kind).toBe(forth.kind);
      expect(back.score).toBeCloseTo(forth.score, 9);
    },
  );

  it("joins one text in the two scripts of Uzbek", () => {
    const latin = read("uz-Latn", [
      "Termizda ko‘prik ta’mirdan so‘ng ochildi",
      "Termiz shahridagi 240 metrlik ko‘prik olti oylik ta’mirdan keyin seshanba kuni ochildi.",
    ]);
    const cyrillic = read("uz-Cyrl", [
      "Термизда кўприк таъмирдан сўнг очилди",
      "Термиз шаҳридаги 240 метрлик кўприк олти ойлик таъмирдан кейин сешанба куни очилди.",
      2,
    ]);

    expect(sameNews(latin, cyrillic).kind).toBe<Kind>("same-text");
  });

  it("keeps releases in different languages apart, however alike they are told", () => {
    const told: Told = [
      "Outlet publishes a new book",
      "The outlet published a new book of 60 pages through its channels on Monday, researchers say.",
    ];
    const tajik = read("en", told, { releases: [release({ languages: ["tg"] })] });
    const uzbek = read("en", told, { releases: [release({ languages: ["uz-Latn"] })] });

    expect(sameNews(tajik, uzbek)).toMatchObject({
      kind: "different",
      score: 0,
      why: { code: "other-release-language" },
      isDoubtful: false,
    });
    expect(sameNews(tajik, tajik).kind).toBe<Kind>("same-text");
  });

  describe("of one release told in two languages", () => {
    const inEnglish: Told = [
      "Outlet releases new book in Tajik, monitors say",
      "The 64-page book is its second this month.",
    ];
    const inRussian: Told = ["Медиа выпустило книгу на таджикском", "По словам аналитиков, в книге 64 страницы.", 2];
    const tajikBook = { named: ["Al-Azaim"], releases: [release({ languages: ["tg"] })] };

    it("joins the two by what was recognised", () => {
      const same = sameNews(read("en", inEnglish, tajikBook), read("ru", inRussian, tajikBook));

      expect(same).toMatchObject({ kind: "same-news", why: { code: "same-release" } });
    });

    it.each([
      ["another is named", inRussian, { named: ["Xuroson Ovozi"] }],
      ["nobody is named", inRussian, { named: [] }],
      ["the language is another", inRussian, { releases: [release({ languages: ["uz"] })] }],
      ["several releases are told", inRussian, { releases: [...tajikBook.releases, release({ languages: ["tg"] })] }],
      ["no number shows which book it is", ["Медиа выпустило книгу на таджикском", "Подробностей нет."], {}],
      ["the number is another", ["Медиа выпустило книгу на таджикском", "В книге 48 страниц."], {}],
      ["the number is small", ["Медиа выпустило книгу на таджикском", "Во 2 раз за месяц."], {}],
    ] as const)("keeps them apart where %s", (_, told, known) => {
      const other = read("ru", told, { ...tajikBook, ...known });

      expect(sameNews(read("en", inEnglish, tajikBook), other).kind).toBe<Kind>("different");
    });

    it("joins one issue, also where no word says that it is a magazine", () => {
      const published = { kind: "release", actor: "isis-k", stance: "none", places: [], where: {} } as const;
      const known = { named: ["Al-Azaim"], releases: [], event: published };
      const issue = (number: number) => read("en", [`Voice of the valley issue ${number} is out`, ""], known);
      const russian = read("ru", ["Вышел 41-й номер журнала «Голос»", ""], known);

      expect(sameNews(issue(41), russian).kind).toBe<Kind>("same-news");
      expect(sameNews(issue(42), russian).kind).toBe<Kind>("different");
    });

    it("joins as many recordings, and no others", () => {
      const told = (value: number) => ({ named: ["Al-Azaim"], releases: [recordings(value)] });
      const four = read("en", ["Outlet puts out four recordings in Tajik", ""], told(4));

      expect(sameNews(four, read("ru", ["Четыре аудиозаписи на таджикском", ""], told(4))).kind).toBe("same-news");
      expect(sameNews(four, read("ru", ["Пять аудиозаписей на таджикском", ""], told(5))).kind).toBe("different");
    });
  });

  it.each<[string, Told, Told]>([
    [
      "other-toll",
      ["Bus overturns near Naryn", "The accident on the pass killed 4 people and closed the road, doctors said."],
      ["Bus overturns near Naryn", "The accident on the pass killed 9 people and closed the road, doctors said.", 20],
    ],
    [
      "denied",
      [
        "Explosion at Norak power plant",
        "Workers at the power plant heard an explosion in the hall of the turbines at noon.",
      ],
      [
        "No explosion at Norak power plant",
        "Workers at the power plant heard an explosion in the hall of the turbines at noon.",
        1,
      ],
    ],
  ])("keeps apart only by the words, where no event is known: %s", (code, a, b) => {
    expect(compared("en", a, b)).toMatchObject({ kind: "different", why: { code } });
  });

  it("takes an issue whose number was given two days before for the same only where the words show it", () => {
    const known = {
      named: ["Al-Azaim"],
      releases: [{ ...release({ languages: ["en"] }), kind: "magazine" as const, issue: 52 }],
    };
    const told = read("en", ["Issue 52 is out", "Nothing else was told."], known);
    const retold = (hours: number) => read("ru", ["Вышел номер 52", "В журнале пишут о мигрантах.", hours], known);

    expect(sameNews(told, retold(20)).kind).toBe<Kind>("same-news");
    expect(sameNews(told, retold(50)).kind).toBe<Kind>("different");
  });

  it("takes one issue in headlines of one form for one release, also where its language is read as a second", () => {
    const issue = { ...release({ languages: [] }), kind: "magazine" as const, issue: 58 };
    const known = { named: ["ISIS-K"], releases: [issue] };
    const beside = { ...known, releases: [issue, { ...release({ languages: ["en"] }), kind: "material" as const }] };
    const told = read(
      "en",
      ["Voice of Khurasan issue 58 released", "Its monthly came out on Telegram in English."],
      known,
    );
    const like = read(
      "en",
      ["Group publishes 58th issue of Voice of Khurasan", "Researchers found 44 pages.", 2],
      known,
    );
    const other = read("ru", ["Вышел 58-й номер журнала", "Издание на английском языке.", 5], beside);

    expect(sameNews(told, like).kind).toBe<Kind>("same-news");
    expect(sameNews(told, other).kind).toBe<Kind>("same-news");
  });

  it("joins nothing that has next to nothing in common, though it comes at once", () => {
    const a = read("en", ["Wheat prices fall in Almaty", ""]);
    const b = read("en", ["Choir wins prize in Vienna", "", 0]);

    expect(sameNews(a, b).kind).toBe<Kind>("different");
  });

  it("says what decided", () => {
    const { why } = compared("en", ["Issue 8 of Voice out", ""], ["Issue 9 of Voice out", ""]);

    expect(why).toEqual({ code: "other-issue" });
  });
});

describe("featuresOf", () => {
  it("stays small whatever the item's length", () => {
    const long = read("en", ["Word ".repeat(5000), "killed 12 people in Kabul on 3 May at 5:10, ".repeat(5000)]);

    expect(JSON.stringify(long).length).toBeLessThan(6000);
  });

  it("survives being written as JSON", () => {
    const features = read("ru", ["Вышел 41-й номер", "Журнал в 62 страницы вышел в понедельник."]);

    expect(JSON.parse(JSON.stringify(features))).toEqual(features);
  });

  it.each(["", "   ", "12", "🔥🔥🔥", "\u0000\u200f", "؟؟؟"])("reads an item of nothing much: %j", (title) => {
    const features = featuresOf({ title });

    expect(sameNews(features, features).score).toBeLessThanOrEqual(1);
  });
});

function compared(language: string, a: Told, b: Told): SameNews {
  return bothWays(language, a, b).forth;
}

function bothWays(language: string, a: Told, [title, text, hours = 3]: Told) {
  const [first, second] = [read(language, a), read(language, [title, text, hours])];
  return { forth: sameNews(first, second), back: sameNews(second, first) };
}

function read(language: string, [title, text, hours = 0]: Told, known: KnownOfStory = {}) {
  const published = new Date(Date.UTC(2026, 10, 2, hours)).toISOString();
  return featuresOf({ title, text, language, published }, known);
}

function release(changes: { readonly languages: readonly string[] }) {
  return { kind: "book" as const, where: { field: "title" as const, start: 0, end: 4 }, ...changes };
}

function recordings(value: number) {
  return { ...release({ languages: ["tg"] }), kind: "audio" as const, count: { value, bound: "exact" as const } };
}
