import { actions } from "../../../commands/actions.ts";
import { openBulletin } from "../../../src/alerts/open-bulletin.ts";
import type { Caller } from "../../../src/chat/define-command.ts";
import { runAction } from "../../../src/chat/run-command.ts";
import type { AuditEntry } from "../../../src/domain/audit.ts";
import { entryOf } from "../../../src/domain/bulletin-entry.ts";
import { createLogger } from "../../../src/lib/logger.ts";
import { dana, type Team } from "../a-team.ts";
import { aStory } from "../alert/a-story.ts";

/** One way to change something: what there has to be before, and the command or press itself. */
export interface Change {
  readonly before?: (team: Team) => Promise<unknown>;
  readonly act: (team: Team) => Promise<unknown>;
  /** What it does leaves the records of the server, and no undo brings it back. */
  readonly isOut?: true;
}

const card = "100-SW-AAAA.1001";

export async function pressed(
  team: Team,
  name: string,
  argument: string,
  fields?: Readonly<Record<string, string>>,
  who: Partial<Caller> = {},
) {
  const action = actions.find((one) => one.name === name);
  if (action === undefined) throw new Error(`there is no button ${name}`);
  const run = { context: team.context, logger: createLogger("silent"), newReference: () => "ref-1" };
  return runAction(action, argument, { ...dana, ...who }, run, fields);
}

const anAlert = (team: Team) => team.repositories.stories.put(aStory("SW-AAAA"));
const aList = async (team: Team) => {
  const story = aStory("SW-AAAA");
  await team.repositories.stories.put(story);
  const list = { id: "a-list", guildId: "100", channelId: "1001", why: "digest" as const };
  const entries = [entryOf(story, "1001", ["n-1"])];
  await team.repositories.bulletins.put(openBulletin({ ...list, entries }, team.context.clock.now()));
};
const aChoice = (team: Team) =>
  team.context.alerts.lists.found.keep(
    { guildId: "100", storyIds: ["100-SW-AAAA"], isChosen: true },
    team.context.clock.now(),
  );
const aWatch = (team: Team) => team.addWatch({ query: "zeta", name: "Zeta", severity: "high" });
const aFactsFile = `tlp: green
addedBy: Tester
addedAt: "2026-11-01"
sources: { a: { title: A report, publisher: Example News, url: "https://example.org/hidden?a=1" } }
entities: [{ id: newcomer, kind: person, names: [{ text: New Comer, language: en, kind: official }] }]
statements:
  - { id: newcomer-noted, subject: newcomer, predicate: noted, value: { text: Invented }, source: a, grade: F6, status: reported }
`;
const aFact = (team: Team) =>
  team.ask("fact add", { about: "ISIS-K", claim: "Invented claim", source: "https://example.org/a" });
const aFactDraft = (team: Team, proposal?: string) => {
  const fields = { who: "Invented Name", what: "arrested", source: "https://example.org/c" };
  const draft = {
    guildId: "100",
    form: { kind: "fate" as const, fields },
    ...(proposal !== undefined && { proposal }),
  };
  return team.context.factDrafts.keep(draft, team.context.clock.now());
};
const statement = async (team: Team) => {
  const [change] = (await team.context.facts.layers.of("100")).changes;
  return change !== undefined && "statement" in change ? change.statement.id : "";
};
const watchId = async (team: Team) =>
  (await team.context.watches.lists.of("100")).watches.find(({ name }) => name === "Zeta")?.id ?? "";
const keepDraft = async (team: Team) => {
  const { watches } = await team.context.watches.lists.of("100");
  const [first] = watches;
  if (first === undefined) throw new Error("there is no watch");
  const changes = [
    { watch: { ...first, query: "omega" }, before: first },
    { watch: { ...first, id: "new", name: "New" } },
  ];
  return team.context.watches.drafts.keep({ guildId: "100", changes }, Date.now());
};
const ours = {
  id: "ours",
  name: "Ours",
  kind: "feed",
  url: "https://user:pass@example.org/feed?key=hidden",
  cadence: { kind: "every", ms: 600_000 },
  tags: [],
  handling: "open",
} as const;
const aSource = (team: Team) => team.context.sources.book.add("100", ours, 0);

/** Every command and button that changes something. A new one gets a row, and its record and its undo are tried. */
export const changes: Readonly<Record<string, Change>> = {
  "/watch pause": { before: aWatch, act: (team) => team.ask("watch pause", { watch: "Zeta" }) },
  "/watch resume": {
    before: async (team) => [await aWatch(team), await team.ask("watch pause", { watch: "Zeta" })],
    act: (team) => team.ask("watch resume", { watch: "Zeta" }),
  },
  "/watch remove": { before: aWatch, act: (team) => team.ask("watch remove", { watch: "ISIS-K" }) },
  "watch-save": { act: async (team) => pressed(team, "watch-save", await keepDraft(team)) },
  tighten: { before: aWatch, act: async (team) => pressed(team, "tighten", `${await watchId(team)}.omega`) },
  loosen: {
    before: async (team) => [await aWatch(team), await pressed(team, "tighten", `${await watchId(team)}.omega`)],
    act: async (team) => pressed(team, "loosen", `${await watchId(team)}.omega`),
  },
  "severity-lower": {
    before: aWatch,
    act: async (team) => pressed(team, "severity-lower", `${await watchId(team)}.trial.high.low`),
  },
  "severity-restore": {
    before: async (team) => [
      await aWatch(team),
      await pressed(team, "severity-lower", `${await watchId(team)}.trial.high.low`),
    ],
    act: async (team) => pressed(team, "severity-restore", `${await watchId(team)}.trial.low.none`),
  },
  "/fact add": { act: aFact },
  "/fact correct": {
    before: aFact,
    act: async (team) =>
      team.ask("fact correct", { statement: await statement(team), claim: "Another", source: "https://example.org/b" }),
  },
  "/fact retract": {
    before: aFact,
    act: async (team) => team.ask("fact retract", { statement: await statement(team) }),
  },
  "/fact restore": {
    before: async (team) => [await aFact(team), await team.ask("fact retract", { statement: await statement(team) })],
    act: async (team) => team.ask("fact restore", { statement: await statement(team) }),
  },
  "fact-correct": {
    before: aFact,
    act: async (team) => {
      const id = await statement(team);
      return pressed(team, "fact-correct", `statement:${id}`, { claim: "Another", source: "https://example.org/b" });
    },
  },
  "fact-import-save": {
    act: async (team) => team.press(await team.message("fact import", { file: aFactsFile }), "Save"),
  },
  "fact-save": { act: async (team) => pressed(team, "fact-save", await aFactDraft(team)) },
  "fact-propose": { act: async (team) => pressed(team, "fact-propose", await aFactDraft(team)) },
  "fact-reject": {
    before: async (team) => pressed(team, "fact-propose", await aFactDraft(team)),
    act: async (team) => {
      const [waiting] = (await team.context.facts.layers.of("100")).proposals ?? [];
      if (waiting === undefined) throw new Error("nothing waits");
      return pressed(team, "fact-reject", await aFactDraft(team, waiting.id));
    },
  },
  "/source edit": { before: aSource, act: (team) => team.ask("source edit", { source: "ours", name: "Renamed" }) },
  "/source pause": { before: aSource, act: (team) => team.ask("source pause", { source: "ours" }) },
  "/source resume": {
    before: async (team) => [await aSource(team), await team.ask("source pause", { source: "ours" })],
    act: (team) => team.ask("source resume", { source: "ours" }),
  },
  "/source remove": { before: aSource, act: (team) => team.ask("source remove", { source: "ours" }) },
  "source-save": {
    act: async (team) => pressed(team, "source-save", await team.context.sources.drafts.keep("100", ours, Date.now())),
  },
  "/route set": { act: (team) => team.ask("route set", { channel: "1002", severity: "critical" }) },
  "/route clear": { act: (team) => team.ask("route clear", { channel: "1001" }) },
  "/route quiet": {
    act: (team) => team.ask("route quiet", { channel: "1001", from: "22:00", to: "07:00", zone: "UTC" }),
  },
  "/route digest": { act: (team) => team.ask("route digest", { channel: "1001", at: "08:00" }) },
  "/route trend": { act: (team) => team.ask("route trend", { channel: "1001", at: "Mon 09:00" }) },
  "/route ops": { act: (team) => team.ask("route ops", { channel: "1009" }) },
  "/access set": { act: (team) => team.ask("access set", { role: "55", level: "watchlist-editor" }) },
  "/settings": { act: (team) => team.ask("settings", { who: "initials", daily: "09:30", zone: "Asia/Tashkent" }) },
  "setup-alerts": { act: (team) => pressed(team, "setup-alerts", ":1002") },
  "setup-ops": { act: (team) => pressed(team, "setup-ops", ":1009") },
  "setup-viewers": { act: (team) => pressed(team, "setup-viewers", ":55") },
  "setup-editors": { act: (team) => pressed(team, "setup-editors", ":55") },
  "setup-quiet": { act: (team) => pressed(team, "setup-quiet", "1001", { from: "22:00", to: "07:00", zone: "UTC" }) },
  "setup-zone": { act: (team) => pressed(team, "setup-zone", "1001", { zone: "Asia/Tashkent" }) },
  acknowledge: { before: anAlert, act: (team) => pressed(team, "acknowledge", card) },
  "list-acknowledge-now": { before: aList, act: (team) => pressed(team, "list-acknowledge-now", "a-list.0.1") },
  "list-dismiss": {
    before: aList,
    act: async (team) => pressed(team, "list-dismiss", `a-list.0.${await aChoice(team)}`, { why: "invented" }),
  },
  dismiss: { before: anAlert, act: (team) => pressed(team, "dismiss", card, { why: "invented" }) },
  "alert-assign": { before: anAlert, act: (team) => pressed(team, "alert-assign", card) },
  "alert-assign-to": { before: anAlert, act: (team) => pressed(team, "alert-assign-to", `${card}:2`) },
  "/alert assign": {
    before: anAlert,
    act: (team) => team.ask("alert assign", { alert: "SW-AAAA", user: "2" }),
  },
  "alert-note": { before: anAlert, act: (team) => pressed(team, "alert-note", card, { text: "invented" }) },
  "/alert note": { before: anAlert, act: (team) => team.ask("alert note", { alert: "SW-AAAA", text: "invented" }) },
  "alert-reopen": {
    before: async (team) => [await anAlert(team), await pressed(team, "acknowledge", card)],
    act: (team) => pressed(team, "alert-reopen", card),
  },
  "alert-mute-story-1h": { before: anAlert, act: (team) => pressed(team, "alert-mute-story-1h", card) },
  "alert-mute-story-24h": { before: anAlert, act: (team) => pressed(team, "alert-mute-story-24h", card) },
  "alert-mute-watch": { before: anAlert, act: (team) => pressed(team, "alert-mute-watch", `${card}:1h.w`) },
  "mute-end": {
    before: async (team) => [await anAlert(team), await pressed(team, "alert-mute-story-1h", card)],
    act: (team) => pressed(team, "mute-end", "story.100-SW-AAAA"),
  },
  "/mute end": {
    before: async (team) => [await anAlert(team), await pressed(team, "alert-mute-watch", `${card}:1h.w`)],
    act: async (team) => team.ask("mute end", { mute: (await team.suggest("mute end", "mute", ""))[0]?.value ?? "" }),
  },
  "/duty take": { act: (team) => team.ask("duty take"), isOut: true },
  "/alert resend": {
    before: (team) => team.repositories.stories.put(aStory("SW-DEAD", { alerts: [{ delivery: { state: "dead" } }] })),
    act: (team) => team.ask("alert resend", { alert: "SW-DEAD" }),
    isOut: true,
  },
};

export async function entriesOf(team: Team, guildId = "100"): Promise<readonly AuditEntry[]> {
  const found: AuditEntry[] = [];
  for await (const entry of team.repositories.audit.newestFirst(guildId)) found.push(entry);
  return found;
}

/** All that people decide in a server, and of alerts all but where their posts are. */
export async function recordsOf(team: Team) {
  const { guilds, watchlists, sources, factLayers, stories } = team.repositories;
  const kept = [];
  for await (const { revision: _, alerts: _alerts, ...story } of stories.newestFirst("100")) kept.push(story);
  return {
    server: await guilds.get("100"),
    watches: await watchlists.of("100"),
    sources: await sources.own("100"),
    facts: await factLayers.of("100"),
    alerts: kept,
  };
}
