import { describe, expect, it } from "vitest";
import { type Tells, toldIn } from "../shipped-world.ts";

describe("a report in Turkmen", () => {
  it.each<[string, string, Tells]>([
    ["Keç etrabynda BLA-nyň on söweşijisi öldürildi", "", { kind: "operation", actor: "bla", dead: 10 }],

    [
      "YŞYD Kabuldaky okuw merkezini partladandygyny aýtdy",
      "",
      { kind: "attack", actor: "islamic-state", stance: "claimed", places: ["Kabul"] },
    ],
    ["Jelalabadyň türmesinden ýedi tussag gaçdy", "", { kind: "prison", places: ["Jalalabad"] }],

    ["Hyratda YŞYD-niň dört agzasy tussag edildi", "", { kind: "arrest", actor: "islamic-state", detained: 4 }],

    [
      "Yslam döwleti Kabuldaky metjitde bolan partlamanyň jogapkärçiligini öz üstüne aldy",
      "Penşenbe güni janyndan geçen hüjümçi özüni partladyp, 13 adam öldi, 29 adam ýaralandy.",
      {
        kind: "attack",
        method: "suicide-bombing",
        target: "mosque",
        actor: "islamic-state",
        stance: "claimed",
        places: ["Kabul"],
        dead: 13,
        injured: 29,
        when: "2026-10-08",
        update: "claim",
      },
    ],
    [
      "Hyratda bazarda partlama: dört adam heläk boldy",
      "Düýnki partlamada 11 adam ýaralandy. Entek hiç bir topar jogapkärçiligi öz üstüne almady.",
      {
        kind: "attack",
        method: "bombing",
        target: "market",
        actor: "unknown",
        stance: "unclaimed",
        places: ["Herat"],
        dead: 4,
        injured: 11,
        when: "2026-10-08",
      },
    ],
    [
      "Pakistanyň Peşawar şäherinde ýaragly adamlar üç polisiýa işgärini atyp öldürdi",
      "",
      { kind: "attack", method: "shooting", target: "police", places: ["Peshawar", "Pakistan"], dead: 3 },
    ],
    [
      "Aşgabatda ekstremizmde güman edilýän iki adam tutuldy",
      "",
      { kind: "arrest", places: ["Ashgabat"], detained: 2 },
    ],
    [
      "Moskwada terror hüjümini taýýarlan iki adam ele salyndy",
      "Habarlara görä, olar IŞID-e kast içipdir.",
      { kind: "plot-foiled", actor: "islamic-state", stance: "attributed", places: ["Moscow"], detained: 2 },
    ],
    [
      "Talyban Kunarda IŞID-iň alty söweşijisini öldürdi",
      "",
      { kind: "operation", actor: "islamic-state", places: ["Kunar"], dead: 6 },
    ],
    ["Pakistanyň goşuny dokuz söweşijini ýok etdi", "", { kind: "operation", dead: 9 }],
    ["Maryda üç adam 12 ýyl azatlykdan mahrum edildi", "", { kind: "trial" }],
    ["Özbegistanda ekstremistik 70 telegram kanaly petiklendi", "", { kind: "takedown" }],
    ["ABŞ-nyň ilçihanasy Kabulda hüjüm howpy barada duýdurdy", "", { kind: "threat", places: ["Kabul"] }],
    ["Türkmenistan Kabuldaky hüjümi ýazgardy", "", { kind: "statement" }],
  ])("tells what happened: “%s”", (title, text, told) => {
    expect(toldIn("tk", title, text)).toMatchObject(told);
  });
});
