import { expect, it } from "vitest";
import type { Guild, GuildSources } from "../../../src/domain/guild.ts";
import { DueSources } from "../../../src/pipeline/due-sources.ts";
import { KnownGuilds } from "../../../src/store/repositories/known-guilds.ts";
import { aGuild } from "../../build-engine.ts";
import { countSteps } from "../../count-steps.ts";
import { aSource } from "./a-source.ts";

const catalogue = [aSource("shared")];

/** Steps that a change of a server's sources takes, until the schedule knows of it, beside a server with that many of its own. */
async function stepsBeside(sources: number): Promise<number> {
  const known = new KnownGuilds(catalogue, {});
  const agenda = new DueSources(8);
  known.onPolledChange((key, source) => agenda.follow(key, source));
  known.noteGuild(aGuild({ id: "large" }), follows("large", sources));
  known.noteGuild(small, follows("small", 3));
  const pause = () => known.noteSources({ ...follows("small", 3), changes: { "small-1": { paused: true } } });
  const goOn = () => known.noteSources(follows("small", 3));
  const add = () => known.noteSources(follows("small", 4));
  const all = () => [pause, goOn, add, goOn].map((change) => change());
  all();
  expect(known.polled()).toHaveLength(1 + sources + 3);
  return countSteps(all);
}

const small: Guild = aGuild({ id: "small" });

it("costs a server as many steps to change its sources beside a server with 5,000 as beside one with 50", async () => {
  const few = await stepsBeside(50);

  expect((await stepsBeside(5_000)) / few).toBeLessThan(1.05);
});

function follows(guildId: string, count: number): GuildSources {
  return { guildId, added: Array.from({ length: count }, (_, n) => aSource(`${guildId}-${n}`)), changes: {} };
}
