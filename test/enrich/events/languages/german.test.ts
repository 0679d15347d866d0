import { describe, expect, it } from "vitest";
import { type Tells, toldIn } from "../shipped-world.ts";

describe("a report in German", () => {
  it.each<[string, string, Tells]>([
    ["Motorradbombe auf Markt in Chost: Sechs Menschen sterben", "", { kind: "attack", dead: 6, places: ["Khost"] }],
    ["Sechs Jahre Jugendhaft für Anschlagsplan auf Münchner Konsulat", "", { kind: "trial" }],
    [
      "Usbekistan meldet verhinderten Anschlag auf Taschkenter Metro",
      "",
      { kind: "plot-foiled", places: ["Tashkent", "Uzbekistan"] },
    ],

    ["Neun Tote bei Explosion in Kabuler Bildungszentrum", "", { kind: "attack", dead: 9, places: ["Kabul"] }],
    ["Sieben Häftlinge türmen aus Gefängnis in Dschalalabad", "", { kind: "prison", places: ["Jalalabad"] }],

    ["Drei Polizisten und zwei Passanten bei Überfall in Bannu erschossen", "", { kind: "attack", dead: 5 }],
    ["Gericht in Köln schickt IS-Unterstützerin für vier Jahre hinter Gitter", "", { kind: "trial" }],

    [
      "Anschlag auf Moschee in Kundus: Mindestens 18 Tote und 40 Verletzte",
      "Zu der Tat bekannte sich zunächst niemand.",
      { kind: "attack", actor: "unknown", stance: "unclaimed", dead: 18, injured: 40, target: "mosque" },
    ],
    [
      "IS reklamiert Selbstmordanschlag in Kabul für sich",
      "Bei der Explosion waren am Donnerstag zwölf Menschen getötet worden.",
      {
        kind: "attack",
        actor: "islamic-state",
        stance: "claimed",
        dead: 12,
        when: "2026-10-08",
        update: "claim",
        method: "suicide-bombing",
      },
    ],
    [
      "Geplanter Anschlag auf Weihnachtsmarkt vereitelt – zwei Festnahmen in Wien",
      "",
      { kind: "plot-foiled", detained: 2 },
    ],
    [
      "Messerangriff in Mannheim: Polizist stirbt",
      "Der Angreifer wurde angeschossen.",
      { kind: "attack", dead: 1, method: "stabbing", target: "police" },
    ],
    ["Zahl der Toten nach Anschlag in Peschawar steigt auf 35", "", { kind: "attack", dead: 35, update: "toll" }],
    [
      "Bundesanwaltschaft erhebt Anklage gegen mutmaßliches IS-Mitglied",
      "Der Tadschike soll in Düsseldorf Geld gesammelt haben.",
      { kind: "trial", actor: "islamic-state" },
    ],
    ["Pakistans Armee tötet zwölf Kämpfer in Nordwasiristan", "", { kind: "operation", dead: 12 }],
    [
      "Erneut Explosion in Kabul – vier Verletzte",
      "Am Vortag waren bei einem Anschlag neun Menschen getötet worden.",
      { kind: "attack", injured: 4, method: "bombing" },
    ],
    ["Lebenslange Haft für IS-Kämpfer in Hamburg", "", { kind: "trial", actor: "islamic-state" }],
    ["USA verhängen Sanktionen gegen Anführer von IS-Khorasan", "", { kind: "sanction", actor: "isis-k" }],
    ["Bundesregierung verurteilt Anschlag in Kabul", "", { kind: "statement" }],
    ["Gasexplosion in Masar-i-Scharif fordert sechs Tote", "", { kind: "other", dead: 6 }],
  ])("tells what happened: “%s”", (title, text, told) => {
    expect(toldIn("de", title, text)).toMatchObject(told);
  });
});
