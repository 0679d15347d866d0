import { join } from "node:path";
import { ComponentType } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { actions } from "../../../commands/actions.ts";
import { openBulletin } from "../../../src/alerts/open-bulletin.ts";
import { alertActions } from "../../../src/chat/alert-actions.ts";
import { alertCard } from "../../../src/chat/alert-card.ts";
import { listActions } from "../../../src/chat/alert-list.ts";
import type { ActionResult, Fields } from "../../../src/chat/define-action.ts";
import { runAction } from "../../../src/chat/run-command.ts";
import { entryOf } from "../../../src/domain/bulletin-entry.ts";
import type { Story } from "../../../src/domain/story.ts";
import { encodeQuestion } from "../../../src/facts/encode-question.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { createLogger } from "../../../src/lib/logger.ts";
import type { Message } from "../../../src/ports/chat.ts";
import { openRepositories } from "../../../src/store/open-repositories.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { tempFolder } from "../../store/temp-folder.ts";
import { aTeam, dana, type Team } from "../a-team.ts";
import { harmless } from "../harmless.ts";
import { aSource } from "../source/beside-a-site.ts";
import { aStory } from "./a-story.ts";

const dayMs = 24 * 3_600_000;
const gone = "no longer kept";
/** Discord's limit of a form's title and of a field's label. */
const mostOfLabel = 45;
const overdue = "over an hour old, or was answered";

const flood = {
  code: "brake",
  sourceKey: "k",
  sourceId: "wire",
  source: "wire",
  items: 1,
  until: 1,
  shown: [],
} as const;

/** What old messages may give a button, and what is said of what is gone since. */
const pressable: Readonly<
  Record<string, { readonly argument: (team: Team) => string | Promise<string>; readonly gone: string }>
> = {
  ...Object.fromEntries(Object.values(alertActions).map(({ name }) => [name, { argument: () => "old.1001", gone }])),
  "alert-join-by-hand": { argument: () => "old.old", gone },
  ...Object.fromEntries(
    ["lookup-sources", "lookup-earlier", "lookup-post", "lookup-report", "lookup-ask"].map((name) => [
      name,
      {
        argument: () => encodeQuestion({ lookup: "outlet", args: { name: "Al-Azaim" } }),
        gone: "Ask again with `/lookup`",
      },
    ]),
  ),
  "audit-undo": { argument: () => "1", gone: "`/audit list`" },
  "source-release": { argument: () => "wire", gone: "`/source list`" },
  "source-discard": { argument: () => "wire", gone: "`/source list`" },
  "brake-release": { argument: () => `a-flood.${flood.until}`, gone: "`/source show`" },
  "brake-discard": { argument: () => `a-flood.${flood.until}`, gone: "`/source show`" },
  ...Object.fromEntries(Object.values(listActions).map(({ name }) => [name, { argument: () => "a-list.0", gone }])),
  "list-dismiss": { argument: () => "a-list.0:old", gone },
  "list-open": { argument: () => "a-list.0:old", gone },
  "surge-event": { argument: () => "a-card:old", gone },
  "duty-have": { argument: () => "old", gone: "The watch is yours" },
  "duty-hand-over": { argument: () => "0", gone: "" },
  "duty-take-over": { argument: () => "0", gone: "The watch is yours" },
  "setup-open": { argument: () => "", gone: "Set up Steppewatch" },
  "setup-alerts": { argument: () => ":1001", gone: "Nothing was chosen" },
  "setup-ops": { argument: () => ":1001", gone: "Nothing was chosen" },
  "setup-viewers": { argument: () => ":55", gone: "Nothing was chosen" },
  "setup-editors": { argument: () => ":55", gone: "Nothing was chosen" },
  "setup-quiet": { argument: () => "1001", gone: "No alerts go to that channel any more" },
  "setup-zone": { argument: () => "1001", gone: "Time zone" },
  "setup-test": { argument: () => "1001", gone: "No alerts go to that channel any more" },
  "fact-correct": { argument: () => ":none", gone: "" },
  "fact-form": { argument: () => "event:{}", gone: "" },
  "fact-review": { argument: () => ":old", gone: "`/fact review`" },
  "mute-end": { argument: () => "story.old", gone: "not muted any more" },
  "severity-lower": { argument: aWatchAndKind, gone: "names no severity" },
  "severity-restore": { argument: aWatchAndKind, gone: "names no severity" },
  "source-add-seen": { argument: () => "https://wire.example", gone: "" },
  "watch-paste": { argument: () => "", gone: "" },
  tighten: { argument: aWatchAndWord, gone: "`/watch list`" },
  loosen: { argument: aWatchAndWord, gone: "`/watch list`" },
};

describe("a button on a message that an earlier process posted", () => {
  it("is known, whichever it is, and so is what it acts on", () => {
    const drafts = actions.filter(({ name }) => isOfDraft(name)).map(({ name }) => name);

    expect([...Object.keys(pressable), ...drafts].toSorted()).toEqual(actions.map(({ name }) => name).toSorted());
  });

  it("answers with a sentence, also of an alert that is weeks older than its story's last report", async () => {
    const { team, posted } = await afterARestart();

    const answers = new Map<string, string>();
    for (const [name, { argument }] of Object.entries(pressable))
      answers.set(name, await answerTo(team, name, await argument(team)));

    expect(buttonIds(posted)).toEqual(["acknowledge:old.1001", "dismiss:old.1001", "alert-more:old.1001"]);
    expect([...answers].filter(([, answer]) => answer === "" || answer.includes("Something went wrong"))).toEqual([]);
    expect([...answers].filter(([, answer]) => answer.includes(gone))).toEqual([]);
  });

  it("says what to do where what it acts on is gone", async () => {
    const { team } = await afterARestart();

    const drafts = actions.filter(({ name }) => isOfDraft(name) && !name.endsWith("cancel"));
    for (const { name } of drafts) expect(await answerTo(team, name, "none")).toContain(overdue);
    for (const [name, { gone: said }] of Object.entries(pressable))
      expect(await answerTo(team, name, "none.1001")).toContain(said);
  });

  it("leaves an alert closed whose message a moderator deleted", async () => {
    const { team } = await afterARestart();
    await team.context.alerts.stories.change("old", (story) => ({
      ...story,
      alerts: story.alerts.map((alert) => ({ ...alert, removed: true as const })),
    }));

    for (const name of ["acknowledge", "alert-assign"])
      expect(await answerTo(team, name, "old.1001")).toContain("`/alert show alert:SW-OLD1` shows its content");
    expect(await answerTo(team, "dismiss", "old.1001", { why: "" })).toContain("A moderator deleted");
    expect((await team.context.alerts.stories.get("old"))?.triage.state).toBe("open");
  });
});

/** Questions are kept for an hour. */
function isOfDraft(name: string): boolean {
  return /^(source-(save|cancel|feed|open|sensitive|restricted)|watch-(save|doubt|cancel|use|for-item)|fact-import-(save|cancel)|fact-(save|change|propose|reject|cancel))$/u.test(
    name,
  );
}

async function aWatchAndWord({ context }: Team): Promise<string> {
  const [watch] = (await context.watches.lists.of("100")).watches;
  return `${watch?.id ?? ""}.cricket`;
}

async function aWatchAndKind(team: Team): Promise<string> {
  return `${(await aWatchAndWord(team)).split(".")[0]}.attack.low.medium`;
}

/** A team over the store that an earlier life filled, and the card that it posted. */
async function afterARestart(): Promise<{ readonly team: Team; readonly posted: Message }> {
  const storeUrl = `sqlite:${join(tempFolder(), "bot.sqlite")}`;
  const story = anOldStory();
  const store = await openStore(storeUrl, { clock: systemClock });
  const retention = { stories: 90 * dayMs, seen: 90 * dayMs, items: 30 * dayMs, itemsMost: 1000 };
  const deps = { catalogue: [], retention };
  const before = await openRepositories(store, deps);
  await before.stories.put(story);
  const list = { id: "a-list", guildId: "100", channelId: "1001", why: "digest" as const };
  await before.bulletins.put(openBulletin({ ...list, entries: [entryOf(story, "1001", [])] }, systemClock.now()));
  const notice = { id: "a-flood", guildId: "100", channelId: "1001", why: "notice" as const, notice: flood };
  await before.bulletins.put(openBulletin({ ...notice, entries: [] }, systemClock.now()));
  await store.close();
  const [alert] = story.alerts;
  if (alert === undefined) throw new Error("a story has an alert");
  return { team: await aTeam({ storeUrl, catalogue: [aSource("wire")] }), posted: alertCard(story, alert) };
}

/** Opened weeks ago; its last report is of today. */
function anOldStory(): Story {
  const story = aStory("SW-OLD1");
  const [report] = story.reports;
  if (report === undefined) throw new Error("a story has a report");
  const openedAt = story.openedAt - 80 * dayMs;
  const first = { ...report, joinedAt: openedAt, channelIds: ["1001"] };
  const last = { ...report, item: { ...report.item, id: "later", keys: ["later"] }, channelIds: ["1001"] };
  return { ...story, id: "old", openedAt, reports: [first, last] };
}

async function answerTo(team: Team, name: string, argument: string, fields?: Fields): Promise<string> {
  const action = actions.find((one) => one.name === name);
  if (action === undefined) throw new Error(`there is no button ${name}`);
  const deps = { context: team.context, logger: createLogger("silent"), newReference: () => "ref-1" };
  return said(await runAction(action, argument, dana, deps, fields));
}

function said(result: ActionResult): string {
  if (result.kind === "form") {
    const labels = [result.form.title, ...result.form.components.map((field) => field.label)];
    expect(labels.filter((text) => text.length > mostOfLabel)).toEqual([]);
    return result.form.title;
  }
  return (result.kind === "update" ? result.message : harmless(result.message)).content ?? "";
}

function buttonIds({ components = [] }: Message): readonly string[] {
  return components.flatMap((row) =>
    row.type === ComponentType.ActionRow
      ? row.components.flatMap((one) => ("custom_id" in one && one.custom_id !== undefined ? [one.custom_id] : []))
      : [],
  );
}
