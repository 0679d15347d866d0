import { checkQuery } from "../src/app/check-query.ts";
import { loadSettings, type Settings } from "../src/settings/load-settings.ts";
import { type Environment, readEnvironment } from "../src/settings/read-environment.ts";

/** The config as it ships, read once in each worker: it takes a second of CPU. A test asks more within a minute than people do. */
export const shippedSettings: Settings = withoutRates(await readShipped());

function withoutRates({ bot, ...settings }: Settings): Settings {
  const most = 1_000_000;
  const rates = { requestsAMinute: most, lookupsAMinute: most, draftsAnHour: most, importsAnHour: most };
  const quotas = { ...bot.servers.quotas, ...rates };
  return { ...settings, bot: { ...bot, servers: { ...bot.servers, quotas } } };
}

/** What the environment's variables say; for tests, so that a mistake in them throws. */
export function environmentOf(variables: Readonly<Record<string, string>> = {}): Environment {
  const read = readEnvironment(variables);
  if (!("environment" in read)) throw new Error(JSON.stringify(read));
  return read.environment;
}

async function readShipped(): Promise<Settings> {
  const loaded = await loadSettings("config", {
    checkCron: () => undefined,
    checkAddress: () => undefined,
    checkQuery,
  });
  if (loaded.kind !== "settings") throw new Error(`the shipped config does not load: ${JSON.stringify(loaded)}`);
  return loaded.settings;
}
