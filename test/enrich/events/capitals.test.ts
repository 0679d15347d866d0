import { expect, it } from "vitest";
import { toldIn } from "./shipped-world.ts";

it.each([
  ["en", "Gunmen ambush officers in Khyber Pakhtunkhwa capital", "Peshawar"],
  ["en", "Bomb in the capital of Balochistan kills two", "Quetta"],
  ["ru", "Взрыв в столице провинции Нангархар: трое погибших", "Jalalabad"],
  ["ru", "Нападение на пост в столице Дагестана", "Makhachkala"],
  ["ur", "بلوچستان کے دارالحکومت میں دھماکا، تین ہلاک", "Quetta"],
  ["tr", "Belucistan'ın başkentinde patlama: 3 ölü", "Quetta"],
  ["uz", "Balujiston poytaxtida portlash: 3 kishi halok bo‘ldi", "Quetta"],
  ["de", "Anschlag in der Hauptstadt von Dagestan: zwei Tote", "Makhachkala"],
  ["ar", "انفجار في عاصمة إقليم بلوشستان", "Quetta"],
  ["ru", "Спецслужбы Таджикистана задержали пятерых сторонников ИГ в столице", "Dushanbe"],
  ["en", "Austria: three IS sympathisers arrested in the capital", "Vienna"],
])("a capital that is not called by its name is that town (%s)", (language, title, town) => {
  expect(toldIn(language, title)?.places).toContain(town);
});

it.each([
  ["en", "In the capital, a Balochistan minister condemned the blast that killed two in Turbat"],
  ["en", "Blast in the capital kills a Balochistan minister"],
])("“%s: %s” names no capital of the province", (language, title) => {
  expect(toldIn(language, title)?.places ?? []).not.toContain("Quetta");
});
