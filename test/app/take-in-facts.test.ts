import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { factContext } from "../../src/app/command-context.ts";
import { LiveFacts } from "../../src/app/live-facts.ts";
import { NameFinder } from "../../src/app/name-finder.ts";
import { takeInFacts } from "../../src/app/take-in-facts.ts";
import type { LogFacts } from "../../src/lib/logger.ts";
import { createLogger } from "../../src/lib/logger.ts";
import { loadSettings } from "../../src/settings/load-settings.ts";
import { aFile, anEntity, anEntry } from "../facts/a-facts-file.ts";
import { checksThat, configFolder } from "../settings/config-folder.ts";
import { tickingClock, turnsDuring } from "../turns-during.ts";

const before = stringify(aFile());
const after = stringify(
  aFile({
    entities: [anEntity("group", { kind: "group" }), anEntity("someone"), anEntity("newcomer")],
    statements: [anEntry("newcomer-leads", { value: { entity: "newcomer" } })],
  }),
);

async function running() {
  const folder = configFolder({ "facts/a.yaml": before });
  const loaded = await loadSettings(folder, checksThat());
  if (loaded.kind === "problems") throw new Error("the folder has problems");
  const { settings } = loaded;
  const facts = new LiveFacts(settings.facts);
  const layers = { of: async (guildId: string) => ({ guildId, changes: [] }), append: unused, rewrite: unused };
  const names = new NameFinder(settings.facts, tickingClock());
  const notices: string[] = [];
  const logged: LogFacts[] = [];
  const note = (line: LogFacts) => void logged.push(line);
  const guilds = { all: async () => [{ id: "100", name: "Desk", awake: true, routes: [], access: {}, joinedAt: 0 }] };
  const out = { notify: async (_: string, text: string) => void notices.push(text) };
  const engine = { names, out, repositories: { guilds } };
  const logger = { ...createLogger("silent"), error: note, info: note };
  return {
    context: factContext(layers, settings, facts),
    names,
    notices,
    logged,
    write: (name: string, text: string) => writeFileSync(join(folder, name), text),
    takeIn: () => takeInFacts({ configFolder: folder, facts, engine, logger }),
  };
}

async function unused(): Promise<never> {
  throw new Error("nothing is stored here");
}

describe("config that is read again while the bot runs", () => {
  it("brings its facts into look-ups and names, and what was begun before goes on with the old ones", async () => {
    const bot = await running();
    const begun = { ...bot.context };
    bot.write("facts/a.yaml", after);

    await bot.takeIn();

    expect(bot.context.base.statements.map(({ id }) => id)).toEqual(["newcomer-leads"]);
    expect([...bot.context.baseFor("100").entities.keys()]).toContain("newcomer");
    expect(await bot.names.called("newcomer")).toEqual(["newcomer"]);
    expect(begun.base.statements.map(({ id }) => id)).toEqual(["someone-leads"]);
    expect(bot.notices).toEqual([expect.stringContaining("look-ups answer from 1 statement now")]);
  });

  it.each([
    ["facts/a.yaml", after.replace("newcomer-leads", "Newcomer Leads"), "facts/a.yaml", "lower-case letters"],
    ["facts/b.yaml", before, "facts/b.yaml", "already in"],
    ["facts/a.yaml", "tlp: [", "facts/a.yaml", "is not valid YAML"],
    ["bot.yaml", "polling: { floor: soon }", "bot.yaml", "floor"],
  ])("takes in nothing where %s has a problem, and names file and line", async (name, text, file, words) => {
    const bot = await running();
    bot.write("facts/a.yaml", after);
    bot.write(name, text);

    await bot.takeIn();

    expect(bot.context.base.statements.map(({ id }) => id)).toEqual(["someone-leads"]);
    expect(bot.logged[0]).toMatchObject({
      event: "config_refused",
      file: expect.stringContaining(file),
      line: expect.any(Number),
      problem: expect.stringContaining(words),
    });
    expect(bot.notices[0]).toContain("Nothing was taken in; the bot goes on with what it had.");
    expect(bot.notices[0]).toMatch(new RegExp(`• \`[^\`]*${file}:\\d+\` `, "u"));
  });

  it("names only the file that is broken, not those that speak of what is in it", async () => {
    const bot = await running();
    bot.write(
      "facts/b.yaml",
      stringify({ ...aFile(), sources: undefined, entities: undefined, statements: [anEntry("b")] }),
    );
    bot.write("facts/a.yaml", `${after}\nbroken: [`);

    await bot.takeIn();

    expect(bot.logged.map(({ file }) => String(file).endsWith("facts/a.yaml"))).toEqual(bot.logged.map(() => true));
    expect(bot.logged.length).toBeGreaterThan(0);
  });

  it("comes in once it is put right, and all else runs while it is read", async () => {
    const bot = await running();
    bot.write("facts/a.yaml", "tlp: [");
    await bot.takeIn();
    bot.write("facts/a.yaml", after);

    const { turns } = await turnsDuring(() => bot.takeIn());

    expect(bot.context.base.statements.map(({ id }) => id)).toEqual(["newcomer-leads"]);
    expect(turns).toBeGreaterThan(50);
  });
});
