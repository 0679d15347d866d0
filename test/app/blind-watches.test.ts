import { expect, it, onTestFinished } from "vitest";
import type { Watch } from "../../src/domain/watch.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { openStore } from "../../src/store/open-store.ts";
import { aGuild, buildEngine } from "../build-engine.ts";
import { aWatch } from "../match/a-match.ts";
import { until } from "../until.ts";

const isMarked = ({ blindSince }: Watch) => blindSince !== undefined;

it("is marked, counted and reported to its server once over restarts, and is sighted again when its query is mended", async () => {
  const store = await openStore("memory:", { clock: systemClock });
  const notices: string[] = [];
  const notify = async (guildId: string, text: string) => void notices.push(`${guildId}: ${text}`);
  const live = async () => {
    const prepared = await buildEngine({ store, guilds: [aGuild({ id: "100" })], out: { notify } });
    const { engine } = await prepared.start();
    onTestFinished(() => engine.stop());
    const { watchlists } = engine.repositories;
    let marked = (await watchlists.of("100")).watches.some(isMarked);
    watchlists.onChange(({ watches }) => {
      marked = watches.some(isMarked);
    });
    return { engine, watchlists, isMarked: () => marked };
  };
  const first = await live();
  await first.watchlists.change("100", () => [aWatch("@nobody", { name: "Lost" }), aWatch("kabul", { id: "w2" })]);
  await until(first.isMarked);
  await first.engine.stop();

  const second = await live();
  expect(second.isMarked()).toBe(true);
  const counted = second.engine.watches.blind;
  await second.watchlists.change("100", (all) => [...all, aWatch("@noone", { id: "w3", name: "Lost too" })]);
  await until(() => notices.length === 2);
  await second.watchlists.change("100", (all) => all.map((one) => ({ ...one, query: "herat" })));
  await until(() => !second.isMarked());

  expect(counted).toHaveLength(1);
  expect(second.engine.watches.blind).toEqual([]);
  expect(notices).toEqual([
    expect.stringMatching(/^100: .*1 watch finds nothing.*\n• \*\*Lost\*\*: The facts know no entity/u),
    expect.stringMatching(/^100: .*1 watch finds nothing.*\n• \*\*Lost too\*\*: The facts know no entity/u),
  ]);
});
