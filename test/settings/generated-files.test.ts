import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { factsKeyMeanings } from "../../tools/facts-key-meanings.ts";
import { generatedFiles } from "../../tools/generated-files.ts";

const root = join(import.meta.dirname, "../..");
const textOf = (path: string) => readFileSync(join(root, path), "utf8").replaceAll("\r\n", "\n");

describe("generated files", () => {
  it.each(generatedFiles())(
    "$path says what the code says (else: node tools/generate-docs.ts)",
    ({ path, content }) => {
      expect(textOf(path)).toBe(content);
    },
  );

  it.each(["bot.yaml", "sources.yaml", "watchlist.yaml", "facts/isis-k.yaml"])(
    "%s names its schema in its first line",
    (file) => {
      const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(textOf(`config/${file}`))?.[1] ?? "";

      const path = posix.join("config", posix.dirname(file), named);

      expect(generatedFiles().map((generated) => generated.path)).toContain(path);
    },
  );

  it("describes every key of the settings", () => {
    const rows = textOf("docs/configuration.md")
      .split("\n")
      .filter((line) => line.startsWith("| `"));

    expect(rows.length).toBeGreaterThan(40);
    expect(rows.filter((row) => row.endsWith("|  |"))).toEqual([]);
  });

  it("describes no key of the facts that is gone", () => {
    const documented = textOf("docs/configuration.md");

    expect(Object.keys(factsKeyMeanings).filter((path) => !documented.includes(`| \`${path}\` |`))).toEqual([]);
  });
});
