import { expect, it } from "vitest";
import { enrichItem } from "../../src/app/enrich-item.ts";
import { eventWorldAtNeed } from "../../src/app/event-world-at-need.ts";
import { queryWorld } from "../../src/app/query-world.ts";
import { starterWatches } from "../../src/app/starter-watches.ts";
import { createMatchIndex } from "../../src/match/match-index.ts";
import { shippedSettings } from "../shipped-settings.ts";

const index = createMatchIndex(queryWorld(shippedSettings));
for (const watch of starterWatches(shippedSettings.watchlist, "guild", "UTC", 0)) {
  index.set("guild", { ...watch, paused: false });
}
const world = eventWorldAtNeed(shippedSettings);
const follows = [{ guildId: "guild", face: { id: "wire" }, tags: [] }];

/** Name and severity of the watches that read events. */
function found(title: string): readonly string[] {
  const item = { title, text: "" };
  const watches = index.match(item, { follows }, enrichItem(item, world))[0]?.watches ?? [];
  return watches
    .filter(({ name }) => /Attacks|Recruitment/u.test(name))
    .map(({ name, severity }) => `${name.split(" ")[0]} ${severity}`);
}

it.each([
  ["Gunmen attack border post in Tajikistan's Khatlon region, three guards killed", ["Attacks high"]],
  ["В Бишкеке предотвращён теракт: задержаны двое сторонников ИГИЛ", ["Attacks medium"]],
  ["Toshkentda metro yonida portlash: ikki kishi halok bo‘ldi", ["Attacks high"]],
  ["Ба нуқтаи сарҳадӣ дар Ҳамадонӣ ҳамла шуд, ду сарҳадбон кушта шуданд", ["Attacks high"]],
  ["هجوم مسلح على نقطة حدودية في طاجيكستان يوقع قتيلين", ["Attacks high"]],
  ["В Согдийской области задержан вербовщик ИГИЛ", ["Recruitment medium"]],
  ["Андижонда ИШИД сафига одам ёллаган шахс ушланди", ["Recruitment medium"]],
])("the shipped watches find %s", (title, expected) => {
  expect(found(title)).toEqual(expected);
});

it.each([
  "Dushanbe court jails nine over 2018 attack on cyclists in Danghara",
  "Kazakhstan marks ten years since Aktobe attack",
  "Earthquake hits Almaty, residents run into the streets",
  "Tajik man kills two in knife attack in Germany",
  "Уроженец Узбекистана осуждён за теракт в Нью-Йорке",
  "Bomb attack on mosque in Kunduz kills nine, including Uzbek traders",
  "Uzbekistan's army recruits women for the first time",
  "Tajikistan football federation recruits a coach from Serbia",
])("the shipped watches pass over %s", (title) => {
  expect(found(title)).toEqual([]);
});
