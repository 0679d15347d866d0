import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { aSite } from "../a-site.ts";
import { rss } from "../feed/write-feed.ts";
import { hostileAnswers } from "../hostile-site.ts";
import type { HostileRun } from "./children/read-hostile.ts";

const good = rss(
  Array.from({ length: 30 }, (_, at) => `<item><title>Report ${at}</title><link>/${at}</link></item>`).join(""),
);

/** Of the main thread. One feed of 14 MB that it parsed would take more. */
const mostSteps = 3_000_000;

describe("sources that mean harm, read by a process of their own", () => {
  it("each end with one clear line, and hold up nobody", async () => {
    const site = await aSite((request, answer) => {
      const path = request.url?.split("?", 1)[0] ?? "";
      const hostile = hostileAnswers[path];
      if (hostile === undefined) answer.end(good);
      else hostile(answer, request);
    });
    const paths = [
      ...Object.keys(hostileAnswers),
      "http://localhost/",
      "http://2130706433/",
      "http://[::ffff:127.0.0.1]/",
    ];

    const child = join(import.meta.dirname, "children/read-hostile.ts");
    const { stdout } = await promisify(execFile)(process.execPath, [child, site.host, ...paths]);
    const run: HostileRun = JSON.parse(stdout);

    console.log(
      `RSS ${run.mostRssMb} MB; main thread ${run.steps} steps; ${run.goodMeanwhile} good readings meanwhile`,
    );
    expect(run.hostile.map(({ path }) => path).toSorted()).toEqual(paths.toSorted());
    expect(run.hostile.filter(({ kind, reason }) => kind === "failed" && !/^[^\n]{10,120}$/.test(reason))).toEqual([]);
    expect(run.polluted).toBe(false);
    expect(run.mostRssMb).toBeLessThan(400);
    expect(run.good.filter(({ kind }) => kind !== "read")).toEqual([]);
    expect(run.goodMeanwhile).toBeGreaterThan(5);
    expect(run.steps).toBeLessThan(mostSteps);
  });
});
