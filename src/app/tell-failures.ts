import type { Notify } from "../ports.ts";
import type { Engine } from "./engine.ts";

/** How long sources have at the start before those that cannot be reached are told of, in milliseconds. */
const patienceMs = 15_000;

/** After the first round, one line to each guild for all sources that could not be read; nothing when all could. */
export async function tellFailures(engine: Engine, notify: Notify): Promise<void> {
  await engine.firstRound(patienceMs);
  const { guilds, sources, states } = engine.repositories;
  for (const guild of await guilds.all()) {
    const followed = (await sources.followed(guild.id)).filter(({ paused }) => !paused);
    const failing = (await Promise.all(followed.map(({ key }) => states.get(key)))).filter(
      (state) => (state?.failures ?? 0) > 0,
    );
    if (!guild.awake || failing.length === 0) continue;
    const all =
      failing.length > followed.length / 2 ? " Most fail at once, so it may be this machine's own network." : "";
    await notify(
      guild.id,
      `${failing.length} of ${followed.length} sources could not be read and are tried again by themselves.${all} \`/source list\` says why.`,
    );
  }
}
