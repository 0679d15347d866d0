import { describe, expect, it } from "vitest";
import { actions } from "../../commands/actions.ts";
import { commands } from "../../commands/commands.ts";
import { messageCommands } from "../../commands/message-commands.ts";
import type { Caller, Command, Option } from "../../src/chat/define-command.ts";
import { runAction, runCommand, suggestFor } from "../../src/chat/run-command.ts";
import { type AccessLevel, accessLevels } from "../../src/domain/guild.ts";
import { createLogger } from "../../src/lib/logger.ts";
import { aTeam, dana, type Team } from "./a-team.ts";
import { aStory } from "./alert/a-story.ts";

const closed = "1001";
const open = "1002";
const link = "https://www.example.org/news/1";
const alert = { channelId: closed };
const stuck = { channelId: closed, delivery: { state: "dead" } };
const beside = { channelId: open };

/** What only the closed channel was given: said nowhere else, and asked for by other words. */
const secret = "Omega";

const levels = accessLevels.filter((level) => level !== "none");

describe.each(levels)("of the alerts of a channel that they cannot see, a caller who is %s", (level) => {
  it("is shown nothing by any command, button, menu, completion or file, and changes none", async () => {
    const { team, stories, guild } = await aTeamWithSecrets();
    const before = await stories();

    const shown = await everythingFor(team, level, async (channelId) => channelId !== closed);

    expect(shown.filter(({ answer }) => answer.includes(secret))).toEqual([]);
    expect(await stories()).toEqual(before);
    expect((await guild())?.mutes ?? []).toEqual([]);
  });

  it("is shown them by the same commands where they can", async () => {
    const { team } = await aTeamWithSecrets();

    const shown = await everythingFor(team, level, async () => true);

    const telling = new Set(shown.filter(({ answer }) => answer.includes(secret)).map(({ what }) => what));
    expect([...telling]).toEqual(
      expect.arrayContaining([
        "/alert list",
        "/alert show",
        "/alert why",
        "completion of /alert show alert",
        "button alert-text",
        "menu surge-event",
      ]),
    );
  });
});

it("shows of a story only the alerts of channels that the caller can see, and changes only those", async () => {
  const { team } = await aTeamWithSecrets();
  await team.repositories.stories.put(aStory("SW-BOTH", { alerts: [stuck, { ...stuck, channelId: open }] }));
  const who = { sees: async (channelId: string) => channelId !== closed };

  const shown = await team.ask("alert show", { alert: "SW-BOTH" }, who);
  await team.ask("alert resend", { alert: "SW-BOTH" }, who);

  expect(shown).not.toContain(`<#${closed}>`);
  const after = await team.repositories.stories.byShortId("100", "SW-BOTH");
  expect(after?.alerts.map(({ delivery }) => delivery.state)).toEqual(["dead", expect.not.stringMatching("dead")]);
});

it("says of an item's way no more than that it is in an alert that the caller cannot see", async () => {
  const { team } = await aTeamWithSecrets();

  const shown = await team.ask("alert why", { what: link }, { sees: async (channelId) => channelId !== closed });
  const seen = await team.ask("alert why", { what: link }, { sees: async () => true });

  expect(shown).toContain("It is in an alert of a channel that you cannot see.");
  expect(shown).not.toContain("SW-");
  expect(seen).toContain("SW-AAAA");
});

interface Shown {
  readonly what: string;
  readonly answer: string;
}

/** Every command with every argument that could lead to the secret, each completion, and each button as a forged press. */
async function everythingFor(team: Team, level: AccessLevel, sees: Caller["sees"]): Promise<readonly Shown[]> {
  const caller = { ...dana, channelId: open, level, sees };
  const run = { context: team.context, logger: createLogger("silent"), newReference: () => "ref-1" };
  const shown: Shown[] = [];
  const note = (what: string, answer: unknown) => shown.push({ what, answer: JSON.stringify(answer) });
  for (const entry of messageCommands) note(entry.name, await runCommand(entry.command, { text: link }, caller, run));
  for (const command of commands.filter(({ path }) => !path.startsWith("source check"))) {
    for (const text of ["SW-AAAA", "SW-DEAD", "zeta", link]) {
      for (const args of [argumentsOf(command, text), argumentsOf(command, text, true)])
        note(`/${command.path}`, await runCommand(command, args, caller, run));
    }
    for (const name of Object.keys(command.options)) {
      note(`completion of /${command.path} ${name}`, await suggestFor(command, name, "", caller, team.context));
    }
  }
  for (const action of actions) {
    const of = ["100-SW-AAAA", "100-SW-DEAD"].flatMap((id) => [`${id}.${closed}`, `${id}.${closed}.1`, `x:${id}`]);
    for (const argument of of) {
      const kind = argument.startsWith("x:") ? "menu" : "button";
      note(`${kind} ${action.name}`, await runAction(action, argument, caller, run));
      note(`form ${action.name}`, await runAction(action, argument, caller, run, { why: "zeta", claim: "zeta" }));
    }
  }
  return shown;
}

function argumentsOf(command: Command, text: string, needed = false): Readonly<Record<string, string>> {
  const given = Object.entries(command.options).filter(([, option]) => !needed || option.required);
  return Object.fromEntries(given.map(([name, option]) => [name, valueFor(option, text)]));
}

function valueFor(option: Option, text: string): string {
  if (option.kind === "choice") return option.choices[0] ?? "";
  return option.kind === "text" ? text : closed;
}

async function aTeamWithSecrets() {
  const team = await aTeam();
  const { stories } = team.repositories;
  const put = async (shortId: string, alerts: readonly object[], title: string) => {
    const story = aStory(shortId, { alerts, title });
    const reports = story.reports.map((report) => ({
      ...report,
      item: { ...report.item, link, text: title, title: `${title} ${shortId}` },
      channelIds: alerts.length === 0 ? [] : [closed],
    }));
    await stories.put({ ...story, reports });
  };
  await put("SW-AAAA", [alert], `Zeta ${secret}`);
  await put("SW-DEAD", [stuck], `Zeta ${secret}`);
  await stories.put(aStory("SW-OPEN", { alerts: [beside], title: "Zeta of the open channel" }));
  const all = () => Promise.all(["SW-AAAA", "SW-DEAD"].map((shortId) => stories.byShortId("100", shortId)));
  return { team, stories: all, guild: () => team.context.server.guilds.get("100") };
}
