import { describe, expect, it } from "vitest";
import type { DangerItem } from "./danger-cases.ts";
import { lastDecision } from "./last-decision.ts";

type Telling = readonly [title: string, text: string];

describe("headlines of one form", () => {
  it.each<[string, Telling, Telling]>([
    [
      "en",
      ["Norway advises citizens to leave Quetta", "Oslo pointed to threats against foreigners."],
      ["Poland advises citizens to leave Quetta", "Warsaw pointed to threats against foreigners."],
    ],
    [
      "en",
      [
        "Gunmen kill midwife in Ghazni",
        "Unidentified gunmen shot dead Zahra Rahimi, a midwife, near her home in Ghazni city on Monday, neighbours said.",
      ],
      [
        "Gunmen kill shopkeeper in Ghazni",
        "Unidentified gunmen shot dead Karim Hotak, a shopkeeper, near his home in Ghazni city on Monday, neighbours said.",
      ],
    ],
    [
      "ru",
      ["В Казани задержан сварщик, вербовавший земляков в ИГИЛ", "Его взяли на вокзале."],
      ["В Казани задержан парикмахер, вербовавший земляков в ИГИЛ", "Его взяли в общежитии."],
    ],
    [
      "ky",
      ["Баткенде ИМге китеп тараткан эркек кармалды", "Анын үйүнөн китептер табылды."],
      ["Баткенде ИМге акча жыйнаган эркек кармалды", "Анын үйүнөн акча табылды."],
    ],
    [
      "de",
      ["Prozess gegen mutmaßlichen IS-Rückkehrer beginnt in Celle", "Der 33-Jährige kämpfte in Rakka."],
      ["Prozess gegen mutmaßlichen IS-Spendensammler beginnt in Celle", "Ein Händler soll Geld geschickt haben."],
    ],
  ])("are not one story where they name two things: %s", (language, one, other) => {
    expect(lastDecision(hoursApart(language, one, other)).kind).toBe("apart");
  });

  it("are one story above a text that was copied", () => {
    const text =
      "The government said on Monday that the northern crossing would stay closed to lorries until engineers have checked the bridge, which was damaged when the river rose last week.";
    const decision = lastDecision(
      hoursApart(
        "en",
        ["Northern crossing shut to traders until bridge is checked", text],
        ["Northern crossing shut to hauliers until bridge is checked", text],
      ),
    );

    expect(decision.kind).toBe("join");
  });

  it("are one story where only the words differ in which the event was read", () => {
    const decision = lastDecision(
      hoursApart(
        "en",
        ["Fourteen killed as blast hits bus in Mastung", "The blast hit the bus at dawn on Monday, police said."],
        ["Fourteen killed as explosion hits coach in Mastung", "It was torn apart at dawn on Monday, officials said."],
      ),
    );

    expect(decision.kind).toBe("join");
  });
});

describe("a place within a province", () => {
  it("parts what happened in two of its towns, though both headlines name the province", () => {
    const decision = lastDecision(
      hoursApart(
        "en",
        ["Taliban judge killed in Nangarhar", "A bomb hit his car in Achin, officials said."],
        ["Taliban judge killed in Nangarhar", "A bomb hit his car in Khogyani, officials said."],
      ),
    );

    expect(decision.kind).toBe("apart");
  });
});

/** Two reports of one language, two hours apart. */
function hoursApart(language: string, one: Telling, other: Telling): readonly DangerItem[] {
  return [
    [10, language, ...one],
    [12, language, ...other],
  ];
}
