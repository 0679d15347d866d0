import { expect, it, onTestFinished } from "vitest";
import { type Command, defineCommand } from "../../src/chat/define-command.ts";
import { asMarkdown } from "../as-markdown.ts";
import { until } from "../until.ts";
import { aBot } from "./a-bot.ts";

const given: string[] = [];

function importing(access: Command["access"]): Command {
  return defineCommand({
    path: "fact import",
    summary: "Take it in.",
    access,
    needs: [],
    options: { file: { kind: "file", description: "A file.", required: true, most: 100 } },
    async run({ file }) {
      given.push(file);
      return { content: asMarkdown(`${file.length} letters`) };
    },
  });
}

async function aPerson(access: Command["access"]) {
  given.length = 0;
  const { bot, server, reports, stop } = await aBot({ commands: [importing(access)] });
  onTestFinished(stop);
  await bot.ready();
  await until(() => reports.length > 0 && server.registrations > 0);
  const downloads = () => server.requests.filter(({ path }) => path.startsWith("/attachments/"));
  return { person: server.person("alerts"), downloads };
}

it("gives a command the text of a file, as Discord hands it over", async () => {
  const { person } = await aPerson("viewer");

  const asked = await person.slash("fact import", { file: "tlp: green\nимена: имя" });

  expect(asked.text).toBe("21 letters");
  expect(given).toEqual(["tlp: green\nимена: имя"]);
});

it("asks for no file that is too large, and says so", async () => {
  const { person, downloads } = await aPerson("viewer");

  const asked = await person.slash("fact import", { file: "x".repeat(101) });

  expect(asked.text).toContain("`file` is larger than");
  expect([given, downloads()]).toEqual([[], []]);
});

it("asks for no file of who may not use the command", async () => {
  const { person, downloads } = await aPerson("watchlist-editor");

  const asked = await person.slash("fact import", { file: "tlp: green" });

  expect(asked.text).toContain("Only watchlist editors");
  expect([given, downloads()]).toEqual([[], []]);
});
