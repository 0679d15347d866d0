import { describe, expect, it } from "vitest";
import { type Tells, toldIn } from "../shipped-world.ts";

describe("a report in Kyrgyz", () => {
  it.each<[string, string, Tells]>([
    ["Терроризм үчүн соттолгон үч адам колониядан качып кетти", "", { kind: "prison" }],

    [
      "«ИМ-Хорасан» Кундуздагы мечитте болгон жардырууну мойнуна алды",
      "Жума күнү жанкечти намаз учурунда өзүн жардырып, 15 киши каза болду, 30дан ашык адам жараат алды.",
      {
        kind: "attack",
        method: "suicide-bombing",
        target: "mosque",
        actor: "isis-k",
        stance: "claimed",
        places: ["Kunduz"],
        dead: 15,
        injured: 30,
        when: "2026-10-09",
        update: "claim",
      },
    ],
    [
      "Кабулдагы базарда жардыруу болуп, беш киши каза тапты",
      "Кечээги окуяда дагы 14 адам жарадар болду. Азырынча эч бир топ жоопкерчиликти өзүнө ала элек.",
      {
        kind: "attack",
        method: "bombing",
        target: "market",
        actor: "unknown",
        stance: "unclaimed",
        places: ["Kabul"],
        dead: 5,
        injured: 14,
        when: "2026-10-08",
      },
    ],
    [
      "Пакистандын Кветта шаарында белгисиз куралчан кишилер үч полиция кызматкерин атып өлтүрдү",
      "",
      { kind: "attack", method: "shooting", target: "police", places: ["Quetta", "Pakistan"], dead: 3 },
    ],
    [
      "Ош облусунда «Ислам мамлекетинин» алты тарапташы кармалды",
      "УКМК алардын үйлөрүн тинтүүдө экстремисттик материалдарды тапты.",
      { kind: "arrest", actor: "islamic-state", places: ["Osh"], detained: 6 },
    ],
    [
      "Бишкекте «Хизб ут-Тахрирдин» жигердүү мүчөсү кармалды",
      "Ал шаршемби күнү үйүндө колго түшкөн.",
      { kind: "arrest", actor: "hizb-ut-tahrir", places: ["Bishkek"], detained: 1, when: "2026-10-07" },
    ],
    [
      "Стамбулда ИМге тиешеси бар төрт кыргызстандык кармалды",
      "Түркиянын полициясы операция жүргүзгөн.",
      { kind: "arrest", actor: "islamic-state", places: ["Istanbul", "Türkiye"], detained: 4 },
    ],
    [
      "Бишкекте террордук чабуул даярдаган эки киши колго түштү",
      "УКМКнын маалыматына караганда, алар ИМдин тапшырмасын аткарган.",
      { kind: "plot-foiled", actor: "islamic-state", stance: "attributed", places: ["Bishkek"], detained: 2 },
    ],
    [
      "Москвада вокзалды жардыруу аракетинин алды алынды",
      "ФСБ «Вилаят Хорасан» уюмунун мүчөсүн кармаган.",
      { kind: "plot-foiled", actor: "isis-k", stance: "attributed", places: ["Moscow"], detained: 1 },
    ],
    [
      "Талибдер Кунарда ИМдин жети согушкерин жок кылды",
      "Атайын операция Афганистандын чыгышында өттү.",
      { kind: "operation", actor: "islamic-state", places: ["Kunar", "Afghanistan"], dead: 7 },
    ],
    [
      "Пакистан армиясы чек арага жакын жерде 12 согушкерди өлтүрдү",
      "Аскерлер Пакистандын түндүк-батышында рейд жүргүзгөн.",
      { kind: "operation", places: ["Pakistan"], dead: 12 },
    ],
    [
      "Бишкекте Сирияда согушкан эки кыргызстандык 10 жылга эркинен ажыратылды",
      "Сот аларды ИМдин катарында болгон деп тапты.",
      { kind: "trial", actor: "islamic-state", places: ["Bishkek"] },
    ],
    [
      "Жалал-Абадда «Хизб ут-Тахрир» мүчөлөрүнө өкүм чыкты",
      "",
      { kind: "trial", actor: "hizb-ut-tahrir", places: ["Jalal-Abad"] },
    ],
    [
      "Кыргызстанда 60 телеграм-канал бөгөттөлдү",
      "Маданият министрлиги экстремисттик материалдарды тараткан барактарды тизмелеген.",
      { kind: "takedown" },
    ],
    ["АКШ «ИМ-Хорасан» каржылоочуларына санкция салды", "", { kind: "sanction", actor: "isis-k" }],
    [
      "АКШ элчилиги Кабулда чабуул болушу мүмкүн экенин эскертти",
      "Жарандарга мейманканаларга барбоо сунушталды.",
      { kind: "threat", places: ["Kabul"] },
    ],
  ])("tells what happened: “%s”", (title, text, told) => {
    expect(toldIn("ky", title, text)).toMatchObject(told);
  });
});
