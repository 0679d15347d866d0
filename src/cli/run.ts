import { flushCompileCache } from "node:module";
import { startApp } from "../app.ts";
import { systemClock } from "../lib/clock.ts";
import { EX_CONFIG } from "../settings/config-problem.ts";
import { takeLease } from "../store/open-store.ts";
import { StoreProblem } from "../store/store-problem.ts";
import { loadEverything } from "./load-everything.ts";

/** A stop that takes longer is cut short; nothing is lost by it, as every write is complete in itself. */
const longestStopMs = 9_000;

/** Runs the bot until a signal stops it; answers the exit code when it could not start, else ends the process itself: a request under way must not keep it. */
export async function run(): Promise<number> {
  const loaded = await loadEverything();
  if (loaded === undefined) return EX_CONFIG;
  const lease = await takeLease(loaded.environment.storeUrl, {
    clock: systemClock,
    onWaiting: (sentence) => process.stderr.write(`${sentence}\n`),
  });
  if (lease.kind === "taken") {
    const who =
      lease.holder === undefined
        ? "another process"
        : `process ${lease.holder.pid} on ${lease.holder.host}, since ${new Date(lease.holder.since).toISOString()}`;
    process.stderr.write(`This store is in use by ${who}. Stop that one first, or give this one its own STORE_URL.\n`);
    return 1;
  }
  const signalled = Promise.withResolvers<number>();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => signalled.resolve(0));
  try {
    const app = await startApp(loaded);
    // Also for a start after this one is killed; what is compiled later is kept at the end.
    flushCompileCache();
    // In a terminal the signal says that the terminal is gone.
    if (loaded.environment.discordToken !== undefined) process.on("SIGHUP", () => void app.takeIn());
    const exitCode = await Promise.race([signalled.promise, app.ended]);
    const stopped = await Promise.race([app.stop().then(() => true), systemClock.sleep(longestStopMs)]);
    if (stopped !== true)
      process.stderr.write(`Stopping took longer than ${longestStopMs / 1000} s and was cut short.\n`);
    await lease.release();
    process.exit(exitCode);
  } catch (error) {
    await lease.release();
    if (!(error instanceof StoreProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    // What was opened before the store failed (Discord's connection) would keep a process that holds no lease any more.
    process.exit(1);
  }
}
