import { describe, expect, it } from "vitest";
import { load, problemLines, settingsOf } from "./config-folder.ts";

const watch = (line: string) => ({ "watchlist.yaml": `watches:\n  - name: A\n    query: kabul\n    ${line}\n` });

describe("severity_by in watchlist.yaml", () => {
  it.each(["severity_by: attack=critical, analysis=low", "severity_by: {attack: critical, analysis: low}"])(
    "is read from %s",
    async (line) => {
      const { watchlist } = settingsOf(await load(watch(line)));

      expect(watchlist[0]?.severity_by).toEqual({ attack: "critical", analysis: "low" });
    },
  );

  it.each([
    ["severity_by: atack=critical", '"severity_by" is "atack=critical"; allowed: kinds with their severities'],
    ["severity_by: atack=critical", "“atack”: did you mean attack?"],
    ["severity_by: {atack: critical}", 'unknown key "atack"; did you mean "attack"? All allowed: attack, plot-foiled'],
    ["severity_by: {attack: hihg}", '"attack" is "hihg"; did you mean "high"?'],
    ["severity_by: critical", "such as attack=critical, analysis=low"],
    ["severity_by: [attack]", '"severity_by" is a list'],
    ["severity_by: 7", '"severity_by" is the number 7'],
  ])("is refused at its place, with what is possible: %s", async (line, expected) => {
    const lines = await problemLines(watch(line));

    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^watchlist\.yaml:4:\d+ /u);
    expect(lines[0]).toContain(expected);
  });
});
