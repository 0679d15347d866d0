import { expect, it } from "vitest";
import type { Watch } from "../../src/domain/watch.ts";
import { answeredStory } from "../commands/answered-story.ts";
import { until } from "../until.ts";
import { aDesk } from "./a-desk.ts";

it("shows a watch's health in Discord only to the asker, and one press saves the change that it offers", async () => {
  const { server, context, guildId, person, member } = await aDesk();
  const { id: channelId } = server.channel("alerts");
  const watch: Watch = {
    id: "w",
    name: "ISIS",
    query: "ISIS",
    severity: "high",
    channelId,
    createdAt: 0,
    createdBy: "x",
  };
  await context.watches.lists.change(guildId, () => [watch]);
  for (let made = 0; made < 9; made += 1) {
    const verdict = made < 7 ? "dismissed" : "acknowledged";
    const title = made < 7 ? "ISIS cricket result" : "ISIS claims an attack";
    await context.alerts.stories.put(answeredStory({ guildId, channelId, verdict, title }));
  }

  const shown = await person.slash("/watch health", { watch: "ISIS" });
  await until(
    () => shown.text.includes("7 of 9 not relevant, 45–94 %"),
    () => shown.text,
  );
  const seenByMember = await member.slash("/watch health", { watch: "ISIS" });
  await until(
    () => seenByMember.text.includes("A watchlist editor can change it"),
    () => seenByMember.text,
  );
  if (shown.message === undefined) throw new Error("no answer");
  await person.click(shown.message, "Save for ISIS");

  expect(shown.ephemeral).toBe(true);
  expect(server.posts("alerts")).toEqual([]);
  await until(
    () => shown.text.includes("are left out from now on"),
    () => shown.text,
  );
  expect((await context.watches.lists.of(guildId)).watches[0]?.query).toBe('(ISIS) NOT "cricket"');
});
