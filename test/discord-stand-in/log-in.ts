import { Client, type ClientOptions, Events, GatewayIntentBits } from "discord.js";
import type { DiscordStandIn } from "./discord-stand-in.ts";

/** A real discord.js client, ready, with the Guilds intent alone. `await client.destroy()` ends it. */
export async function logIn(standIn: DiscordStandIn, rest: ClientOptions["rest"] = {}): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: standIn.apiUrl, ...rest },
    ws: { buildIdentifyThrottler: async () => unthrottled },
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(standIn.token);
  return ready;
}

/** discord.js lets 5 s pass between two logins, which no test needs to see. */
const unthrottled = { waitForIdentify: async () => undefined };

/** Waits until something holds, looking every 10 ms. @throws Error after `withinMs`. */
export async function until(holds: () => boolean, withinMs = 5_000): Promise<void> {
  for (let waited = 0; !holds(); waited += 10) {
    if (waited > withinMs) throw new Error(`It did not come true within ${withinMs} ms: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
