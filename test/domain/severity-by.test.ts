import { describe, expect, it } from "vitest";
import { printSeverityBy, readSeverityBy, severityFor } from "../../src/domain/severity-by.ts";

describe("severity by kind", () => {
  it.each([
    ["attack=critical, analysis=low", "attack=critical, analysis=low"],
    [" Analysis = LOW ;attack:critical ", "attack=critical, analysis=low"],
    ["plot-foiled=high", "plot-foiled=high"],
  ])("is read from %j", (text, printed) => {
    const read = readSeverityBy(text);

    expect(read.kind === "read" ? printSeverityBy(read.by) : read.wrong).toBe(printed);
  });

  it.each([
    ["atack=high", { what: "kind", piece: "atack" }],
    ["attack=urgent", { what: "severity", piece: "urgent" }],
    ["attack=high, attack=low", { what: "twice", piece: "attack" }],
    ["attack", { what: "form", piece: "attack" }],
    ["attack=high=low", { what: "form", piece: "attack=high=low" }],
    [" , ", { what: "form", piece: " , " }],
  ])("says what is wrong with %j", (text, wrong) => {
    expect(readSeverityBy(text)).toEqual({ kind: "wrong", wrong });
  });

  it("goes before the watch's severity where it names the kind, and only there", () => {
    const watch = { severity: "medium", severityBy: { attack: "critical" } } as const;

    expect(severityFor(watch, { event: { kind: "attack" } })).toBe("critical");
    expect(severityFor(watch, { event: { kind: "analysis" } })).toBe("medium");
    expect(severityFor(watch, {})).toBe("medium");
    expect(severityFor({ severity: "low" }, { event: { kind: "attack" } })).toBe("low");
  });
});
