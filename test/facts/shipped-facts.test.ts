import { describe, expect, it } from "vitest";
import { nameKey } from "../../src/facts/name-key.ts";
import { namesOf } from "../../src/facts/names-of.ts";
import { shipped } from "./shipped-facts.ts";

const { base, problems, files } = shipped;

describe("the shipped facts", () => {
  it("fit together", () => {
    expect(problems).toEqual([]);
    expect(base.statements.length).toBeGreaterThan(150);
  });

  it("name a contradiction from one side at least once, and never of a statement with itself", () => {
    expect(base.statements.filter(({ id, contradicts }) => contradicts?.includes(id))).toEqual([]);
  });

  it("give every figure a time and a source with a title", () => {
    const figures = base.statements.filter(({ value, predicate }) => "number" in value && predicate !== "reward");

    expect(figures.filter(({ from, asOf }) => from === undefined && asOf === undefined)).toEqual([]);
    expect(figures.every(({ source }) => source.title.length > 5)).toBe(true);
  });

  it("keep bounds as bounds", () => {
    const figure = (id: string) => base.statements.find((one) => one.id === id)?.value;

    expect(figure("uzbek-audio-count")).toEqual({ number: 15, unit: "audio recordings", bound: "at-least" });
    expect(figure("strength-eurasianet-2021")).toEqual({ number: 4000, unit: "fighters", bound: "more-than" });
    expect(figure("strength-doubled-2021")).toMatchObject({ number: 2, bound: "nearly" });
    expect(figure("jail-release-count")).toMatchObject({ number: 1000, bound: "about" });
  });

  it("mark dates that the seed gives relative to itself as inferred", () => {
    const inferred = ["strength-eurasianet-2021", "jail-release-count", "jihad-book-outlet", "mckenzie-summer-kabul"];

    expect(inferred.filter((id) => base.statements.find((one) => one.id === id)?.inferredDate === undefined)).toEqual(
      [],
    );
  });

  it("keep the commander's forecast with its horizon, and opinions as opinions", () => {
    const byId = (id: string) => base.statements.find((one) => one.id === id);

    expect(byId("mckenzie-12-18-months")).toMatchObject({
      status: "forecast",
      asOf: "2022-03-15",
      horizon: { from: "2023-03", to: "2023-09" },
    });
    expect(byId("taliban-never-targeted-central-asia")).toMatchObject({ status: "opinion", subject: "taliban" });
  });

  it("link to no channel of the group: sources are public bodies and texts about it", () => {
    const links = base.statements.flatMap(({ source: { url } }) => (url === undefined ? [] : [new URL(url).host]));

    expect(links.length).toBeGreaterThan(200);
    expect(
      links.filter((host) =>
        /(^|\.)(t\.me|telegram\.|rocket\.chat|justpaste|archive\.(org|is|ph)|.*\.onion$)/u.test(host),
      ),
    ).toEqual([]);
  });
});

describe("names for matching", () => {
  const named = namesOf(base);
  const byId = (id: string) => named.find((one) => one.id === id);

  it.each([
    [
      "isis-k",
      ["ISIS-K", "ISKP", "ИГИЛ-Хорасан", "ИШИД-Хуросон", "IShID-Xuroson", "ولاية خراسان", "इस्लामिक स्टेट खुरासान प्रांत"],
    ],
    ["al-azaim", ["Al-Azaim", "العزائم", "Аль-Азаим", "अल-अज़ैम मीडिया", "Ал-Азоим"]],
    ["islamic-state", ["ДОИШ", "Давлати исломӣ", "Ислам мемлекеті", "داعش", "ИГИЛ"]],
    ["sanaullah-ghafari", ["Shahab al-Muhajir", "Шахаб аль-Мухаджир", "ثناء الله غفاري", "शहाब अल मुहाजिर"]],
    ["abdullah-orakzai", ["Aslam Farooqi", "Abdullah Orokzai", "اسلم فاروقی", "असलम फारूकी"]],
    ["sultan-aziz-azam", ["سلطان عزیز عزام"]],
  ])("hold %s in many scripts", (id, spellings) => {
    const keys = byId(id)?.names.map(({ text }) => nameKey(text)) ?? [];

    expect(spellings.filter((spelling) => !keys.some((key) => key.includes(nameKey(spelling))))).toEqual([]);
  });

  it.each([
    ["isis-k", "Khorasan"],
    ["isis-k", "ولاية خراسان"],
    ["isis-k", "YD"],
    ["islamic-state", "ИМ"],
    ["hafiz-saeed-khan", "سعید خان"],
    ["voice-of-khorasan", "Voice of Khorasan"],
  ])("of %s never let “%s” count alone", (id, text) => {
    const name = byId(id)?.names.find((one) => one.text === text);

    expect(name).toMatchObject({ strength: "weak" });
    expect(name?.company?.length).toBeGreaterThan(0);
  });

  it.each(["Провинция Хорасан", "Xuroson viloyati", "Вилояти Хуросон", "تنظيم خراسان"])(
    "let “%s” count only far from what else is so named",
    (text) => {
      const name = byId("isis-k")?.names.find((one) => one.text === text);

      expect(name?.never).toEqual(expect.arrayContaining(["@khorasan-elsewhere", "@iran", "@al-qaida"]));
    },
  );

  it("let no mosque or clinic of that name count for the outlet", () => {
    const outlet = byId("al-azaim")?.names ?? [];

    expect(outlet.length).toBeGreaterThan(20);
    expect(outlet.filter(({ text, never }) => !never?.includes(`${text} mosque`))).toEqual([]);
    expect(outlet.filter(({ text, never }) => !never?.includes(`${text} clinic`))).toEqual([]);
  });

  it("speak in their company of entities that exist", () => {
    const spokenOf = named
      .flatMap(({ names }) => names.flatMap(({ company = [], never = [] }) => [...company, ...never]))
      .filter((word) => word.startsWith("@"));

    expect(spokenOf.length).toBeGreaterThan(10);
    expect(spokenOf.filter((word) => byId(word.slice(1)) === undefined)).toEqual([]);
  });

  it("leave out what is ours for display", () => {
    const ours = files
      .flatMap(({ facts }) => facts.entities ?? [])
      .flatMap(({ id, names }) => names.filter(({ kind }) => kind === "description").map(({ text }) => ({ id, text })));

    expect(ours.length).toBeGreaterThan(5);
    expect(ours.filter(({ id, text }) => byId(id)?.names.some((name) => name.text === text))).toEqual([]);
  });
});
