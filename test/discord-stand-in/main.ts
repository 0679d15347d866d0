import { startDiscordStandIn } from "./start-discord-stand-in.ts";

/**
 * The stand-in as a process of its own: `node test/discord-stand-in/main.ts '{"port":0}'`. Prints one line of JSON with
 * `apiUrl`, `controlUrl` and `token`, then serves until SIGTERM, SIGINT or the end of its time, so that none is left behind.
 */
const longestLifeMs = 15 * 60_000;

const standIn = await startDiscordStandIn(JSON.parse(process.argv[2] ?? "{}"));
const { apiUrl, token } = standIn;
console.log(JSON.stringify({ apiUrl, controlUrl: apiUrl.replace(/api$/, "control"), token }));

const end = async (): Promise<void> => {
  await standIn.stop();
  process.exit(0);
};
process.once("SIGTERM", end);
process.once("SIGINT", end);
setTimeout(end, longestLifeMs).unref();
