import { expect, it } from "vitest";
import { actions } from "../../commands/actions.ts";
import { runAction } from "../../src/chat/run-command.ts";
import { createLogger } from "../../src/lib/logger.ts";
import { aTeam, dana, type Team } from "./a-team.ts";

const other = { guildId: "200", channelId: "2001" };

it("answers another server's command, and its import, while a server's 100 imports that came at once are hardly begun", async () => {
  const team = await aTeam({ quotas: { importsAnHour: 1_000, draftsAnHour: 1_000, watches: 10_000 } });
  const done: string[] = [];
  const note = (who: string) => () => void done.push(who);

  const all = Array.from({ length: 100 }, (_, n) =>
    paste(team, dana, `- {name: n${n}, query: kabul${n}}`).then(note("one of 100")),
  );
  const command = team.ask("watch list", {}, other).then(note("command"));
  const imported = paste(team, { ...dana, ...other }, "- {name: mine, query: herat}").then(note("import"));
  await Promise.all([...all, command, imported]);

  expect(done).toHaveLength(102);
  expect(done.indexOf("command")).toBeLessThan(3);
  expect(done.indexOf("import")).toBeLessThan(5);
});

async function paste({ context }: Team, who: typeof dana, watches: string): Promise<void> {
  const action = actions.find(({ name }) => name === "watch-paste");
  if (action === undefined) throw new Error("there is no form for pasting");
  const deps = { context, logger: createLogger("silent"), newReference: () => "ref-1" };
  const result = await runAction(action, "", who, deps, { watches });
  expect("message" in result && result.message.content).toContain("Save it?");
}
