/**
 * A handover of a server with many open stories, from a store on disk: drafted, with its account since noon, and drawn with its file.
 * `node bench/handover.ts [STORIES] [ROUNDS]`
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { draftHandover } from "../src/app/reports/draft-handover.ts";
import { handoverCard } from "../src/chat/handover-card.ts";
import { severities } from "../src/domain/severity.ts";
import { systemClock } from "../src/lib/clock.ts";
import { openRepositories } from "../src/store/open-repositories.ts";
import { openStore } from "../src/store/open-store.ts";
import { aGuild } from "../test/build-engine.ts";
import { aStory } from "../test/commands/alert/a-story.ts";
import { shippedSettings } from "../test/shipped-settings.ts";
import { report } from "./median.ts";

const stories = Number(process.argv[2] ?? 5_000);
const rounds = Number(process.argv[3] ?? 7);
const hourMs = 3_600_000;
const folder = mkdtempSync(join(tmpdir(), "steppewatch-bench-"));
const store = await openStore(`sqlite:${join(folder, "bot.sqlite")}`, { clock: systemClock });
const retention = { stories: 2160 * hourMs, seen: 2160 * hourMs, items: hourMs, itemsMost: 10 };
const repositories = await openRepositories(store, { catalogue: [], retention });
const guild = aGuild({ id: "100" });
await repositories.guilds.welcome(guild);
await fill();
const deps = {
  repositories,
  groupWithinMs: 72 * hourMs,
  timeZone: "UTC",
  canary: () => ({}),
  channels: { sharedReaders: async (_: string, others: readonly string[]) => new Set(others) },
  factsFor: () => shippedSettings.facts,
  clock: systemClock,
};

const times: number[] = [];
let letters = 0;
for (let round = -1; round < rounds; round += 1) {
  const began = performance.now();
  const handover = { ...(await draftHandover(guild, "1001", async () => true, deps)), lines: {} };
  letters = handoverCard("id", handover).files?.[0]?.text.length ?? 0;
  if (round >= 0) times.push(performance.now() - began);
}
report(`${stories} open stories handed over`, times, "ms", 2_000);
console.log(`its file has ${letters.toLocaleString("en")} letters`);
await store.close();
rmSync(folder, { recursive: true });

async function fill(): Promise<void> {
  const now = systemClock.now();
  for (let number = 0; number < stories; number += 1) {
    const story = aStory(`SW-${number.toString(36).toUpperCase().padStart(4, "0")}`, {
      title: `Report ${number} of an invented town`,
    });
    const openedAt = now - (number % 23) * hourMs;
    const reports = story.reports.map((one) => {
      const item = { ...one.item, id: `i${number}`, keys: [`i${number}`], text: "An invented text. ".repeat(60) };
      return { ...one, item, joinedAt: openedAt, channelIds: ["1001"] };
    });
    const severity = severities[number % severities.length] ?? story.severity;
    await repositories.stories.put({ ...story, openedAt, severity, reports });
  }
}
