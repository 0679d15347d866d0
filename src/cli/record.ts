import { systemClock } from "../lib/clock.ts";
import { EX_CONFIG } from "../settings/config-problem.ts";
import { engineOf } from "../store/engines.ts";
import { complain } from "./complain.ts";
import { storeFromEnvironment } from "./store-from-environment.ts";

/** `record KIND KEY`: a record as the store has it, also one that the program cannot read. */
export async function recordVerb([kind, key]: readonly string[]): Promise<number> {
  const storeUrl = storeFromEnvironment();
  if (storeUrl === undefined) return EX_CONFIG;
  if (kind === undefined || key === undefined) return complain("Name the record: record KIND KEY, as doctor names it");
  const engine = await engineOf(storeUrl);
  if (!(await engine.exists(storeUrl))) return complain("There is no store at STORE_URL.");
  for await (const [namespace, name, text] of engine.backup(storeUrl, systemClock.now())) {
    if (namespace !== kind || name !== key) continue;
    process.stdout.write(`${text}\n`);
    return 0;
  }
  return complain(`The store has no ${kind} record “${key}”.`);
}
