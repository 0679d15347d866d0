import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Release } from "../../../src/domain/release.ts";
import { findReleases } from "../../../src/enrich/releases/find-releases.ts";

describe("findReleases keeps silent", () => {
  it.each([
    "Video of the attack shows Uzbek fighters fleeing",
    "Uzbek officials publish video of the raid",
    "Tajik police released a video of the suspects",
    "Outlet denies publishing a book in Tajik",
    "ISIS-K militants from Tajik border towns were arrested",
    "He was held in an Uzbek prison after reading a book",
    "Group did not release a book in Uzbek",
    "Узбекские боевики сняли ролик",
    "МВД опубликовало видео задержания",
    "Oʻzbek jangarilari videoda koʻrindi",
    "IIV video eʼlon qildi",
    "Вазорати корҳои дохилӣ видео нашр кард",
    "IShID-Xuroson hujumi videosi tarqaldi",
    "Tolibon qoʻlga olinganlar videosini eʼlon qildi",
    "AQSh Davlat departamenti bayonot tarqatdi",
    "Ekstremistik video tarqatgan shaxs hibsga olindi",
    "Britaniya gazetasi bu haqda maqola eʼlon qildi",
    "Fransiya jurnali suhbatni eʼlon qildi",
    "Үгүт видеосун тараткан адам кармалды",
    "Экстремистік бейнеролик таратқан азамат ұсталды",
    "Задержан мужчина, распространявший ролики на узбекском языке",
    "Боздошти як мард барои паҳн кардани видео",
    "Man arrested for sharing Uzbek-language videos",
    "Channel publishes report on Tajik fighters",
    "Журнал «Ньюс» опубликовал статью о таджикских боевиках",
    "Taliban statement published in Uzbek",
    "IShID-Xuroson haqida kitob chiqdi",
    "Китоб дар бораи ҷанг нашр шуд",
    "Studio releases video-games in Uzbek markets",
    "Latin American video streaming grows",
    "The group claimed responsibility in a statement released online",
    "Expert: the circle may launch a magazine in Kazakh",
    "Эксперт: кружок может начать выпуск журнала на казахском",
    "Ichki ishlar vazirligi xavf haqida oʻzbek tilida qoʻllanma chiqardi",
    "Messenger wipes channels with the circle's videos in Tajik",
    "Scholar dissects the circle's books in Uzbek",
    "Circle's Tajik magazine discontinued",
    "Unverified posts claim the circle has issued a book in Tajik",
    "Курсантов учат понимать ролики на таджикском языке",
    "Выход новой книги на узбекском языке, вероятно, откладывается",
    "Заблокирован сайт, где размещались книги на таджикском языке",
    "Student wegen Teilens eines Videos auf Tadschikisch verurteilt",
    "Analystin wertet Videos auf Usbekisch aus",
    "گزارش نشر کتاب به زبان تاجیکی نادرست است",
    "Oʻzbek tilidagi jurnal nashri toʻxtadi",
    "Özbekçe dergi yayın hayatına son verdi",
    "",
  ])("about “%s”", (title) => {
    expect(findReleases({ title, text: "" })).toEqual([]);
  });

  it("across a full stop: a verb of one sentence issues nothing in another", () => {
    expect(findReleases({ title: "The prisoner was released. A book lay on the table.", text: "" })).toEqual([]);
  });
});

describe("findReleases", () => {
  const word = fc.constantFrom(
    "book",
    "в",
    "узбекском",
    "языке",
    "15",
    "“",
    "released",
    "kitob",
    "o‘zbek",
    "tilida",
    ".",
    "کتاب",
    "😀",
    ",",
  );

  it("answers storable releases that point inside the item, whatever the words", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.array(word, { maxLength: 30 }), (first, second) => {
        const item = { title: first.join(" "), text: second.join(" ") };

        for (const release of findReleases(item)) {
          const { where } = Release.parse(release);
          expect(where.end).toBeLessThanOrEqual(item[where.field].length);
          expect(where.start).toBeLessThan(where.end);
        }
      }),
      { numRuns: 300 },
    );
  });
});
