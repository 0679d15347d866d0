import { describe, expect, it } from "vitest";
import { type Tells, toldIn } from "../shipped-world.ts";

describe("a report in Uzbek, in Latin letters", () => {
  it.each<[string, string, Tells]>([
    [
      "Istanbulda IShIDga aloqador deb gumon qilingan to‘qqiz o‘zbekistonlik tutib turilibdi",
      "",
      { kind: "arrest", detained: 9, places: ["Istanbul"] },
    ],
    ["Tojikiston terrorchi deb topilgan 60 ta saytni yopdi", "", { kind: "takedown" }],

    [
      "Termiz masjidida portlash, besh kishi o‘ldi",
      "Mas’uliyatni «Jamoat ul-Ahror» guruhi olgan.",
      { kind: "attack", actor: "jamaat-ul-ahrar", stance: "claimed", dead: 5 },
    ],

    [
      "“IShID-Xuroson” Hirotdagi masjidda yuz bergan portlash uchun javobgarlikni zimmasiga oldi",
      "Chorshanba kuni xudkush hujumchi o‘zini portlatib yuborgan, oqibatda 17 kishi halok bo‘lgan, 40 dan ortiq odam yaralangan.",
      {
        kind: "attack",
        method: "suicide-bombing",
        target: "mosque",
        actor: "isis-k",
        stance: "claimed",
        places: ["Herat"],
        dead: 17,
        injured: 40,
        when: "2026-10-07",
        update: "claim",
      },
    ],
    [
      "Kobuldagi bozorda portlash: uch kishi halok bo‘ldi, 12 nafar yarador",
      "Portlash kecha kechqurun shahar markazida yuz berdi, dedi politsiya vakili.",
      {
        kind: "attack",
        method: "bombing",
        target: "market",
        places: ["Kabul"],
        dead: 3,
        injured: 12,
        when: "2026-10-08",
      },
    ],
    [
      "Pokistonning Peshovar shahrida qurolli shaxslar to‘rt nafar politsiyachini otib o‘ldirdi",
      "Hozircha hech bir guruh hujum uchun javobgarlikni zimmasiga olmadi.",
      {
        kind: "attack",
        method: "shooting",
        target: "police",
        actor: "unknown",
        stance: "unclaimed",
        places: ["Peshawar", "Pakistan"],
        dead: 4,
      },
    ],
    [
      "Samarqand viloyatida IShIDga aloqador 5 nafar shaxs qo‘lga olindi",
      "DXX ma’lumotiga ko‘ra, ular internetda ekstremistik materiallarni tarqatgan.",
      { kind: "arrest", actor: "islamic-state", places: ["Samarkand"], detained: 5 },
    ],
    [
      "O‘shda “Hizbut tahrir”ning uch a’zosi hibsga olindi",
      "Qirg‘iziston xavfsizlik xizmati payshanba kuni ularning uylarida tintuv o‘tkazgan.",
      { kind: "arrest", actor: "hizb-ut-tahrir", places: ["Kyrgyzstan"], detained: 3, when: "2026-10-08" },
    ],
    [
      "Namanganda “Tavhid va jihod” guruhi tarafdori ushlandi",
      "U Suriyadagi jangarilarga pul yuborganlikda gumon qilinmoqda.",
      { kind: "arrest", actor: "katibat-tawhid-wal-jihad", places: ["Namangan"], detained: 1 },
    ],
    [
      "Toshkent metrosida portlash uyushtirish rejasi fosh etildi",
      "DXX xabariga ko‘ra, IShIDga bay’at qilgan ikki yigit qo‘lga olingan.",
      { kind: "plot-foiled", actor: "islamic-state", stance: "attributed", places: ["Tashkent"], detained: 2 },
    ],
    [
      "Berlinda hujum tayyorlayotgan tojikistonlik hibsga olindi",
      "Germaniya prokuraturasiga ko‘ra, u “Xuroson viloyati” bilan aloqada bo‘lgan.",
      { kind: "plot-foiled", actor: "isis-k", stance: "attributed", places: ["Berlin", "Germany"] },
    ],
    [
      "Tolibon Nangarhorda IShIDning olti jangarisini o‘ldirdi",
      "Maxsus operatsiya Afg‘oniston sharqidagi tog‘li hududda o‘tkazilgan.",
      { kind: "operation", actor: "islamic-state", places: ["Nangarhar", "Afghanistan"], dead: 6 },
    ],
    [
      "Pokiston armiyasi Shimoliy Vaziristonda 11 jangarini yo‘q qildi",
      "Harbiylar “Tahriki Tolibon”ga qarshi reyd o‘tkazgan.",
      { kind: "operation", actor: "ttp", places: ["North Waziristan", "Pakistan"], dead: 11 },
    ],
    [
      "Toshkentda IShIDga qo‘shilmoqchi bo‘lgan yetti kishi 6 yildan 12 yilgacha qamaldi",
      "Sud ularni ekstremizmda aybdor deb topdi.",
      { kind: "trial", actor: "islamic-state", places: ["Tashkent"] },
    ],
    [
      "Andijonda “Hizb ut-Tahrir” a’zolari ustidan sud boshlandi",
      "To‘rt nafar ayblanuvchi aybini tan olmagan.",
      { kind: "trial", actor: "hizb-ut-tahrir", places: ["Andijan"] },
    ],
    [
      "O‘zbekistonda 90 ta ekstremistik Telegram-kanal bloklandi",
      "Vazirlik ro‘yxatni e’lon qildi.",
      { kind: "takedown" },
    ],
    ["AQSh “IShID-Xuroson” moliyachilariga qarshi sanksiya joriy etdi", "", { kind: "sanction", actor: "isis-k" }],
    [
      "IShID yetakchisi Suriyaning Idlib viloyatida o‘ldirildi",
      "",
      { kind: "leadership", actor: "islamic-state", places: ["Idlib", "Syria"], dead: 1 },
    ],
    [
      "AQSh elchixonasi Kobulda hujum xavfi haqida ogohlantirdi",
      "Fuqarolarga mehmonxonalardan uzoqroq yurish tavsiya etildi.",
      { kind: "threat", places: ["Kabul"] },
    ],
  ])("tells what happened: “%s”", (title, text, told) => {
    expect(toldIn("uz-Latn", title, text)).toMatchObject(told);
  });
});
