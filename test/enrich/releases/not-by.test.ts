import { expect, it } from "vitest";
import { nameActors } from "../../../src/enrich/actors/name-actors.ts";
import { findReleases } from "../../../src/enrich/releases/find-releases.ts";
import type { WordStream } from "../../../src/text/word-stream.ts";

const actors = nameActors([
  { id: "north", names: ["Northern Circle"] },
  { id: "valley", branchOf: "north", names: ["Valley Circle"] },
  { id: "valley", branchOf: "north", outlet: "valley-voice", names: ["Valley Voice"] },
  { id: "south", names: ["Southern Circle"] },
]);
const find = (stream: WordStream) => actors.find(stream, stream.count);

it.each([
  ["Southern Circle releases Urdu magazine, slams Valley Circle", ["valley"]],
  ["Southern Circle publishes a booklet against the Valley Circle", ["valley"]],
  ["New Southern Circle video mocks Valley Voice", ["valley", "valley-voice"]],
  ["Valley Circle publishes a video of Northern Circle", undefined],
  ["Valley Voice releases a new magazine of the Valley Circle", undefined],
  ["Southern Circle and Valley Circle release a joint statement", undefined],
  ["New video in Tajik; Southern Circle and Valley Circle are silent", undefined],
  ["Valley Circle releases new video", undefined],
])("“%s” names besides its publisher: %j", (title, others) => {
  const [release] = findReleases({ title, text: "" }, find);

  expect(release).toBeDefined();
  expect(release?.notBy).toEqual(others);
});

it.each([
  ["Southern Circle releases video of the attack in Lanternville", true],
  ["Southern Circle shares footage of the ambush", true],
  ["Southern Circle Lanternvilldagi hujum videosini chiqardi", true],
  ["Video of Southern Circle attack released", false],
  ["Southern Circle hujumi videosi joylandi", false],
  ["Police release video of Southern Circle attack", false],
])("“%s”: a group's own video of what it did: %s", (title, isTheirs) => {
  expect(findReleases({ title, text: "" }, find).length > 0).toBe(isTheirs);
});

it.each([
  ["Book about the propaganda of the Southern Circle presented", false],
  ["Book “Southern Circle and its media” translated into Tajik", false],
  ["Book about war by the Southern Circle published", true],
  ["Book “Southern Circle” translated into Tajik", true],
])("“%s”: of a group, not about it: %s", (title, isTheirs) => {
  expect(findReleases({ title, text: "" }, find).length > 0).toBe(isTheirs);
});

it("a text that says it again says no more of others than its headline", () => {
  const title = "Southern Circle releases a new video";

  const about = findReleases(
    { title, text: "Southern Circle released a new video. Valley Circle had mocked it." },
    find,
  );
  const of = findReleases({ title, text: "Valley Circle released a new video." }, find);

  expect(about.map(({ notBy }) => notBy)).toEqual([["valley"]]);
  expect(of.map(({ notBy }) => notBy)).toEqual([[]]);
});
