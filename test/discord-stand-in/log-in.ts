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
