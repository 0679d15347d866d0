import { join } from "node:path";
import { expect, it } from "vitest";
import type { Match } from "../../../src/domain/match.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { aGuild, buildEngine } from "../../build-engine.ts";
import { tempFolder } from "../../store/temp-folder.ts";
import { until } from "../../until.ts";

it("says once what the brake holds, also where a crash came before it was said, and after another", async () => {
  const url = `sqlite:${join(tempFolder(), "bot.sqlite")}`;
  await aLife(url, async ({ repositories }) => {
    await repositories.inbox.accept([aHeldMatch("1"), aHeldMatch("2")]);
  });

  const first = await aLife(url, async ({ posts }) => until(() => posts.length > 0));
  const second = await aLife(url, async ({ engine }) => {
    await engine.alerts.held.say();
    await engine.alerts.quiet(1_000);
  });

  expect(first.map(({ channelId, message }) => [channelId, message.content?.split(" items")[0]])).toEqual([
    ["ops", "✋ **wire** suddenly shows many new"],
  ]);
  expect(second).toEqual([]);
});

type Life = Awaited<ReturnType<Awaited<ReturnType<typeof buildEngine>>["start"]>>;

/** What the bot posted while it lived. */
async function aLife(
  url: string,
  live: (
    life: Life & {
      readonly posts: readonly unknown[];
      readonly repositories: Life["engine"]["repositories"];
    },
  ) => Promise<unknown>,
) {
  const store = await openStore(url, { clock: systemClock });
  const guilds = [aGuild({ id: "100", opsChannelId: "ops" })];
  const prepared = await buildEngine({ store, guilds });
  const started = await prepared.start();
  await live({ ...started, posts: prepared.posts, repositories: prepared.deps.repositories });
  await started.engine.stop();
  await store.close();
  return prepared.posts;
}

function aHeldMatch(id: string): Match {
  const matchedAt = Date.now();
  const item = { id, keys: [id], sourceKey: "k", basis: "guid", seenAt: matchedAt, title: id, text: "" } as const;
  const watches = [{ watchId: "w", name: "All", severity: "high", hits: [] }] as const;
  const source = { id: "wire", name: "wire", handling: "open" } as const;
  return { id, guildId: "100", item, source, watches, matchedAt, held: true, heldFor: "brake", place: 0 };
}
