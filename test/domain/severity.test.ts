import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  highestOf,
  isAtLeast,
  lowestThat,
  severities,
  severitiesThat,
  severityPolicy,
} from "../../src/domain/severity.ts";

const root = join(import.meta.dirname, "..", "..");
const table = "src/domain/severity.ts";

describe("the table of severities", () => {
  it("gives each a sign and a colour of its own", () => {
    const looks = severities.map((severity) => severityPolicy[severity]);

    expect(new Set(looks.map(({ sign }) => sign)).size).toBe(severities.length);
    expect(new Set(looks.map(({ colour }) => colour)).size).toBe(severities.length);
  });

  it("lets everything through quiet hours that is above what it lets through", () => {
    const floor = lowestThat("bypassesQuietHours");

    expect(severities.filter((severity) => severityPolicy[severity].bypassesQuietHours)).toEqual(
      severities.filter((severity) => isAtLeast(severity, floor)),
    );
  });

  it("names in a sentence those that have a rule", () => {
    const ruled = severities.filter((severity) => severityPolicy[severity].neverHeld);

    expect(severitiesThat("neverHeld")).toBe(new Intl.ListFormat("en").format(ruled));
  });
});

describe("code outside of the table", () => {
  const files = ["src", "commands"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".generated.ts"))
      .map((name) => `${folder}/${name}`.replaceAll("\\", "/")),
  );

  it("is all looked at", () => {
    expect(files.length).toBeGreaterThan(300);
    expect(files).toContain(table);
  });

  it("names no severity: it asks the table, so that a new one is a change of the table", () => {
    const named = files
      .filter((file) => file !== table)
      .flatMap((file) => severityNames(readFileSync(join(root, file), "utf8")).map((line) => `${file}: ${line}`));

    expect(named).toEqual([]);
  });
});

/**
 * Lines that compare with a severity, set one, or speak of its alerts. “Low”, “medium” and “high” are ordinary words too,
 * so these count only there; the most urgent one counts anywhere.
 */
function severityNames(code: string): readonly string[] {
  const names = severities.join("|");
  const compared = new RegExp(`(?:[!=]==|\\?\\?|case) ["'\`](?:${names})["'\`]`, "u");
  const set = new RegExp(`(?:severit|bypass|floor).*["'\`](?:${names})["'\`]`, "iu");
  const spoken = new RegExp(`\\b(?:${names}) alerts?\\b|\\b${highestOf(severities)}\\b`, "iu");
  return code.split("\n").filter((line) => [compared, set, spoken].some((pattern) => pattern.test(line)));
}
