import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { enableCompileCache, flushCompileCache } from "node:module";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";

const projectRoot = join(import.meta.dirname, "..", "..");

/** Types are stripped and modules compiled once, not at each start. Where this cannot be written, Node goes on without. */
const compiledFolder = join(projectRoot, "node_modules", ".cache", "steppewatch");

export function keepCompiled(): string | undefined {
  return enableCompileCache(compiledFolder).directory;
}

/**
 * Keeps a program small that waits for feeds most of its time, at some cost in speed. To be called before the program is loaded.
 *
 * Comes back in a process begun anew in place, with the same id and streams, as what matters must be set before Node is up: V8's
 * flags, how glibc's allocator keeps what is free, and the folder of compiled modules, without
 * which Node keeps its type stripper for good (17 MB). At the first start of all, `load` imports the program so that it is compiled.
 */
export async function spareMemory(load: () => Promise<unknown>): Promise<void> {
  if (!process.execArgv.includes(flags[0])) return beginAnew();
  const compiled = keepCompiled();
  if (compiled === undefined || isComplete(compiled)) return;

  await load();
  flushCompileCache();
  markComplete(compiled);
  if (isComplete(compiled)) beginAnew();
}

/** Does not come back, but on Windows, which cannot. */
function beginAnew(): void {
  if (process.execve === undefined || process.platform === "win32") {
    keepHeapSmall();
    return;
  }
  const others = process.execArgv.filter((argument) => !flags.some((flag) => flag === argument));
  process.execve(process.execPath, [process.execPath, ...flags, ...others, ...process.argv.slice(1)], {
    ...allocator,
    NODE_COMPILE_CACHE: compiledFolder,
    ...process.env,
  });
}

/** One arena instead of one for each thread (15 to 20 MB), and what is free goes back to the system sooner (5 MB). Bytes. */
const allocator = {
  MALLOC_ARENA_MAX: "1",
  MALLOC_TOP_PAD_: "0",
  MALLOC_TRIM_THRESHOLD_: "16384",
  MALLOC_MMAP_THRESHOLD_: "16384",
} as const;

/** What can still be had of it in a process that is up: to be called before anything large is loaded, as a heap that grew hardly shrinks. */
export function keepHeapSmall(): void {
  for (const flag of flags) setFlagsFromString(flag);
}

/**
 * No optimising compiler and no baseline one: Maglev alone serves what is really hot. Code that was not run for two collections is let
 * go. Measured together in the terminal, idle: 20 MB less.
 */
const flags = [
  "--optimize-for-size",
  "--semi-space-growth-factor=1",
  "--no-opt",
  "--no-sparkplug",
  "--invocation-count-for-maglev=10000",
  "--invocation-count-for-maglev-osr=10000",
  "--bytecode-old-age=2",
] as const;

/** Whether all modules were compiled here since one of them last changed. */
function isComplete(folder: string): boolean {
  const mark = markIn(folder);
  if (!existsSync(mark) || readFileSync(mark, "utf8") !== projectRoot) return false;
  const markedAt = statSync(mark).mtimeMs;
  return ["src", "commands"]
    .flatMap((part) => filesUnder(join(projectRoot, part)))
    .every((file) => statSync(file).mtimeMs <= markedAt);
}

function filesUnder(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

function markComplete(folder: string): void {
  try {
    writeFileSync(markIn(folder), projectRoot);
  } catch {
    // Compiled anew at the next start; nothing else depends on it.
  }
}

function markIn(folder: string): string {
  return join(folder, "complete");
}
