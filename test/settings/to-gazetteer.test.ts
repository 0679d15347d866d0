import { expect, it } from "vitest";
import { checkShape } from "../../src/settings/check-shape.ts";
import { PlacesFile } from "../../src/settings/places-file.ts";
import { readYaml } from "../../src/settings/read-yaml.ts";
import { toGazetteer } from "../../src/settings/to-gazetteer.ts";
import { gazetteer } from "../enrich/places/places-in.ts";

function read(text: string) {
  const { value, problems } = checkShape(readYaml("places.yaml", text).yaml, PlacesFile);
  return value === undefined ? problems : toGazetteer(value).places;
}

it("makes two places of a province and its chief town of one name", () => {
  const places = read("countries:\n  TJ:\n    twins:\n      Osh: Ош, Osh?\n");
  expect(places).toMatchObject([
    { id: "tj", level: "country" },
    { id: "osh", level: "town", within: ["osh-province"], country: "tj" },
    { id: "osh-province", level: "province", country: "tj" },
  ]);
});

it("names a country in the languages that matter, its own words first", () => {
  const names = gazetteer.places.find(({ id }) => id === "tj")?.names.map(({ text }) => text);
  for (const name of ["Тоҷикистон", "Tadschikistan", "تاجیکستان", "طاجيكستان", "Tojikiston"])
    expect(names).toContain(name);
});

it("says where a key is wrong", () => {
  expect(read("countries:\n  Tajikistan: {}\n")).toMatchObject([{ file: "places.yaml", line: 2 }]);
  expect(read("countries:\n  TJ:\n    town: {}\n")).toMatchObject([{ file: "places.yaml", line: 3 }]);
});

it("gives each place an id of its own, and every region countries that are there", async () => {
  const ids = gazetteer.places.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const codes of Object.values(gazetteer.regions)) expect(ids).toEqual(expect.arrayContaining([...codes]));
});

it("knows the capitals of provinces, those that bear their name among them", () => {
  const { capitals } = gazetteer;

  expect([capitals["balochistan"], capitals["dagestan"]]).toEqual(["quetta", "makhachkala"]);
  expect(capitals["kunduz-province"]).toBe("kunduz");
});

it("knows the capital of every country that is larger than a city", () => {
  const without = gazetteer.places.filter(
    ({ id, level }) => level === "country" && gazetteer.capitals[id] === undefined,
  );
  const small = "ad bb bn bs cr cv dj fj gt li lu mc pa pg sc sg sm st va".split(" ");
  expect(without.map(({ id }) => id).sort()).toEqual(small);
});
