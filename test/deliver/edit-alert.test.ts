import { expect, it } from "vitest";
import { alertCard } from "../../src/chat/alert-card.ts";
import { editAlert } from "../../src/deliver/edit-alert.ts";
import type { Message } from "../../src/ports/chat.ts";
import { aStory } from "../commands/alert/a-story.ts";
import { aWorld } from "../world.ts";

it("links a card with what it names, once that has been posted", async () => {
  const { repositories, clock } = await aWorld();
  const { stories } = repositories;
  const attack = aStory("SW-AAAA");
  const arrest = aStory("SW-BBBB", { alerts: [{ messageId: "777" }] });
  const unposted = { storyId: arrest.id, shortId: "SW-BBBB", messages: {} };
  const named = { ...attack, seeAlso: [unposted], continuedIn: unposted };
  for (const story of [named, arrest]) await stories.put(story);
  const edits: Message[] = [];
  const edit = async (_channel: string, messageId: string, message: Message) => {
    edits.push(message);
    return { kind: "posted", messageId } as const;
  };
  const post = async () => ({ kind: "posted", messageId: "1" }) as const;
  const sender = { post, edit, readBack: async () => ({ kind: "absent" }) as const };
  const [alert] = named.alerts;
  if (alert === undefined) throw new Error("a story without an alert");

  const notify = async () => {};
  await editAlert(named, alert, "555", { sender, stories, notify, draw: alertCard, clock, random: () => 0 });

  const text = edits[0]?.embeds?.[0]?.description;
  expect(text).toContain("see SW-BBBB https://discord.com/channels/100/1001/777");
  expect(text).toContain("later reports are in SW-BBBB https://discord.com/channels/100/1001/777");
  expect((await stories.get(attack.id))?.seeAlso).toEqual([{ ...unposted, messages: { "1001": "777" } }]);
});

it("an edit that Discord refuses is said, and not tried again until there is more to show", async () => {
  const { repositories, clock } = await aWorld();
  const { stories } = repositories;
  const story = { ...aStory("SW-AAAA"), revision: 3 };
  await stories.put(story);
  const failure = { code: "refused", status: 400, discordCode: 50_035, message: "Invalid Form Body" } as const;
  const refused = async () => ({ kind: "refused", failure }) as const;
  const sender = { post: refused, edit: refused, readBack: async () => ({ kind: "absent" }) as const };
  const [alert] = story.alerts;
  if (alert === undefined) throw new Error("a story without an alert");
  const notices: unknown[] = [];
  const notify = async (_guild: string, trouble: unknown) => void notices.push(trouble);

  const after = await editAlert(story, alert, "555", {
    ...{ sender, stories, notify, draw: alertCard, clock, random: () => 0 },
  });

  expect(after?.alerts[0]).toMatchObject({ shownRevision: 3 });
  expect(after?.alerts[0]).not.toHaveProperty("removed");
  expect(notices).toEqual([expect.objectContaining({ code: "not-updated", shortId: "SW-AAAA", failure })]);
});
