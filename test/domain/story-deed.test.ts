import { describe, expect, it } from "vitest";
import { deedsBetween, notesOf, type StoryDeed, withDeeds } from "../../src/domain/story-deed.ts";
import { closeAs, reopened, type Triage } from "../../src/domain/triage.ts";

const eva = { by: "Eva", at: 7 };
const open: Triage = { state: "open" };

describe("what a person did with a story", () => {
  it.each<[string, Triage, Triage, readonly string[]]>([
    ["an acknowledgement", open, closeAs(open, "acknowledged", "Eva", 7), ["acknowledged"]],
    ["not relevant", open, { ...closeAs(open, "dismissed", "Eva", 7), why: "sport" }, ["dismissed"]],
    ["one of two who must find it so", open, { ...open, dismissedBy: ["1"], why: "sport" }, ["doubted"]],
    ["a second thought", closeAs(open, "acknowledged", "Eva", 7), open, ["reopened"]],
    ["an assignment", open, { ...open, assignedTo: "Dana", assigneeId: "2" }, ["assigned"]],
    [
      "the same name of somebody else",
      { ...open, assignedTo: "D.", assigneeId: "1" },
      { ...open, assignedTo: "D.", assigneeId: "2" },
      ["assigned"],
    ],
    ["an end of it", { ...open, assignedTo: "Dana" }, open, ["assigned"]],
    ["a mute", open, { ...open, muted: { until: 9 } }, ["muted"]],
    ["the end of a mute", { ...open, muted: { until: 9 } }, open, ["unmuted"]],
    [
      "two at once",
      open,
      { ...closeAs(open, "acknowledged", "Eva", 7), assignedTo: "Eva" },
      ["acknowledged", "assigned"],
    ],
    ["nothing, where it is as it was", { ...open, why: "sport" }, { ...open, why: "sport" }, []],
  ])("is known of %s", (_, before, after, codes) => {
    const deeds = deedsBetween(before, after, eva);

    expect(deeds.map(({ code }) => code)).toEqual(codes);
    expect(deeds.every(({ by, at }) => by === "Eva" && at === 7)).toBe(true);
  });

  it("keeps whom it was taken from when it is opened again", () => {
    const assigned = { ...closeAs(open, "acknowledged", "Eva", 7), assignedTo: "Dana", assigneeId: "2" };

    expect(reopened(assigned)).toEqual({ state: "open", assignedTo: "Dana", assigneeId: "2" });
  });

  it("keeps every note, and of presses the newest", () => {
    const press = (at: number): StoryDeed => ({ at, code: at % 2 === 0 ? "acknowledged" : "reopened" });
    const notes = Array.from({ length: 50 }, (_, at): StoryDeed => ({ at, code: "noted", text: `note ${at}` }));
    const noted = withDeeds<{ readonly deeds?: readonly StoryDeed[] }>({}, notes);
    const pressed = Array.from({ length: 1_000 }, (_, at) => press(at)).reduce(
      (story, one) => withDeeds(story, [one]),
      noted,
    );

    expect(notesOf(pressed).map(({ text }) => text)).toEqual(notes.map((_, at) => `note ${at}`));
    expect(pressed.deeds).toHaveLength(200);
    expect(pressed.deeds?.at(-1)).toEqual(press(999));
  });
});
