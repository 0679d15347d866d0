import { describe, expect, it } from "vitest";
import { type Tells, toldIn } from "../shipped-world.ts";

describe("a report in Turkish", () => {
  it.each<[string, string, Tells]>([
    ["DEAŞ operasyonunda yakalanan 30 şüpheli tutuklandı", "", { kind: "trial", actor: "islamic-state" }],
    ["Köln'de DEAŞ üyesi iki kişi tutuklandı", "", { kind: "arrest", detained: 2 }],

    [
      "IŞİD-Horasan Herat'taki camiye düzenlenen intihar saldırısını üstlendi",
      "Afganistan'da cuma namazı sırasında düzenlenen saldırıda 19 kişi öldü, 33 kişi yaralandı.",
      {
        kind: "attack",
        method: "suicide-bombing",
        target: "mosque",
        actor: "isis-k",
        stance: "claimed",
        places: ["Herat", "Afghanistan"],
        dead: 19,
        injured: 33,
        when: "2026-10-09",
        update: "claim",
      },
    ],
    [
      "Kabil'de pazar yerinde patlama: 6 ölü, 15 yaralı",
      "Dün akşam meydana gelen patlamayı henüz üstlenen olmadı.",
      {
        kind: "attack",
        method: "bombing",
        target: "market",
        actor: "unknown",
        stance: "unclaimed",
        places: ["Kabul"],
        dead: 6,
        injured: 15,
        when: "2026-10-08",
      },
    ],
    [
      "Pakistan'ın Peşaver kentinde silahlı saldırıda üç polis hayatını kaybetti",
      "",
      { kind: "attack", method: "shooting", target: "police", places: ["Peshawar", "Pakistan"], dead: 3 },
    ],
    [
      "İstanbul'da DEAŞ operasyonu: 14 gözaltı",
      "Terörle mücadele ekipleri çok sayıda adrese eş zamanlı baskın düzenledi.",
      { kind: "arrest", actor: "islamic-state", places: ["Istanbul"], detained: 14 },
    ],
    [
      "Konya'da IŞİD üyesi 3 şüpheli yakalandı",
      "Çarşamba günü düzenlenen operasyonda zanlıların Suriye'de savaştığı belirlendi.",
      { kind: "arrest", actor: "islamic-state", places: ["Konya"], detained: 3, when: "2026-10-07" },
    ],
    [
      "İstanbul'da kiliseye saldırı hazırlığındaki iki DEAŞ'lı yakalandı",
      "Şüphelilerin DEAŞ Horasan ile bağlantılı olduğu açıklandı.",
      { kind: "plot-foiled", actor: "isis-k", stance: "attributed", places: ["Istanbul"], detained: 2 },
    ],
    [
      "Ankara'da bombalı saldırı planı engellendi",
      "MİT, IŞİD hücresini deşifre etti.",
      { kind: "plot-foiled", actor: "islamic-state", stance: "attributed", places: ["Ankara"] },
    ],
    [
      "Taliban Nangarhar'da dört IŞİD militanını öldürdü",
      "Afganistan'ın doğusundaki operasyonda silah ele geçirildi.",
      { kind: "operation", actor: "islamic-state", places: ["Nangarhar", "Afghanistan"], dead: 4 },
    ],
    ["DEAŞ'ın sözde sorumlusuna 12 yıl hapis cezası", "", { kind: "trial", actor: "islamic-state" }],
    [
      "Gaziantep'te IŞİD davası: beş sanık müebbet hapse mahkum edildi",
      "",
      { kind: "trial", actor: "islamic-state", places: ["Gaziantep"] },
    ],
    ["DEAŞ propagandası yapan 210 sosyal medya hesabı kapatıldı", "", { kind: "takedown", actor: "islamic-state" }],
    ["ABD'den DEAŞ Horasan finansçılarına yaptırım", "", { kind: "sanction", actor: "isis-k" }],
    ["IŞİD lideri Suriye'de öldürüldü", "", { kind: "leadership", actor: "islamic-state", places: ["Syria"], dead: 1 }],
    ["ABD Büyükelçiliği Kabil'de saldırı uyarısı yaptı", "", { kind: "threat", places: ["Kabul"] }],
    ["Türkiye, Kabil'de 6 kişinin öldüğü saldırıyı kınadı", "", { kind: "statement" }],
  ])("tells what happened: “%s”", (title, text, told) => {
    expect(toldIn("tr", title, text)).toMatchObject(told);
  });
});
