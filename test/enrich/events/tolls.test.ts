import { describe, expect, it } from "vitest";
import { eventIn, wordsAt } from "./a-world.ts";

const toll = (value: number, bound = "exact") => expect.objectContaining({ value, bound });

describe("the toll of an event", () => {
  it.each([
    ["Blast kills 21 in Kabul", { dead: toll(21) }],
    ["At least 33 killed and 43 wounded in Kunduz mosque attack", { dead: toll(33, "at-least"), injured: toll(43) }],
    ["Bombing in Kabul leaves five dead", { dead: toll(5) }],
    ["Death toll in Peshawar blast rises to 59", { dead: toll(59) }],
    ["Up to thirty five dead in Kabul blast", { dead: toll(35, "up-to") }],
    ["Between 10 and 15 policemen were killed in Kunduz ambush", { dead: toll(10, "range") }],
    ["Blast kills 1,200 in Kabul", { dead: toll(1200) }],
    ["Imam shot dead in Herat", { dead: toll(1) }],
    ["Police arrest three ISIS members in Osh", { detained: toll(3) }],
    ["ISIS-K spokesman captured in Pakistan", { detained: toll(1) }],
    ["Six police officers, two soldiers and a driver killed in Bannu ambush", { dead: toll(9) }],
    ["Blast in Kabul kills a guard and two worshippers", { dead: toll(3) }],
    ["Blast in Kabul kills two guards and three worshippers were wounded", { dead: toll(2), injured: toll(3) }],
    ["Police in Osh hold seven over banned books", { detained: toll(7) }],
    ["Three girls among nine dead in Kabul blast", { dead: toll(9) }],
    ["Two dozen miners shot dead in Ghazni attack", { dead: toll(24) }],
    ["Two passers-by wounded in Kabul by a man with a knife", { injured: toll(2) }],
  ])("is read from “%s”", (title, tolls) => {
    expect(eventIn(title)).toMatchObject(tolls);
  });

  it.each([
    ["a part of it", "Blast kills 15, including 12 soldiers, in Bannu", 15],
    ["an age", "Blast in Kabul kills a 26-year-old man", 1],
    ["the attackers", "Two gunmen shoot dead an officer in Quetta", 1],
  ])("is not %s", (_, title, dead) => {
    expect(eventIn(title)?.dead?.value).toBe(dead);
  });

  it.each([
    ["years of prison", "Bomber of Kabul market jailed for 12 years, victims' relatives say"],
    ["dozens", "Dozens killed in Kabul blast"],
    ["the living", "ISIS-K denies commander was killed in Kabul"],
    ["another event's", "Bomb wounds people in Kabul", "It came a day after a blast killed 31."],
    ["the first of two", "Second explosion in Kabul wounds nine", "On Monday a bomb killed four people."],
  ])("is no number of %s", (_, title, text = "") => {
    expect(eventIn(title, text)?.dead).toBeUndefined();
  });

  it("shows where it stands, with its bound", () => {
    const title = "At least 33 people killed in Kunduz blast";

    expect(wordsAt(eventIn(title)?.dead?.where, title)).toBe("At least 33");
  });
});
