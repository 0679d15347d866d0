import { describe, expect, it } from "vitest";
import type { DangerItem } from "./danger-cases.ts";
import { lastDecision } from "./last-decision.ts";

const struck: DangerItem = [
  8,
  "en",
  "Pakistani jets attack village in Khost, eleven civilians killed",
  "The attack on the village came on Monday, the Taliban said.",
];

describe("an air strike that some call an attack and some an operation", () => {
  it.each<[DangerItem]>([
    [[10, "ru", "Авиаудар Пакистана по Хосту: погибли одиннадцать человек", "Удар нанесён в понедельник."]],
    [[10, "de", "Pakistanischer Luftangriff auf Chost: elf Tote", "Der Luftangriff erfolgte am Montag."]],
    [[10, "fr", "Frappe aérienne pakistanaise à Khost : onze morts", "La frappe aérienne a eu lieu lundi."]],
  ])("is one event: %s", (second) => {
    expect(lastDecision([struck, second]).kind).toBe("join");
  });

  it("is no operation in which as many militants fell as soldiers before", () => {
    const decision = lastDecision([
      [8, "en", "Militants attack army base in Bannu, seven soldiers killed", "The attack came on Monday."],
      [14, "ru", "В Банну в ходе операции уничтожены семь боевиков", "Операция прошла в понедельник."],
    ]);

    expect(decision.kind).toBe("apart");
  });
});
