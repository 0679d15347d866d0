import { expect, it } from "vitest";
import type { DangerItem } from "./danger-cases.ts";
import { lastDecision } from "./last-decision.ts";

const first: DangerItem = [8, "de", "Mann sticht in Graz auf Passanten ein, vier Verletzte", ""];

it.each<[DangerItem]>([
  [[10, "de", "Messerangriff in Graz: Behörden prüfen IS-Bezug", ""]],
  [[10, "en", "Four hurt in stabbing in Graz, prosecutors see Islamic State link", ""]],
])("two reports of one way of attack within hours in a town that sees few are one: %s", (second) => {
  expect(lastDecision([first, second]).kind).toBe("join");
});

it.each<[string, DangerItem, DangerItem]>([
  ["another way", first, [10, "de", "Brandanschlag in Graz: zwei Verletzte", ""]],
  ["another town", first, [10, "de", "Messerangriff in Linz: Behörden prüfen IS-Bezug", ""]],
  ["a day later", first, [34, "de", "Messerangriff in Graz: Behörden prüfen IS-Bezug", ""]],
  [
    "a town that sees many",
    [8, "en", "Man stabs passers-by in Quetta, four hurt", ""],
    [10, "en", "Knife attack in Quetta: police look into Islamic State link", ""],
  ],
])("not of %s", (_, one, other) => {
  expect(lastDecision([one, other]).kind).toBe("apart");
});

const blast: DangerItem = [8, "en", "Blast in Mazar-i-Sharif kills three", ""];

it.each<[DangerItem]>([
  [[10, "ru", "Взрыв в Мазари-Шарифе: погибли три человека", ""]],
  [[11, "fa", "انفجار در مزارشریف سه کشته برجا گذاشت", ""]],
])("as many dead in one town within hours are of one attack: %s", (second) => {
  expect(lastDecision([blast, second]).kind).toBe("join");
});

it.each<[string, DangerItem]>([
  ["half a day later", [20, "fa", "انفجار در مزارشریف سه کشته برجا گذاشت", ""]],
  ["in another town", [10, "ru", "Взрыв в Кундузе: погибли три человека", ""]],
  ["of an accident", [10, "fa", "واژگون شدن موتر در مزارشریف سه کشته برجا گذاشت", ""]],
  ["that is said to be another", [10, "ru", "Второй взрыв в Мазари-Шарифе: погибли три человека", ""]],
])("not %s", (_, second) => {
  expect(lastDecision([blast, second]).kind).toBe("apart");
});

it.each<["join" | "apart", DangerItem, DangerItem]>([
  [
    "join",
    [8, "en", "US says Islamic State second in command killed in joint strike with Nigeria", ""],
    [10, "en", "Joint operation with US killed Islamic State commander in strike, Nigeria confirms", ""],
  ],
  [
    "apart",
    [8, "en", "US says Islamic State second in command killed in joint strike with Nigeria", ""],
    [10, "en", "Nigerian troops kill Islamic State fighter in raid on camp", ""],
  ],
])("a leader's death and the operation in which he fell: %s", (kind, one, other) => {
  expect(lastDecision([one, other]).kind).toBe(kind);
});
