import { describe, expect, it } from "vitest";
import { type Tells, toldIn } from "../shipped-world.ts";

describe("a report in Tajik", () => {
  it.each<[string, string, Tells]>([
    [
      "Дар таркиши масҷиде дар Қундуз на кам аз 18 нафар кушта шуданд",
      "Мақомоти маҳаллӣ мегӯянд, беш аз 40 нафари дигар захмӣ шудаанд. Ҳеҷ гурӯҳе масъулияти ҳамларо бар ӯҳда нагирифтааст.",
      {
        kind: "attack",
        actor: "unknown",
        stance: "unclaimed",
        dead: 18,
        injured: 40,
        method: "bombing",
        target: "mosque",
      },
    ],
    [
      "ДОИШ масъулияти ҳамлаи Кобулро бар ӯҳда гирифт",
      "Ин гурӯҳ мегӯяд, ки ҳамлагари интиҳорӣ худро таркондааст.",
      { kind: "attack", actor: "islamic-state", stance: "claimed", update: "claim", method: "suicide-bombing" },
    ],
    [
      "Дар Душанбе чор узви «Ҳизбут-Таҳрир» боздошт шуданд",
      "Ба гуфтаи КДАМ, онҳо 11 сентябр дастгир шудаанд.",
      { kind: "arrest", actor: "hizb-ut-tahrir", detained: 4, when: "2026-09-11" },
    ],
    [
      "Суди Хатлон се нафарро барои узвият дар ДОИШ ба 12 сол зиндон маҳкум кард",
      "",
      { kind: "trial", actor: "islamic-state" },
    ],
    [
      "Дар Исфара ҳамла ба пости милитсия пешгирӣ шуд",
      "Ду гумонбар дастгир шуданд, мегӯяд вазорати корҳои дохилӣ.",
      { kind: "plot-foiled", detained: 2 },
    ],
    [
      "Шумори қурбониёни таркиши Кобул ба 25 нафар расид",
      "Вазорати тандурустӣ гуфт, 50 нафар захм бардоштаанд.",
      { kind: "attack", dead: 25, injured: 50, update: "toll", method: "bombing" },
    ],
    [
      "Волии Толибон дар Балх кушта шуд",
      "Таркиши интиҳорӣ рӯзи панҷшанбе дар дафтари ӯ рух дод.",
      { kind: "attack", dead: 1, when: "2026-10-08", method: "suicide-bombing", target: "official" },
    ],
    [
      "Толибон: ҳашт ҷангҷӯи ДОИШ дар Кунар нобуд карда шуданд",
      "Сухангӯи Толибон гуфт, амалиёт шаби гузашта сурат гирифт.",
      { kind: "operation", actor: "islamic-state", dead: 8, when: "2026-10-08" },
    ],
    [
      "Заминларза дар Бадахшони Афғонистон 15 нафарро ҳалок кард",
      "Заминҷунбӣ субҳи имрӯз рух дод.",
      { kind: "other", dead: 15 },
    ],
    [
      "Тоҷикистон ҳамлаи террористии Крокусро маҳкум кард",
      "Вазорати корҳои хориҷӣ изҳори тасаллият кард.",
      { kind: "statement" },
    ],
    [
      "Дар Хоруғ се нафар бо гумони узвият дар «Ансоруллоҳ» дастгир шуданд",
      "",
      { kind: "arrest", actor: "jamaat-ansarullah", detained: 3 },
    ],
    [
      "Таркиши дигар дар Ҷалолобод: ду низомии Толибон захмӣ",
      "Як рӯз пас аз таркише, ки чор нафарро кушт, мина дар роҳи мошини Толибон таркид.",
      { kind: "attack", injured: 2, method: "bombing", target: "military" },
    ],
  ])("tells what happened: “%s”", (title, text, told) => {
    expect(toldIn("tg", title, text)).toMatchObject(told);
  });
});
