import { expect, it } from "vitest";
import { shouldHaveAlerted } from "../../../commands/watch/should-have-alerted.ts";
import { runCommand } from "../../../src/chat/run-command.ts";
import { createLogger } from "../../../src/lib/logger.ts";
import { aTeam, dana, type Team } from "../a-team.ts";
import { harmless } from "../harmless.ts";

it.each([
  ["a part that failed", "Al-Azaim Foundation presents a new kitob", "query:@al-azaim`"],
  ["words that no watch knows", "A wholly new name for them", '(@isis-k) OR "…"'],
])("offers the nearest watch, widened, for %s", async (_what, text, expected) => {
  const team = await aTeam();
  if (expected.includes("azaim")) await team.ask("watch remove", { watch: "Al-Azaim" });

  const answer = await choose(team, text);

  expect(answer).toContain("would not match");
  expect(answer).toContain("`/watch edit watch:");
  expect(answer).toContain(expected);
});

it("says that a watch holds, and where to look further", async () => {
  const team = await aTeam();

  const answer = await choose(team, "ISIS-K claims an attack");

  expect(answer).toContain("A watch matches this");
  expect(answer).toContain("`/alert why");
});

it("says that a message has no words", async () => {
  expect(await choose(await aTeam(), " ")).toContain("no words");
});

async function choose({ context }: Team, text: string): Promise<string> {
  const deps = { context, logger: createLogger("silent"), newReference: () => "ref-1" };
  return harmless(await runCommand(shouldHaveAlerted.command, { text }, dana, deps)).content ?? "";
}
