import { loadDotEnv, readEnvironment } from "../settings/read-environment.ts";

/** STORE_URL; `undefined` where the environment is not in order, which is said. */
export function storeFromEnvironment(): string | undefined {
  loadDotEnv();
  const read = readEnvironment(process.env);
  if ("environment" in read) return read.environment.storeUrl;
  for (const { variable, message } of read.problems) process.stderr.write(`${variable} ${message}\n`);
  return undefined;
}
