import { expect, it } from "vitest";
import { engineDepsFor } from "../../src/app/engine-deps.ts";
import { buildEngine } from "../build-engine.ts";
import { environmentOf } from "../shipped-settings.ts";

const token = "a-token.that-only.discord-may-see";

it("gives the token neither to the engine nor to what commands may reach", async () => {
  const environment = environmentOf({ DISCORD_TOKEN: token });
  const prepared = await buildEngine();

  const deps = engineDepsFor({ ...prepared.deps, environment });

  expect(placesOf(token, environment)).toEqual(["discordToken"]);
  expect(placesOf(token, deps)).toEqual([]);
  expect(placesOf(token, prepared.contextAtRest())).toEqual([]);
});

/** Where a text is anywhere in a value: the names of the properties that lead there. */
function placesOf(text: string, value: unknown, seen = new Set<unknown>()): readonly string[] {
  if (typeof value !== "object" || value === null || seen.has(value)) return [];
  seen.add(value);
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return entries.flatMap(([name, inner]) => {
    if (typeof inner === "string") return inner.includes(text) ? [String(name)] : [];
    return placesOf(text, inner, seen).map((rest) => `${name}.${rest}`);
  });
}
