import { describe, expect, it } from "vitest";
import { type Tells, toldIn } from "../shipped-world.ts";

describe("a report in French", () => {
  it.each<[string, string, Tells]>([
    [
      "Le bilan de l'attentat de la gare de Jalalabad passe à 13 morts",
      "Quatre blessés ont succombé à l'hôpital.",
      { kind: "attack", target: "transport", places: ["Jalalabad"], dead: 13, update: "toll" },
    ],
    ["Europol annonce le démantèlement de serveurs de l'EI-K", "", { kind: "takedown", actor: "isis-k" }],
    ["Nice : une femme meurt poignardée dans le tramway", "", { kind: "attack", places: ["Nice"] }],

    [
      "Afghanistan : au moins 18 morts et 40 blessés dans l'explosion d'une mosquée à Kunduz",
      "L'attaque n'a pas été revendiquée dans l'immédiat.",
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
      "Un attentat contre un marché de Noël déjoué à Vienne, deux interpellations",
      "",
      { kind: "plot-foiled", detained: 2 },
    ],
    [
      "Attaque au couteau à Lyon : un policier tué",
      "L'assaillant a été abattu.",
      { kind: "attack", dead: 1, method: "stabbing", target: "police" },
    ],
    [
      "Pakistan : le bilan de l'attentat de Peshawar grimpe à 35 morts",
      "",
      { kind: "attack", dead: 35, update: "toll" },
    ],
    [
      "Pakistan : cinq policiers et trois civils périssent dans l'attaque d'un poste à Bannu",
      "Les talibans pakistanais ont dit en être les auteurs.",
      { kind: "attack", dead: 8, actor: "ttp", stance: "claimed" },
    ],
    ["Perpétuité pour un djihadiste de l'État islamique jugé à Paris", "", { kind: "trial", actor: "islamic-state" }],
    ["L'armée pakistanaise tue douze combattants au Waziristan du Nord", "", { kind: "operation", dead: 12 }],
    [
      "Le gouverneur du Badakhchan tué dans un attentat à la voiture piégée",
      "",
      { kind: "attack", dead: 1, method: "bombing", target: "official" },
    ],
    [
      "Des hommes armés abattent un journaliste à Ghazni",
      "",
      { kind: "attack", dead: 1, method: "shooting", target: "journalists" },
    ],
    [
      "Nouvelle explosion à Kaboul : quatre blessés",
      "La veille, un attentat avait fait neuf morts.",
      { kind: "attack", injured: 4, method: "bombing" },
    ],
    ["Washington sanctionne trois chefs de l'EI au Khorassan", "", { kind: "sanction" }],
    ["Le chef de l'EI-K tué dans une frappe américaine à Kunar", "", { kind: "leadership", actor: "isis-k", dead: 1 }],
    ["La France condamne l'attentat de Kaboul", "", { kind: "statement" }],
  ])("tells what happened: “%s”", (title, text, told) => {
    expect(toldIn("fr", title, text)).toMatchObject(told);
  });

  it("does not count as wounded who died of it", () => {
    const told = toldIn("fr", "Le bilan de l'attentat de Kaboul passe à 13 morts", "Quatre blessés ont succombé.");

    expect(told?.injured).toBeUndefined();
  });
});
