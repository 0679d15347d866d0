import { describe, expect, it } from "vitest";
import { findReleases } from "../../../src/enrich/releases/find-releases.ts";
import { inShort } from "./announcements.ts";

function read(title: string): readonly string[] {
  return findReleases({ title, text: "" }).map(inShort);
}

describe("findReleases, of what goes round", () => {
  it.each([
    ["en", "Supporters share new audio on Telegram", "audio"],
    ["ru", "По чатам расходится новое видео", "video"],
    ["uk", "Каналами шириться нове відео", "video"],
    ["uz", "Янги видео Телеграм каналларида тарқалмоқда", "video"],
    ["uz", "Yangi kitob Telegram kanallarida aylanmoqda", "book"],
    ["tg", "Видеои нав даст ба даст мегардад", "video"],
    ["ky", "Жаңы видео чаттарда тарап жатат", "video"],
    ["kk", "Жаңа бейнежазба арналарда тарап жүр", "video"],
    ["tk", "Täze wideo kanallarda ýaýraýar", "video"],
    ["tr", "Yeni video gruplarda dolaşıyor", "video"],
    ["fa", "ویدیوی جدید دست به دست می‌شود", "video"],
    ["ps", "نوی کتاب لاس په لاس کېږي", "book"],
    ["ar", "مناصرون يتداولون كتابا جديدا", "book"],
    ["ur", "نئی ویڈیو گردش کر رہی ہے", "video"],
    ["de", "Neues Video macht die Runde", "video"],
    ["fr", "Une nouvelle vidéo circule", "video"],
    ["hi", "नया वीडियो वायरल", "video"],
    ["es", "Circula un nuevo audio", "audio"],
    ["it", "Circola un nuovo video", "video"],
    ["pl", "Krąży nowa książka", "book"],
    ["id", "Video baru beredar", "video"],
  ])("takes what is shared and handed round for a release (%s)", (_, title, kind) => {
    expect(read(title).map((release) => release.split(/[ [#]/)[0])).toEqual([kind]);
  });

  it.each([
    ["ru", "Фонд выпустил очередной номер журнала"],
    ["uk", "Фонд оприлюднив новий номер"],
    ["en", "Outlet releases new issue"],
    ["pl", "Fundacja wydała nowy numer"],
  ])("takes a new issue for a release, whatever it is an issue of (%s)", (_, title) => {
    expect(read(title)).toHaveLength(1);
  });

  it.each([
    ["Задержан переводчик фонда, готовивший узбекские выпуски"],
    ["Осуждён редактор фонда, переводивший книги на таджикский язык"],
    ["Mort du monteur du groupe, qui réalisait des vidéos en tadjik"],
  ])("takes nothing that is said of somebody seized, tried or killed for a release: %s", (title) => {
    expect(read(title)).toEqual([]);
  });

  it("takes nothing that stands in an issue for the issue's release", () => {
    expect(read("Zeitung zitiert Drohungen, die in Heft 22 standen")).toEqual([]);
  });

  it.each([
    ["Tajik book translated into Russian", "ru"],
    ["Tajik book now also in Russian", "ru"],
    ["Outlet published its Russian translation of the 2023 Tajik booklet", "ru"],
    ["Пуштуча китобнинг ўзбекча таржимаси чиқди", "uz"],
    ["ترجمة أوزبكية وأخرى طاجيكية لكلمة صوتية بثتها الجماعة", "uz,tg"],
  ])("names the languages that a work is translated into, not the one it was in: %s", (title, languages) => {
    expect(findReleases({ title, text: "" })[0]?.languages.join()).toBe(languages);
  });
});
