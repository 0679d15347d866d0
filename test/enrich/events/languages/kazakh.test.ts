import { describe, expect, it } from "vitest";
import { type Tells, toldIn } from "../shipped-world.ts";

describe("a report in Kazakh", () => {
  it.each<[string, string, Tells]>([
    ["АҚШ: Сирияда ДАИШ жетекшілерінің бірі өлтірілді", "", { kind: "leadership", places: ["Syria"] }],

    [
      "«ИМ-Хорасан» Кундуздағы мешіттегі жарылысты мойнына алды",
      "Сәрсенбі күні жанкешті өзін жарып, 14 адам қаза тапты, 27 адам жараланды.",
      {
        kind: "attack",
        method: "suicide-bombing",
        target: "mosque",
        actor: "isis-k",
        stance: "claimed",
        places: ["Kunduz"],
        dead: 14,
        injured: 27,
        when: "2026-10-07",
        update: "claim",
      },
    ],
    [
      "Кабулдағы базарда жарылыс болып, алты адам қаза тапты",
      "Кеше болған жарылыстан тағы 15 адам жарақат алды. Әзірге ешбір топ жауапкершілікті өзіне алған жоқ.",
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
      "Пәкістанның Пешавар қаласында қарулы адамдар үш полицейді атып өлтірді",
      "",
      { kind: "attack", method: "shooting", target: "police", places: ["Peshawar", "Pakistan"], dead: 3 },
    ],
    [
      "Алматыда «Ислам мемлекетінің» төрт жақтасы ұсталды",
      "ҰҚК олардың үйлерінен экстремистік материалдар тапты.",
      { kind: "arrest", actor: "islamic-state", places: ["Almaty"], detained: 4 },
    ],
    [
      "Шымкентте «Хизб ут-Тахрир» мүшесі қамауға алынды",
      "Ол бейсенбі күні ұсталған.",
      { kind: "arrest", actor: "hizb-ut-tahrir", places: ["Shymkent"], detained: 1, when: "2026-10-08" },
    ],
    [
      "Астанада теракт дайындаған екі адам ұсталды",
      "ҰҚК мәліметінше, олар ДАИШ идеясын ұстанған.",
      { kind: "plot-foiled", actor: "islamic-state", stance: "attributed", places: ["Astana"], detained: 2 },
    ],
    ["Мәскеуде вокзалда лаңкестік шабуылдың алдын алды", "", { kind: "plot-foiled", places: ["Moscow"] }],
    [
      "Талибан Нангархарда ДАИШ-тің бес содырын жойды",
      "Арнайы операция Ауғанстанның шығысында өтті.",
      { kind: "operation", actor: "islamic-state", places: ["Nangarhar", "Afghanistan"], dead: 5 },
    ],
    ["Пәкістан армиясы 12 содырды өлтірді", "", { kind: "operation", dead: 12 }],
    ["Ақтөбеде терроризмді насихаттаған тұрғын 6 жылға сотталды", "", { kind: "trial", places: ["Aktobe"] }],
    ["Қазақстанда экстремистік 80 телеграм-канал бұғатталды", "", { kind: "takedown" }],
    ["АҚШ «ДАИШ-Хорасан» қаржыландырушыларына санкция салды", "", { kind: "sanction", actor: "isis-k" }],
    ["ДАИШ басшысы Сирияда өлтірілді", "", { kind: "leadership", actor: "islamic-state", places: ["Syria"], dead: 1 }],
  ])("tells what happened: “%s”", (title, text, told) => {
    expect(toldIn("kk", title, text)).toMatchObject(told);
  });
});
