/**
 * How long a store that grew keeps the program from answering, and how much memory it takes: 90 days of stories of four reports each, in a terminal.
 * `node bench/start-grown.ts [MEGABYTES] [FOLDER OF THE PROGRAM] [HEAP IN MEGABYTES …]`; the folder is this one, another version's to compare with.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openStore } from "../src/store/open-store.ts";
import { openStories } from "../src/store/repositories/stories.ts";
import { Bot, projectRoot } from "../test/journey/a-bot.ts";
import { comesTrue } from "../test/until.ts";
import { aWorld } from "../test/world.ts";

const dayMs = 86_400_000;
const keptDays = 90;
const patienceMs = 900_000;
const marks = { id: "STORY-NUMBER", openedAt: 1_111_111_111_111 } as const;
const [megabytes = "2000", program = projectRoot, ...heaps] = process.argv.slice(2);

const folder = mkdtempSync(join(tmpdir(), "steppewatch-bench-"));
const file = join(folder, "s.sqlite");
try {
  const stories = await fill(Number(megabytes) * 1e6);
  console.log(
    `${stories.toLocaleString("en")} stories, ${(statSync(file).size / 1e6).toFixed(0)} MB, Node ${process.version}`,
  );
  for (const heap of ["", ...heaps]) await startOnce(heap);
} finally {
  rmSync(folder, { recursive: true });
}

async function startOnce(heap: string): Promise<void> {
  const flags = heap === "" ? [] : [`--max-old-space-size=${heap}`];
  const command = [process.execPath, ...flags, join(program, "src", "start.cjs")] as const;
  const startedAt = performance.now();
  const bot = Bot.start(
    { CONFIG_DIR: join(program, "config"), STORE_URL: `sqlite:${file}`, STORE_AS_IT_IS: "yes" },
    folder,
    command,
  );
  const ended = bot.ended.then(({ code, signal }) => `ended with ${code ?? signal}: ${bot.err.slice(-300)}`);
  bot.type("/help\n");
  const answered = comesTrue(() => bot.out.includes("> /help"), patienceMs).then(() => undefined);
  const end = await Promise.race([answered, ended]);
  const said = end ?? `answers after ${((performance.now() - startedAt) / 1000).toFixed(1)} s, ${costOf(bot.pid)}`;
  console.log(`heap ${heap === "" ? "as Node chooses" : `of ${heap} MB`}: ${said}`);
  if (end !== undefined) return;
  await quiet(bot.pid);
  console.log(`  all is read after ${((performance.now() - startedAt) / 1000).toFixed(1)} s, ${costOf(bot.pid)}`);
  await bot.stop();
}

/** Resolves once a process does next to nothing for three seconds. */
async function quiet(pid: number): Promise<void> {
  for (let before = ticksOf(pid), calm = 0; calm < 3; ) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const now = ticksOf(pid);
    calm = now - before < 10 ? calm + 1 : 0;
    before = now;
  }
}

/** Processor time of a process, in hundredths of a second. */
function ticksOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return Number(fields[11]) + Number(fields[12]);
}

function costOf(pid: number): string {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const inMb = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1000);
  return `${ticksOf(pid) / 100} s of processor time, ${inMb("VmRSS")} MB of memory, ${inMb("VmHWM")} at most`;
}

/** Writes copies of one story until the file is so large; answers how many. */
async function fill(bytes: number): Promise<number> {
  const text = await aStoredStory();
  const db = new DatabaseSync(file);
  db.exec("PRAGMA synchronous = OFF");
  const insert = db.prepare("INSERT INTO kv (namespace, key, value, expires) VALUES ('story', ?, ?, ?)");
  const count = Math.floor(bytes / (text.length * 1.12));
  const now = Date.now();
  db.exec("BEGIN");
  for (let number = 0; number < count; number += 1) {
    const openedAt = now - Math.floor((1 - number / count) * keptDays * dayMs);
    const id = `s${number.toString(36)}`;
    const value = text.replaceAll(marks.id, id).replaceAll(String(marks.openedAt), String(openedAt));
    insert.run(id, value, openedAt + keptDays * dayMs);
  }
  db.exec("COMMIT");
  db.close();
  return count;
}

/** A story as the store keeps it, delivered, with a mark for its id and its time. */
async function aStoredStory(): Promise<string> {
  const world = await aWorld();
  await world.round();
  const [sample] = await world.repositories.stories.recent("g1", 1);
  const [first] = sample?.reports ?? [];
  if (sample === undefined || first === undefined) throw new Error("no story");
  const words = "The ministry said on Tuesday that the border post would open again within the month. ".repeat(18);
  const reports = [0, 1, 2, 3].map((number) => ({
    ...first,
    joinedAt: marks.openedAt,
    item: {
      ...first.item,
      id: `item-${marks.id}-${number}`,
      title: `Border post ${marks.id} opens again`,
      text: words,
    },
  }));
  const { id, openedAt } = marks;
  const store = await openStore(`sqlite:${file}`, { clock: { now: () => 0 } });
  const { put } = await openStories(store, keptDays * dayMs);
  await put({ ...sample, guildId: "terminal", id, shortId: `SW-${id}`, openedAt, reports });
  await store.close();
  const db = new DatabaseSync(file);
  const row = db.prepare("SELECT value FROM kv WHERE namespace = 'story'").get();
  db.exec("DELETE FROM kv");
  db.close();
  return String(row?.["value"]);
}
