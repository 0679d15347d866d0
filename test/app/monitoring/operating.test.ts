import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { metricsOf } from "../../../src/app/monitoring/metrics.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { until } from "../../until.ts";
import { anEngine } from "../an-engine.ts";

const root = join(import.meta.dirname, "../../..");
const textOf = (path: string) => readFileSync(join(root, path), "utf8");

it("every metric stands in docs/operating.md, and what the docs, the dashboard and the alert rules ask for is served", async () => {
  const { families, samples } = await served();
  const doc = textOf("docs/operating.md");
  const asked = ["docs/operating.md", "deploy/grafana-dashboard.json", "deploy/alert-rules.yaml"].flatMap((path) =>
    namesIn(textOf(path)).map((name) => `${path}: ${name}`),
  );

  expect(families.filter((name) => !doc.includes(`| \`${name}`))).toEqual([]);
  expect(asked.filter((one) => !samples.has(one.split(": ")[1] ?? ""))).toEqual([]);
});

it("every word that rules and dashboard choose samples by is one that is served", async () => {
  const { text } = await served();
  const chosen = [...textOf("deploy/alert-rules.yaml").matchAll(/(health|state)=~?"([\w|]+)"/g)];

  for (const [, label, words = ""] of chosen)
    for (const word of words.split("|"))
      if (label === "health") expect(text).toContain(`health="${word}"`);
      else expect(textOf("src/domain/story.ts")).toContain(`"${word}"`);
});

async function served() {
  const { engine } = await anEngine();
  onTestFinished(() => engine.stop());
  await until(() => engine.canary.cameThroughAt !== undefined && engine.store.state !== undefined);
  const text = await metricsOf({ ...engineOf(engine), store: { state: withDisk(engine) } }, 0, systemClock);
  const families = [...text.matchAll(/^# TYPE (\w+)/gm)].map(([, name = ""]) => name);
  const samples = new Set([...families, ...[...text.matchAll(/^(steppewatch_\w+)/gm)].map(([, name = ""]) => name)]);
  return { families, samples, text };
}

type Engine = Awaited<ReturnType<typeof anEngine>>["engine"];

/** Its values are read when they are asked for. */
function engineOf(engine: Engine) {
  const { repositories, canary, counted, alerts, postTimes, watches, startedAt } = engine;
  return { repositories, canary, counted, alerts, postTimes, watches, startedAt };
}

/** A store in memory is on no disk. */
function withDisk({ store }: Engine) {
  return store.state && { ...store.state, diskFree: 1e9 };
}

function namesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/steppewatch_[a-z_]+/g)].map(([name]) => name))];
}
