import { describe, expect, it } from "vitest";
import { findReleases } from "../../../src/enrich/releases/find-releases.ts";

describe("findReleases, of what is not out yet", () => {
  it.each([
    ["en", "Outlet to publish book in Uzbek next month", "Outlet publishes book in Uzbek on next year's vote"],
    ["en", "Book in Uzbek by the outlet put off again", "Book in Uzbek by the outlet out now"],
    ["ru", "Выход книги на узбекском языке перенесли на весну", "Выход книги на узбекском языке"],
    ["ru", "Медиакрыло готовит книгу на узбекском языке", "Медиакрыло издало книгу на узбекском языке о завтра"],
    ["ru", "Медиакрыло выпустит книгу на узбекском языке", "Медиакрыло выпустило книгу на узбекском языке"],
    ["uk", "Угруповання опублікує книгу узбецькою мовою", "Угруповання опублікувало книгу узбецькою мовою"],
    ["uz", "Qanot oʻzbek tilida kitob chiqaradi", "Qanot oʻzbek tilida kitob chiqardi"],
    ["uz", "Oʻzbek tilidagi kitob kelasi oyda kutilmoqda", "Oʻzbek tilidagi kitob chiqdi"],
    ["tg", "Гурӯҳ моҳи оянда ба забони ӯзбекӣ китоб нашр мекунад", "Гурӯҳ ба забони ӯзбекӣ китоб нашр кард"],
    ["ky", "Топ кийинки айда өзбек тилинде китеп чыгарат", "Топ өзбек тилинде китеп чыгарды"],
    ["kk", "Топ келесі айда өзбек тілінде кітап шығарады", "Топ өзбек тілінде кітап шығарды"],
    ["tk", "Topar indiki aýda özbek dilinde kitap çap eder", "Topar özbek dilinde kitap çap etdi"],
    ["tr", "Örgüt gelecek ay Özbekçe kitap yayımlayacak", "Örgüt Özbekçe kitap yayımladı"],
    ["fa", "گروه ماه آینده کتابی به زبان ازبکی منتشر خواهد کرد", "گروه کتابی به زبان ازبکی منتشر کرد"],
    ["ps", "ډله به راتلونکې میاشت په ازبکي ژبه کتاب خپور کړي", "ډلې په ازبکي ژبه کتاب خپور کړ"],
    ["ar", "تعتزم الجماعة إصدار كتاب باللغة الأوزبكية", "أصدرت الجماعة كتابا باللغة الأوزبكية"],
    ["ur", "گروپ اگلے ہفتے ازبک زبان میں کتاب شائع کرے گا", "گروپ نے ازبک زبان میں کتاب شائع کی"],
    ["de", "Gruppe plant Buch auf Usbekisch", "Gruppe veröffentlicht Buch auf Usbekisch"],
    ["fr", "Le groupe annonce un livre en ouzbek pour le mois prochain", "Le groupe publie un livre en ouzbek"],
    ["hi", "समूह अगले महीने उज़्बेक भाषा में किताब जारी करेगा", "समूह ने उज़्बेक भाषा में किताब जारी की"],
    ["es", "El grupo publicará un libro en uzbeko", "El grupo publica un libro en uzbeko"],
    ["it", "Il gruppo pubblicherà un libro in uzbeko", "Il gruppo pubblica un libro in uzbeko"],
    ["pl", "Grupa zapowiada książkę w języku uzbeckim", "Grupa opublikowała książkę w języku uzbeckim"],
    ["id", "Kelompok itu akan menerbitkan buku berbahasa Uzbek", "Kelompok itu menerbitkan buku berbahasa Uzbek"],
  ])("takes nothing that is planned, expected or put off for a release (%s)", (_, later, out) => {
    expect(findReleases({ title: later, text: "" })).toEqual([]);
    expect(findReleases({ title: out, text: "" })).toHaveLength(1);
  });

  it("takes what a work says of the future for no plan to release it", () => {
    expect(
      findReleases({ title: "Outlet releases statement in Tajik threatening attacks next month", text: "" }),
    ).toHaveLength(1);
  });
});
