import { describe, expect, it } from "vitest";
import { phoneLines } from "../../src/chat/phone-pages.ts";
import { closeAs } from "../../src/domain/triage.ts";
import { aStory } from "../commands/alert/a-story.ts";
import { controlsOf, textOf } from "../discord-stand-in/seen-message.ts";
import { until } from "../until.ts";
import { aList, labelsOf, menuOf, seenAfter } from "./a-list.ts";

const kinds = [
  { why: "first-day" as const },
  { why: "digest" as const },
  { why: "quiet" as const },
  { why: "burst" as const },
  { why: "surge" as const, isSurge: true },
];

describe.each(kinds)("a list of 60 alerts posted for $why", (kind) => {
  it("is acknowledged in two presses, on the posted list, too", async () => {
    const { list, dana, repositories, stories } = await aList({ stories: 60, ...kind });
    const guildId = stories[0]?.guildId ?? "";

    const question = await seenAfter(await dana.click(list, "Acknowledge all"));
    const asked = question.content;
    const done = await seenAfter(await dana.click(question, "Acknowledge 60"));
    await until(() => list.content.includes("none open"));

    expect(asked).toContain("60 open alerts of this list: 60 high");
    expect(done.content).toContain("✅ 60 alerts acknowledged.");
    expect(repositories().stories.totals(guildId).alerts.get("acknowledged")).toBe(60);
    expect(textOf(list)).toContain("acknowledged by dana");
    expect(textOf(list)).not.toContain(" open\n");
  });

  it("shows a phone's screen a page, with a menu and the two buttons, and other pages to who asks", async () => {
    const { server, list, dana } = await aList({ stories: 60, ...kind });

    const second = await seenAfter(await dana.click(list, "Page 2"));
    const third = await seenAfter(await dana.click(second, "Page 3"));
    expect(phoneLines(list.embeds[0]?.description ?? "")).toBeGreaterThan(8);

    expect(labelsOf(list)).toEqual(["Acknowledge all", "Not relevant …", "Page 2"]);
    expect(labelsOf(third)).toEqual(["Acknowledge all", "Not relevant …", "Page 2", "Page 4"]);
    expect(third.content).toContain("page 3 of ");
    expect(second.ephemeral && third.ephemeral).toBe(true);
    for (const one of [list, third]) expect(phoneLines(one.embeds[0]?.description ?? "")).toBeLessThanOrEqual(14);
    expect(server.posts("alerts")).toHaveLength(1);
  });
});

it("is acknowledged from /alert list in three presses at most", async () => {
  const { dana, list, repositories, stories } = await aList({ stories: 60 });

  const shown = await seenAfter(await dana.slash("alert list", { state: "open" }));
  const head = shown.content;
  const question = await seenAfter(await dana.click(shown, "Acknowledge all"));
  const done = await seenAfter(await dana.click(question, "Acknowledge 60"));
  await until(() => list.content.includes("none open"));

  expect(head).toMatch(/^🔎 60 alerts like that · page 1 of \d+$/u);
  expect(done.content).toMatch(/^✅ 60 alerts acknowledged\.\n🔎 60 alerts like that · none open/u);
  expect(
    repositories()
      .stories.totals(stories[0]?.guildId ?? "")
      .alerts.get("open") ?? 0,
  ).toBe(0);
});

it("is found by words as a list that is worked as every other", async () => {
  const { dana, list, context } = await aList({ stories: 12 });

  const shown = await seenAfter(await dana.slash("alert search", { words: "invented event" }));
  const head = shown.content;
  const second = await seenAfter(await dana.click(shown, "Page 2"));
  const question = await seenAfter(await dana.click(second, "Not relevant …"));
  const menu = controlsOf(question).find(({ options = [] }) => options.length > 0);
  const chosen = menu?.options?.[0]?.value ?? "";
  const form = await dana.choose(question, menu?.custom_id ?? "", [chosen]);
  const fewer = await seenAfter(await dana.submit(form, { why: "noise" }));
  const said = fewer.content;
  const closing = await seenAfter(await dana.click(fewer, "Acknowledge all"));
  const done = await seenAfter(await dana.click(closing, "Acknowledge 11"));
  await until(() => list.content.includes("none open"));

  expect(head).toMatch(/^🔎 12 alerts with “invented event” · page 1 of \d+$/u);
  expect(said).toContain("▫️ 1 alert not relevant.");
  expect(done.content).toMatch(/^✅ 11 alerts acknowledged\.\n🔎 12 alerts with “invented event” · none open/u);
  expect((await context().alerts.stories.get(chosen))?.triage).toMatchObject({ state: "dismissed", why: "noise" });
});

it("closes what is chosen as not relevant with the reason that a form asks for, and opens one for who chose it", async () => {
  const { server, list, dana, stories, context } = await aList({ stories: 4 });
  const [first, second, third] = stories;
  if (!first || !second || !third) throw new Error("no stories");

  const question = await seenAfter(await dana.click(list, "Not relevant …"));
  const menu = menuOf(question, "list-dismiss");
  const form = await dana.choose(question, menu, [first.id, third.id]);
  const done = await seenAfter(await dana.submit(form, { why: "a football match" }));
  await until(() => list.content.includes("2 open"));
  const card = await seenAfter(await dana.choose(list, menuOf(list, "list-open"), [second.id]));

  expect(form.modal?.title).toBe("2 alerts: not relevant");
  expect(done.content).toContain("▫️ 2 alerts not relevant.");
  expect((await context().alerts.stories.get(third.id))?.triage).toMatchObject({
    state: "dismissed",
    changedBy: "dana",
    why: "a football match",
  });
  expect((await context().alerts.stories.get(second.id))?.triage.state).toBe("open");
  expect(card.content).toContain("vented event 1");
  expect(card.ephemeral).toBe(true);
  expect(server.posts("alerts")).toHaveLength(1);
});

it("closes nothing that another person decided while the form was open, and says so", async () => {
  const { list, dana, stories, context } = await aList({ stories: 2 });
  const [first] = stories;
  if (!first) throw new Error("no story");

  const question = await seenAfter(await dana.click(list, "Not relevant …"));
  const form = await dana.choose(question, menuOf(question, "list-dismiss"), [first.id]);
  await context().alerts.stories.change(first.id, (story) => ({
    ...story,
    triage: closeAs(story.triage, "acknowledged", "Eva", 1),
  }));
  const done = await seenAfter(await dana.submit(form, { why: "noise" }));

  expect(done.content).toContain("decided");
  expect((await context().alerts.stories.get(first.id))?.triage).toMatchObject({
    state: "acknowledged",
    changedBy: "Eva",
  });
});

it("shows what was pressed elsewhere: on a card, in another list, and between a crash and the next start", async () => {
  const { list, dana, stories, context, restart, repositories } = await aList({ stories: 3 });
  const [first, second] = stories;
  if (!first || !second) throw new Error("no stories");

  const card = await seenAfter(await dana.choose(list, menuOf(list, "list-open"), [first.id]));
  await dana.click(card, "Acknowledge");
  await until(() => list.content.includes("2 open"));
  await restart(() =>
    repositories().stories.change(second.id, (story) => ({
      ...story,
      triage: closeAs(story.triage, "dismissed", "Eva", 1),
    })),
  );
  await until(() => list.content.includes("1 open"));

  expect(textOf(list)).toContain("acknowledged by dana");
  expect(textOf(list)).toContain("not relevant");
  expect((await context().alerts.stories.get(first.id))?.triage.state).toBe("acknowledged");
});

it("does not acknowledge what came to a live card after the question", async () => {
  const { list, dana, stories, repositories, context } = await aList({ stories: 3, why: "surge", isSurge: true });
  const [known] = stories;
  if (!known) throw new Error("no story");
  const late = aStory("SW-LATE", {
    guildId: known.guildId,
    alerts: [{ channelId: list.channel.id, delivery: { state: "bundled" } }],
  });

  const question = await seenAfter(await dana.click(list, "Acknowledge all"));
  await context().alerts.stories.put(late);
  await repositories().bulletins.change("b0b0b0b0", (card) => {
    const [row] = card.entries;
    return row === undefined
      ? card
      : { ...card, entries: [...card.entries, { ...row, storyId: late.id, deliveries: [late.id] }] };
  });
  await dana.click(question, "Acknowledge 3");
  await until(() => repositories().stories.totals(known.guildId).alerts.get("acknowledged") === 3);

  expect((await context().alerts.stories.get(late.id))?.triage.state).toBe("open");
});

it("shows nobody a story of a channel that they cannot see, whatever id a button carries, and nothing of restricted words", async () => {
  const { server, list, stories, dana, context } = await aList({ stories: 2, handling: "restricted" });
  const hidden = server.channel("hidden");
  const [first] = stories;
  if (!first) throw new Error("no story");
  await context().alerts.stories.change(first.id, (story) => ({
    ...story,
    alerts: story.alerts.map((alert) => ({ ...alert, channelId: hidden.id })),
  }));

  const listed = await seenAfter(await dana.slash("alert list"));
  const question = await seenAfter(await dana.click(list, "Acknowledge all"));

  expect(listed.content).toBe("🔎 1 alert");
  expect(question.content).toContain("1 open alert of this list");
  expect(textOf(listed)).not.toContain("Invented event");
  expect(textOf(list)).not.toContain("Invented event");
});

it("says what to do where a list is no longer kept", async () => {
  const { list, dana, repositories } = await aList({ stories: 3 });
  await repositories().bulletins.change("b0b0b0b0", (one) => ({ ...one, guildId: "another" }));

  const answer = await dana.click(list, "Acknowledge all");

  await until(() => answer.followUps.length > 0 || answer.text !== "");
  expect([answer.text, ...answer.followUps.map(({ content }) => content)].join()).toContain("no longer kept");
});
