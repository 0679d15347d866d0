import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { verbs } from "../../src/cli/verbs.ts";

const projectRoot = join(import.meta.dirname, "..", "..");
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")));

describe("npm scripts", () => {
  it.each(verbs)(
    "call the verb $name, which checks Node first, with no shell between npm and it",
    ({ name, isDefault }) => {
      const words = isDefault === true ? "" : ` ${name}`;

      expect(scripts[isDefault === true ? "start" : name]?.replace(/^MALLOC_ARENA_MAX=2 /, "")).toBe(
        `exec node src/start.cjs${words}`,
      );
    },
  );

  it("pass standard input to a verb, and its output and nothing else back", () => {
    const input = "Кеча пойтахтда катта мажлис бўлиб ўтди\n";

    const { stdout, status } = spawnSync("npm", ["run", "-s", "lang"], { cwd: projectRoot, input, encoding: "utf8" });

    expect({ status, answer: JSON.parse(stdout) }).toMatchObject({ status: 0, answer: { lang: "uz-Cyrl" } });
  });
});
