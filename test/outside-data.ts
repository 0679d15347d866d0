import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * A file or folder of the data that is too large, or not ours, to be kept here; `undefined` where it is absent. `STEPPEWATCH_DATA`
 * names the folder: `data/feeds` (captured feeds), `lang/train` (sentences by language), `discord/openapi.json`.
 */
export function outsideData(path: string): string | undefined {
  const folder = process.env["STEPPEWATCH_DATA"];
  if (folder === undefined || folder === "") return undefined;
  const whole = join(folder, path);
  return existsSync(whole) ? whole : undefined;
}
