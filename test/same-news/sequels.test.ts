import { describe, expect, it } from "vitest";
import type { DangerItem } from "./danger-cases.ts";
import { lastDecision } from "./last-decision.ts";

const attack: DangerItem = [
  8,
  "en",
  "Bomb at a bus station in Jalalabad kills five, ISIS-K blamed",
  "A bomb at a bus station in the Afghan city of Jalalabad killed five people on Monday. Officials blamed ISIS-K.",
];

describe("what came of an event as news of its own", () => {
  it.each<[string, DangerItem]>([
    [
      "an arrest in its place, of its group",
      [20, "en", "ISIS-K member arrested in Jalalabad", "Police said they arrested a member of ISIS-K in Jalalabad."],
    ],
    [
      "a trial there, of its group",
      [
        30,
        "en",
        "Court in Jalalabad sentences two ISIS-K members",
        "A court in Jalalabad sentenced two members of ISIS-K.",
      ],
    ],
  ])("is related to it, and not possibly the same: %s", (_, item) => {
    expect(lastDecision([attack, item])).toEqual({ kind: "apart", related: { storyId: "story 0" } });
  });

  it.each<[string, DangerItem]>([
    [
      "an arrest of who is not said",
      [20, "en", "Three men arrested in Jalalabad", "Police said they arrested three men in Jalalabad over smuggling."],
    ],
    [
      "an arrest of who is not said, hours later",
      [10, "en", "Three men arrested in Jalalabad", "Police said they arrested three men in Jalalabad over smuggling."],
    ],
    [
      "an arrest of another group",
      [20, "en", "TTP member arrested in Jalalabad", "Police said they arrested a member of the TTP in Jalalabad."],
    ],
    [
      "an arrest in another town",
      [20, "en", "ISIS-K member arrested in Herat", "Police said they arrested a member of ISIS-K in Herat."],
    ],
  ])("is related to nothing where that is not sure: %s", (_, item) => {
    expect(lastDecision([attack, item])).toEqual({ kind: "apart" });
  });
});

describe("a report that joins its event", () => {
  it("may lower the count where it says that it corrects it", () => {
    const correction: DangerItem = [
      11,
      "en",
      "Correction: bomb at Jalalabad bus station killed three, not five",
      "Correction: three people were killed by the bomb at a bus station in Jalalabad, not five. Officials blamed ISIS-K.",
    ];

    expect(lastDecision([attack, correction])).toMatchObject({
      kind: "join",
      news: [{ code: "correction" }, { code: "toll", dead: { from: 5, to: 3 } }],
    });
  });

  it("is no arrest again where the story is of that arrest", () => {
    const arrests: readonly DangerItem[] = [
      [8, "en", "Four ISIS-K suspects arrested in Herat", "Police arrested four suspected members of ISIS-K in Herat."],
      [
        9,
        "en",
        "Herat police arrest four over ISIS-K links",
        "Police in Herat arrested four suspected members of ISIS-K.",
      ],
    ];

    expect(lastDecision(arrests)).toMatchObject({ kind: "join", news: [] });
  });
});
