import { describe, expect, it } from "vitest";
import type { Watch } from "../../../src/domain/watch.ts";
import { aTeam, type Team } from "../a-team.ts";

const added = {
  query: "event:attack,analysis",
  name: "Both",
  severity: "medium",
  severity_by: "attack=critical, analysis=low",
};

async function watchOf({ context }: Team, name: string): Promise<Watch | undefined> {
  return (await context.watches.lists.of("100")).watches.find((watch) => watch.name === name);
}

describe("a watch's severity by kind", () => {
  it("is saved, listed and shown, with where the most urgent of its alerts go", async () => {
    const team = await aTeam();

    const saved = await team.addWatch(added);

    expect(saved).toContain("Severity by what an item reports: attack=critical, analysis=low; anything else: medium.");
    expect((await watchOf(team, "Both"))?.severityBy).toEqual({ attack: "critical", analysis: "low" });
    expect(await team.ask("watch show", { watch: "Both" })).toContain(
      "attack=critical, analysis=low; anything else: medium",
    );
    expect(await team.ask("watch list")).toContain("**Both** · medium · attack=critical, analysis=low");
  });

  it.each([
    ["none", undefined, "severity by kind: attack=critical, analysis=low → none"],
    ["trial=low", { trial: "low" }, "severity by kind: attack=critical, analysis=low → trial=low"],
  ])("is changed to %s", async (text, expected, told) => {
    const team = await aTeam();
    await team.addWatch(added);

    const offered = await team.message("watch edit", { watch: "Both", severity_by: text });
    await team.press(offered, "Save");

    expect(offered.content).toContain(told);
    expect((await watchOf(team, "Both"))?.severityBy).toEqual(expected);
  });

  it("is cleared, and stays as it is where something else is changed", async () => {
    const team = await aTeam();
    await team.addWatch(added);

    await team.press(await team.message("watch edit", { watch: "Both", severity: "high" }), "Save");
    expect(await watchOf(team, "Both")).toMatchObject({ severity: "high", severityBy: { attack: "critical" } });
    await team.press(await team.message("watch edit", { watch: "Both", clear: "severity_by" }), "Save");
    expect((await watchOf(team, "Both"))?.severityBy).toBeUndefined();
  });

  it.each([
    ["atack=critical", "“atack” is no kind of event. Did you mean attack? There are: attack, plot-foiled"],
    ["attack=red", "“red” is no severity. There are: low, medium, high, critical."],
    ["attack=hihg", "Did you mean high?"],
    ["critical", "Write them as attack=critical, analysis=low."],
    ["attack=low, attack=high", "“attack” has two severities."],
  ])("is refused in a clear sentence: %s", async (text, expected) => {
    const { ask } = await aTeam();

    expect(await ask("watch add", { ...added, severity_by: text })).toContain(expected);
    expect(await ask("watch edit", { watch: "ISIS-K", severity_by: text })).toContain(expected);
  });

  it("goes to a file and comes back from it", async () => {
    const team = await aTeam();
    await team.addWatch(added);
    const { files = [] } = await team.message("watch export");
    const text = files.map((file) => file.text).join("");
    const { files: reader } = team.context.watches;

    const read = await reader.read(text, { guildId: "200", zone: "UTC", by: "Dana" });

    expect(text).toContain("severity_by: attack=critical, analysis=low");
    expect(read.kind === "watches" && read.watches.at(-1)?.severityBy).toEqual({ attack: "critical", analysis: "low" });
  });
});
