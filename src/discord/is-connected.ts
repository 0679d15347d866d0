import { type Client, Status } from "discord.js";

/** Whether events come in now, on every shard. */
export function isConnected(client: Client | undefined): boolean {
  if (client === undefined || !client.isReady()) return false;
  return [...client.ws.shards.values()].every(({ status }) => status === Status.Ready);
}
