import { createServer } from "node:http";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { comesTrue, until } from "../until.ts";
import { Bot, projectRoot, type Variables } from "./a-bot.ts";
import { type ConfigSpec, writeConfig } from "./a-config.ts";
import { aFolder } from "./a-folder.ts";
import { descendantsOf, isAlive } from "./processes.ts";

const watches = [{ name: "ISIS-K", query: "@isis-k", severity: "high" }];

describe("a piped command", () => {
  it("is answered, the samples' alerts are printed, and the program ends with 0", async () => {
    const bot = inTerminal({ watches, samples: true });

    bot.type("/lookup leader\n");
    bot.endInput();

    expect(await bot.ended).toEqual({ code: 0, signal: null });
    expect(bot.out).toContain("Sanaullah Ghafari");
    expect(bot.out.match(/ISIS-K · SAMPLE · SW-/g)?.length).toBeGreaterThan(2);
    expect(bot.err).toBe("");
  });

  it("shows the samples at every start over the same store", async () => {
    const folder = aFolder();
    const variables = {
      CONFIG_DIR: writeConfig(folder, { watches, samples: true }),
      STORE_URL: `sqlite:${join(folder, "s.sqlite")}`,
    };

    for (const start of ["first", "second"]) {
      const bot = Bot.start(variables, folder);
      bot.type("/help\n");
      bot.endInput();

      expect([start, await bot.ended]).toEqual([start, { code: 0, signal: null }]);
      expect(bot.out.match(/ISIS-K · SAMPLE · SW-/g)?.length).toBeGreaterThan(2);
    }
  });

  it("shows the samples once where bot.yaml says so, and keeps what was done about them", async () => {
    const folder = aFolder();
    const variables = {
      CONFIG_DIR: writeConfig(folder, { watches, samples: "once" }),
      STORE_URL: `sqlite:${join(folder, "s.sqlite")}`,
    };

    const first = Bot.start(variables, folder);
    await until(
      () => /SAMPLE · (SW-\w+)\s/u.test(first.out),
      () => first.err,
    );
    const [, id = ""] = /SAMPLE · (SW-\w+)\s/u.exec(first.out) ?? [];
    first.type(`/alert note alert:${id} text:ours\n`);
    await until(
      () => first.out.includes("Noted"),
      () => first.out,
    );
    await first.stop();
    const second = Bot.start(variables, folder);
    second.type(`/alert log alert:${id}\n/alert list\n`);
    second.endInput();

    expect((await second.ended).code).toBe(0);
    const posted = [...`${first.out}${second.out}`.matchAll(/ISIS-K · SAMPLE · (SW-\w+)/gu)].map(([, one]) => one);
    expect(posted).toContain(id);
    expect(new Set(posted).size).toBe(posted.length);
    expect(second.out).toMatch(/noted: ours/u);
    expect(second.out).toMatch(/HIGH SW-\w+ SAMPLE/u);
  });

  it("shows no sample where bot.yaml says so", async () => {
    const bot = inTerminal({ watches, samples: "off" });

    bot.type("/alert list\n");
    bot.endInput();

    expect((await bot.ended).code).toBe(0);
    expect(bot.out).not.toContain("SAMPLE");
  });

  it("tries a new watch on the samples, says that they are, and counts each once however often they were shown", async () => {
    const folder = aFolder();
    const variables = {
      CONFIG_DIR: writeConfig(folder, { watches, samples: true }),
      STORE_URL: `sqlite:${join(folder, "s.sqlite")}`,
    };
    const found: string[] = [];

    for (const query of ["@al-azaim", "@al-azaim -kitobxon"]) {
      const bot = Bot.start(variables, folder);
      await until(
        () => (bot.out.match(/SAMPLE · SW-/g)?.length ?? 0) > 2,
        () => bot.err,
      );
      bot.type(`/watch add query:"${query}" name:"${query.length}"\n`);
      await until(
        () => bot.out.includes("Save it?"),
        () => bot.out,
      );
      found.push(
        ...(bot.out.match(/found (\d+\s+items)[\s\S]*?all\s+of\s+them\s+invented/u)?.slice(1) ?? []).map((one) =>
          one.replace(/\s+/gu, " "),
        ),
      );
      await bot.stop();
    }

    expect(found).toHaveLength(2);
    expect(found[0]).toBe(found[1]);
  });

  it("is not kept waiting at its end by a site that never answers", async () => {
    const silent = await aSilentSite();
    const bot = inTerminal({ watches, sources: [silent] }, { ALLOW_PRIVATE_HOSTS: new URL(silent.url).host });
    await until(
      () => silent.asked() > 0,
      () => bot.err,
    );

    bot.type("/help\n");
    bot.endInput();

    expect((await bot.ended).code).toBe(0);
    expect(bot.err).not.toContain("cut short");
  });
});

describe("a service without a terminal", () => {
  it("goes on after the end of an input that carried no command, and ends with 0 at SIGTERM", async () => {
    const bot = inTerminal({ watches, samples: true });
    bot.endInput();
    await until(
      () => bot.out.includes("SAMPLE"),
      () => bot.err,
    );

    expect(await comesTrue(() => !bot.running, 1_500)).toBe(false);

    expect(await bot.stop()).toEqual({ code: 0, signal: null });
    expect(bot.err).not.toContain("cut short");
  });

  it("ends with nothing left behind when npm start gets SIGTERM", async () => {
    const folder = aFolder();
    const config = writeConfig(folder, { watches, samples: true });
    const command = ["npm", "start", "--prefix", projectRoot] as const;
    const npm = Bot.start({ CONFIG_DIR: config, STORE_URL: `sqlite:${join(folder, "s.sqlite")}` }, folder, command);
    onTestFinished(() => npm.kill());
    npm.endInput();
    await until(
      () => npm.out.includes("SAMPLE"),
      () => npm.err,
    );
    const family = descendantsOf(npm.pid);
    onTestFinished(() => family.filter(isAlive).forEach((pid) => void process.kill(pid, "SIGKILL")));
    expect(family.length).toBeGreaterThan(0);

    await npm.stop();

    expect(await comesTrue(() => !family.some(isAlive))).toBe(true);
  });
});

describe("a second start on the same store", () => {
  it("names the holder and ends with another code than 0", async () => {
    const folder = aFolder();
    const variables = { CONFIG_DIR: writeConfig(folder, { watches }), STORE_URL: `sqlite:${join(folder, "s.sqlite")}` };
    const first = Bot.start(variables, folder);
    onTestFinished(() => first.kill());
    await until(
      () => first.out.includes("Steppewatch"),
      () => first.err,
    );

    const second = Bot.start(variables, folder);

    expect((await second.ended).code).toBe(1);
    expect(second.err).toContain(`process ${first.pid} `);
    expect(first.running).toBe(true);
  });

  it("begins at once where the holder was killed", async () => {
    const folder = aFolder();
    const variables = { CONFIG_DIR: writeConfig(folder, { watches }), STORE_URL: `sqlite:${join(folder, "s.sqlite")}` };
    const first = Bot.start(variables, folder);
    await until(
      () => first.out.includes("Steppewatch"),
      () => first.err,
    );
    await first.kill();

    const second = Bot.start(variables, folder);
    onTestFinished(() => second.kill());

    await until(
      () => second.out.includes("Steppewatch"),
      () => second.err,
    );
  });
});

describe("a config with mistakes", () => {
  it("ends with 78 and reports every one of them", async () => {
    const bot = inTerminal(
      {
        watches: [{ name: "Broken", query: "(lantern", severity: "loud" }],
        sources: [{ id: "Not An Id", url: "ftp://example.org" }],
      },
      { HTTP_PORT: "many" },
    );

    expect((await bot.ended).code).toBe(78);
    for (const named of ["watchlist.yaml", "severity", "sources.yaml", "id", "url", "HTTP_PORT"])
      expect(bot.err).toContain(named);
    expect(bot.err).not.toContain("    at ");
  });
});

describe("without a network", () => {
  it("shows the samples' alerts, and reports all sources that cannot be read in one line", async () => {
    const sources = Array.from({ length: 12 }, (_, index) => ({
      id: `away-${index}`,
      url: `http://127.0.0.1:${index + 1}/`,
    }));
    const allowed = sources.map(({ url }) => new URL(url).host).join(",");
    const bot = inTerminal({ watches, samples: true, sources }, { ALLOW_PRIVATE_HOSTS: allowed });

    await until(
      () => bot.out.includes("SAMPLE · SW-"),
      () => bot.err,
    );
    await until(
      () => bot.out.includes("could not be read"),
      () => bot.out,
    );

    expect(bot.out.match(/could not be read/g)).toHaveLength(1);
    expect(bot.out).toContain("12 of 14 sources could not be read");
    expect(bot.out).not.toContain("away-");
    expect(bot.err).toBe("");
  });
});

function inTerminal(config: ConfigSpec, variables: Variables = {}): Bot {
  const folder = aFolder();
  const bot = Bot.start({ CONFIG_DIR: writeConfig(folder, config), STORE_URL: "memory:", ...variables }, folder);
  onTestFinished(() => bot.kill());
  return bot;
}

async function aSilentSite() {
  let asked = 0;
  const server = createServer(() => {
    asked += 1;
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { id: "silent", url: `http://127.0.0.1:${port}/feed`, asked: () => asked };
}
