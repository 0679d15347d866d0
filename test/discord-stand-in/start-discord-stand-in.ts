import { type Clock, systemClock } from "../../src/lib/clock.ts";
import { handleControl } from "./control.ts";
import { DiscordStandIn } from "./discord-stand-in.ts";
import { StandInOptions } from "./options.ts";
import { createWorld } from "./world.ts";

export type { DiscordStandIn } from "./discord-stand-in.ts";
export type { StandInOptions } from "./options.ts";

/**
 * Starts a Discord on 127.0.0.1 that a real client logs in to. Stop it with `stop()`.
 *
 * @param clock Dates of messages and the nonce's memory go by it; rate limits and the 3 s to answer go by real time.
 */
export async function startDiscordStandIn(
  options: StandInOptions = {},
  clock: Pick<Clock, "now"> = systemClock,
): Promise<DiscordStandIn> {
  const settings = StandInOptions.parse(options);
  let ahead = 0;
  const shifted = { now: () => clock.now() + ahead };
  const standIn = new DiscordStandIn(
    createWorld(settings, shifted),
    (ms) => {
      ahead += ms;
    },
    handleControl,
  );
  await standIn.listen(settings.port);
  return standIn;
}
