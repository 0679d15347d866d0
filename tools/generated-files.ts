import { z } from "zod";
import { FactsFile } from "../src/domain/facts-file.ts";
import { BotSettings } from "../src/settings/bot-settings.ts";
import { GroupsFile } from "../src/settings/groups-file.ts";
import { PlacesFile } from "../src/settings/places-file.ts";
import { SourcesFile } from "../src/settings/sources-file.ts";
import { WatchlistFile } from "../src/settings/watchlist-file.ts";
import { renderCalendarNames } from "./calendar-names.ts";
import { describeKeys, type JsonSchema } from "./describe-keys.ts";
import { drawAlert } from "./draw-alert.ts";
import { factsKeyMeanings } from "./facts-key-meanings.ts";
import { renderAccess } from "./render-access.ts";
import { renderCommands } from "./render-commands.ts";
import { renderConfiguration } from "./render-configuration.ts";

export interface GeneratedFile {
  /** From the project's root. */
  readonly path: string;
  readonly content: string;
}

/** Everything in the tree that is made from code. Each must equal the file that is checked in. */
export function generatedFiles(): readonly GeneratedFile[] {
  const schemas = {
    bot: jsonSchema(BotSettings),
    sources: jsonSchema(SourcesFile),
    watchlist: jsonSchema(WatchlistFile),
    groups: jsonSchema(GroupsFile),
    places: jsonSchema(PlacesFile),
    facts: describeKeys(jsonSchema(FactsFile), { "": factsIntro, ...factsKeyMeanings }),
  };
  const json = Object.entries(schemas).map(([name, schema]) => ({
    path: `config/schema/${name}.schema.json`,
    content: `${JSON.stringify(schema, undefined, 2)}\n`,
  }));
  return [
    ...json,
    { path: "src/ingest/dates/calendar-names.generated.ts", content: renderCalendarNames() },
    { path: "docs/configuration.md", content: renderConfiguration(schemas) },
    { path: "docs/commands.md", content: renderCommands() },
    { path: "docs/access.md", content: renderAccess() },
    { path: "docs/alert.svg", content: drawAlert() },
  ];
}

const factsIntro =
  "The base layer of facts, read at each start; facts from chat go over it, per guild. All files of the folder are read as one.";

/** Draft 7 is what the YAML servers of editors understand; `input` is what a person writes, before defaults and conversions. */
function jsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { target: "draft-7", io: "input", unrepresentable: "any" });
}
