import { parseArgs } from "node:util";
import { hostileTitles } from "../test/chat/hostile-titles.ts";
import { runHostileCommands } from "../test/journey/hostile-commands.ts";
import { runHostile } from "../test/journey/hostile-run.ts";

/** Posts hostile items to a strict stand-in of Discord and prints what was refused, pinged or live; `--list` prints them instead, one JSON a line. */
const { values } = parseArgs({
  options: {
    count: { type: "string", default: "5000" },
    seed: { type: "string", default: "1" },
    weapons: { type: "string", default: "40" },
    list: { type: "boolean", default: false },
  },
});
const seed = Number(values.seed);
const count = Number(values.count);

if (values.list) {
  for (const item of hostileTitles(seed, count)) console.log(JSON.stringify(item));
} else {
  const { titles, read, messages, refused, pings, breaches, seen } = await runHostile(seed, count);
  const { asked, failed, breaches: answered, seen: met } = await runHostileCommands(Number(values.weapons));
  const found = [...refused, ...pings, ...breaches, ...failed, ...answered];
  for (const line of found.slice(0, 50)) console.log(line);
  console.log(
    `${titles} hostile items, seed ${seed}, ${read} of them read from feeds: ${messages} messages, ${refused.length} refused, ${pings.length} pings, ${breaches.length} live or unreadable`,
  );
  console.log(
    `${asked} commands with a hostile option or site: ${failed.length} without an answer, ${answered.length} live or unreadable`,
  );
  const fields = [...new Set([...seen.keys(), ...met.keys()])].toSorted();
  const shown = fields.map((field) => `${(seen.get(field) ?? 0) + (met.get(field) ?? 0)} in a ${field}`);
  console.log(`hostile texts besides Markdown: ${shown.join(", ")}`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
