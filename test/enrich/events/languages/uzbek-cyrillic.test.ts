import { describe, expect, it } from "vitest";
import { type Tells, toldIn } from "../shipped-world.ts";

describe("a report in Uzbek, in Cyrillic letters", () => {
  it.each<[string, string, Tells]>([
    [
      "Бомиёндаги ҳужум учун масъулиятни “ИШИД-Хуросон” ўз зиммасига олди",
      "Сешанба куни қуролли шахслар шиа зиёратчиларини ўққа тутган, етти киши ҳалок бўлган, уч киши яраланган.",
      {
        kind: "attack",
        method: "shooting",
        target: "religious-minority",
        actor: "isis-k",
        stance: "claimed",
        places: ["Bamiyan"],
        dead: 7,
        injured: 3,
        when: "2026-10-06",
        update: "claim",
      },
    ],
    [
      "Қандаҳорда худкуш ҳужуми: камида 9 киши қурбон бўлди",
      "Пайшанба кунги портлашда яна 25 киши ярадор бўлган. Жавобгарликни ҳеч ким зиммасига олгани йўқ.",
      {
        kind: "attack",
        method: "suicide-bombing",
        actor: "unknown",
        stance: "unclaimed",
        places: ["Kandahar"],
        dead: 9,
        injured: 25,
        when: "2026-10-08",
      },
    ],
    [
      "Пешовардаги портлаш қурбонлари сони 39 нафарга етди",
      "Дастлаб 21 киши ҳалок бўлгани хабар қилинган эди.",
      { kind: "attack", places: ["Peshawar"], dead: 39, update: "toll" },
    ],
    [
      "Фарғона вилоятида ИШИД тарафдорларидан саккиз нафари қўлга олинди",
      "Ички ишлар ходимлари улардан телефон ва китобларни мусодара қилган.",
      { kind: "arrest", actor: "islamic-state", places: ["Fergana"], detained: 8 },
    ],
    [
      "Москвада икки ўзбекистонлик терроризмни молиялаштиришда гумонланиб ушланди",
      "",
      { kind: "arrest", places: ["Moscow"], detained: 2 },
    ],
    [
      "Тошкентда элчихонага ҳужум қилиш режаси барбод этилди",
      "ДХХга кўра, 19 ёшли ИШИД тарафдори қўлга олинган.",
      { kind: "plot-foiled", actor: "islamic-state", stance: "attributed", places: ["Tashkent"], detained: 1 },
    ],
    [
      "Толибон Кунарда ИШИДнинг тўрт жангарисини йўқ қилганини билдирди",
      "",
      { kind: "operation", actor: "islamic-state", places: ["Kunar"], dead: 4 },
    ],
    [
      "Жиззахда ИШИДга ёрдам берган аёл 7 йилга озодликдан маҳрум этилди",
      "",
      { kind: "trial", actor: "islamic-state", places: ["Jizzakh"] },
    ],
    [
      "“Хуросон вилояти” сардорларидан бири Кобулда қўлга олинди",
      "",
      { kind: "leadership", actor: "isis-k", places: ["Kabul"] },
    ],
  ])("tells what happened: “%s”", (title, text, told) => {
    expect(toldIn("uz-Cyrl", title, text)).toMatchObject(told);
  });
});
