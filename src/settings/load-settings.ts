import type { FactBase } from "../domain/fact-base.ts";
import type { Gazetteer } from "../domain/gazetteer.ts";
import type { Source } from "../domain/source.ts";
import { BotSettings } from "./bot-settings.ts";
import { checkFacts } from "./check-facts.ts";
import { checkFloor } from "./check-floor.ts";
import { checkShape } from "./check-shape.ts";
import { checkSources, type SourceChecks } from "./check-sources.ts";
import { checkWatchlist, type QueryFault } from "./check-watchlist.ts";
import type { ConfigProblem } from "./config-problem.ts";
import { type GroupEntry, GroupsFile } from "./groups-file.ts";
import { PlacesFile } from "./places-file.ts";
import { type ConfigFolder, type Dispensable, readConfigFolder } from "./read-config-folder.ts";
import { refuseSecrets } from "./refuse-secrets.ts";
import { SourcesFile, toSource } from "./sources-file.ts";
import { toGazetteer } from "./to-gazetteer.ts";
import { type StarterWatch, WatchlistFile } from "./watchlist-file.ts";

/** What the config files say, checked as a whole. */
export interface Settings {
  readonly bot: BotSettings;
  readonly sources: readonly Source[];
  readonly watchlist: readonly StarterWatch[];
  readonly groups: readonly GroupEntry[];
  readonly facts: FactBase;
  readonly places: Gazetteer;
}

/** What a query may speak of; `facts` is absent while the facts files themselves are broken. */
export interface KnownToQueries {
  readonly facts?: FactBase;
  /** Absent where the gazetteer is broken or was left unread. */
  readonly places?: Gazetteer;
  readonly languageSets: Readonly<Record<string, readonly string[]>>;
}

/** Rules that live in other folders; each answers `undefined` when nothing is wrong. */
export interface SettingsChecks extends SourceChecks {
  /** What is wrong, in a sentence, with what to write instead; with its place in the query if that is known. */
  readonly checkQuery: (query: string, known: KnownToQueries) => QueryFault | undefined;
}

export type LoadedSettings =
  | { readonly kind: "settings"; readonly settings: Settings }
  | { readonly kind: "problems"; readonly problems: readonly ConfigProblem[] };

/**
 * Reads `bot.yaml`, `sources.yaml`, `watchlist.yaml`, `groups.yaml`, `places.yaml` and `facts/*.yaml` of a folder and reports every problem of every file at once.
 *
 * A file that is missing or empty means its defaults; so does one that the caller leaves unread.
 */
export async function loadSettings(
  folder: string,
  checks: SettingsChecks,
  unread: readonly Dispensable[] = [],
): Promise<LoadedSettings> {
  const files = await readConfigFolder(folder, unread);
  const checked = checkShapes(files);
  const secrets = [files.bot, files.sources, files.watchlist, files.groups, files.places, ...files.facts].flatMap(
    refuseSecrets,
  );
  const gazetteer = checked.places && toGazetteer(checked.places);
  const known = unread.includes("places.yaml") ? undefined : gazetteer;
  const others = [...files.problems, ...checked.problems, ...checkMeaning(files, checked, known, checks)];
  const problems = [...secrets, ...others.filter((problem) => !secrets.some((secret) => isSamePlace(secret, problem)))];

  const { bot, sources, watchlist, groups, facts } = checked;
  if (problems.length > 0 || !bot || !sources || !watchlist || !groups || !facts || !gazetteer)
    return { kind: "problems", problems };
  const settings = {
    bot,
    sources: sources.map((entry) => toSource(entry, bot)),
    watchlist,
    groups,
    facts,
    places: gazetteer,
  };
  return { kind: "settings", settings };
}

function checkShapes(files: ConfigFolder) {
  const bot = checkShape(files.bot, BotSettings);
  const sources = checkShape(files.sources, SourcesFile);
  const watchlist = checkShape(files.watchlist, WatchlistFile);
  const groups = checkShape(files.groups, GroupsFile);
  const facts = checkFacts(files.facts, files.problems);
  const places = checkShape(files.places, PlacesFile);
  return {
    bot: bot.value,
    sources: sources.value?.sources,
    watchlist: watchlist.value?.watches,
    groups: groups.value?.groups,
    facts: facts.value,
    places: places.value,
    problems: [bot, sources, watchlist, groups, facts, places].flatMap(({ problems }) => problems),
  };
}

/** What no single value shows. Goes on with defaults where a file is broken, so that the rest is still checked. */
function checkMeaning(
  files: ConfigFolder,
  read: ReturnType<typeof checkShapes>,
  places: Gazetteer | undefined,
  checks: SettingsChecks,
): ConfigProblem[] {
  const bot = read.bot ?? BotSettings.parse({});
  const facts = files.problems.length === 0 ? read.facts : undefined;
  const known = { languageSets: bot.languages.sets, ...(facts && { facts }), ...(places && { places }) };
  return [
    ...checkFloor(files, bot.polling.floor),
    ...checkSources(files.sources, bot, checks),
    ...checkWatchlist(files.watchlist, (query) => checks.checkQuery(query, known)),
    ...checkDefaultGroup(files, bot.facts.defaultGroup, facts),
  ];
}

/** Only where the file names one and there are groups: a folder may hold any subset of the files. */
function checkDefaultGroup({ bot }: ConfigFolder, group: string, facts: FactBase | undefined): ConfigProblem[] {
  const groups = [...(facts?.entities.values() ?? [])].filter(({ kind }) => kind === "group").map(({ id }) => id);
  if (!bot.has(["facts", "defaultGroup"]) || groups.length === 0 || groups.includes(group)) return [];
  const message = `"defaultGroup" is ${JSON.stringify(group)}, no group of facts/; allowed: ${groups.join(", ")}`;
  return [bot.problemAt(["facts", "defaultGroup"], message)];
}

function isSamePlace(a: ConfigProblem, b: ConfigProblem): boolean {
  return a.file === b.file && a.line === b.line && a.column === b.column;
}
