import { expect, it } from "vitest";
import { type PressedStory, pressRun } from "./press-run.ts";
import { stateIn } from "./shown-stories.ts";

const kills = Number(process.env["PRESS_KILLS"] ?? 4);

it(`shows one state of each story on every card, in its list and in the record, and counts each press once, over ${kills} kills`, async () => {
  const { presses, stories, guild } = await pressRun(kills, Number(process.env["PRESS_SEED"] ?? 5));

  console.log(
    presses
      .map(({ by, deed, story, answered }) => `${by} ${deed} ${story}${answered ? "" : " (no answer)"}`)
      .join("; "),
  );
  const deeds = stories.flatMap(({ number, story }) => (story.deeds ?? []).map((deed) => ({ number, ...deed })));
  const counted = presses.map(({ by }) => deeds.filter((deed) => deed.by === by).length);
  expect(stories).toHaveLength(3);
  expect(counted.filter((times) => times > 1)).toEqual([]);
  expect(presses.filter(({ answered }, at) => answered && counted[at] !== 1)).toEqual([]);
  for (const { by, deed, story } of presses) {
    const own = deeds.filter((one) => one.by === by);
    expect(own.map(({ code, number }) => [code, number])).toEqual(own.map(() => [deed, story]));
  }
  for (const one of stories) {
    const state = words[one.story.triage.state];
    expect([...one.cards.map(stateIn), stateIn(one.line)]).toEqual([state, state, state]);
    expect(new Set(one.cards).size, one.cards.join("\n---\n")).toBe(1);
    expect(lastDeed(one)).toBe(one.story.triage.state);
  }
  const held = new Set((guild.mutes ?? []).map(({ id }) => id));
  const muted = stories.flatMap(({ story }) => (story.triage.muted === undefined ? [] : [story.id]));
  expect(muted.filter((id) => !held.has(id))).toEqual([]);
}, 240_000);

const words = { open: "open", acknowledged: "acknowledged", dismissed: "not relevant" } as const;

/** The state that the story's log ends in. */
function lastDeed({ story: { deeds = [] } }: PressedStory): "open" | "acknowledged" | "dismissed" {
  const states = { acknowledged: "acknowledged", dismissed: "dismissed", reopened: "open" } as const;
  return (
    deeds
      .flatMap(({ code }) =>
        code === "acknowledged" || code === "dismissed" || code === "reopened" ? [states[code]] : [],
      )
      .at(-1) ?? "open"
  );
}
