import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./a-bot.ts";

export interface ConfigSpec {
  readonly sources?: readonly { readonly id: string; readonly url: string }[];
  readonly watches?: readonly { readonly name: string; readonly query: string; readonly severity: string }[];
  /** Over polls as often as the schedule ticks. `0s` asks anew as soon as the last answer is dealt with. */
  readonly polling?: { readonly every?: string; readonly floor?: string };
  /** Over what is shipped. */
  readonly silence?: { readonly heartbeat?: string };
  readonly servers?: { readonly allowed?: readonly string[] };
  /** With the shipped samples, which run in the terminal alone; shown at every start unless said. */
  readonly samples?: boolean | "once" | "off";
}

/** A config folder under `folder` with the shipped facts. */
export function writeConfig(
  folder: string,
  { sources = [], watches = [], polling = {}, silence = {}, servers = {}, samples = false }: ConfigSpec,
): string {
  const config = join(folder, "config");
  mkdirSync(config);
  for (const shipped of samples !== false ? ["facts", "samples"] : ["facts"])
    symlinkSync(join(projectRoot, "config", shipped), join(config, shipped));
  const named = sources.map((source) => ({ ...source, name: source.id }));
  const files = {
    "bot.yaml": {
      delivery: { burst: 10000, groupWithin: "0s", surge: 0 },
      polling: { every: "1s", floor: "1s", jitter: 0, perHostGap: "0s", ...polling },
      silence,
      servers,
      ...(typeof samples === "string" && { samples }),
    },
    "sources.yaml": { sources: named },
    "watchlist.yaml": { watches },
  };
  // JSON is YAML.
  for (const [name, content] of Object.entries(files)) writeFileSync(join(config, name), JSON.stringify(content));
  return config;
}
