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

describe("sources that mean harm, read by a process of their own", () => {
  it("each end soon with one clear line, and hold up nobody", { timeout: 90_000 }, async () => {
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
    const { stdout } = await promisify(execFile)(process.execPath, [child, site.host, ...paths], { timeout: 80_000 });
    const run: HostileRun = JSON.parse(stdout);

    expect(run.told.map(({ path }) => path).toSorted()).toEqual(paths.toSorted());
    expect(run.told.filter(({ ms }) => ms > 15_000)).toEqual([]);
    expect(run.told.filter(({ kind, reason }) => kind === "failed" && !/^[^\n]{10,120}$/.test(reason))).toEqual([]);
    expect(run.polluted).toBe(false);
    expect(run.mostRssMb).toBeLessThan(400);
    expect(run.mostBusyMs).toBeLessThan(100);
    console.log(
      `RSS ${run.mostRssMb} MB; event loop computed ${run.mostBusyMs} ms, waited ${run.mostDelayMs} ms at most`,
    );
    expect(run.good.length).toBeGreaterThan(5);
    expect(Math.max(...run.good)).toBeLessThan(10_000);
  });
});
