import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { takeLease } from "../../../src/store/sqlite/lease.ts";
import { startChild } from "../child.ts";
import { tempFolder } from "../temp-folder.ts";

const deps = { clock: { now: () => 1_000 } };

describe("the lease on a store", () => {
  it("names the process that holds it, and is free as soon as that is killed", async () => {
    const url = `sqlite:${join(tempFolder(), "bot.sqlite")}`;
    const child = startChild("hold-lease.ts", url);
    expect((await child.lines.next()).value).toBe("held");

    const refused = await takeLease(url, deps);
    await child.kill();
    const taken = await takeLease(url, deps);

    expect(refused).toEqual({ kind: "taken", holder: { pid: child.pid, host: hostname(), since: 1_700_000_000_000 } });
    expect(taken.kind).toBe("held");
    if (taken.kind === "held") await taken.release();
  });

  it("is for one holder also within a process, and for the next once it is released", async () => {
    const url = `sqlite:${join(tempFolder(), "bot.sqlite")}`;
    const first = await takeLease(url, deps);

    const second = await takeLease(url, deps);
    if (first.kind === "held") await first.release();
    const third = await takeLease(url, deps);

    expect([first.kind, second.kind, third.kind]).toEqual(["held", "taken", "held"]);
    if (third.kind === "held") await third.release();
  });

  it("goes to exactly one of several that start in the same moment, and each other is told its name", async () => {
    const url = `sqlite:${join(tempFolder(), "bot.sqlite")}`;

    const children = [1, 2, 3, 4, 5].map(() => startChild("hold-lease.ts", url));
    const answers = await Promise.all(children.map(async (child) => (await child.lines.next()).value));
    const refused = await takeLease(url, deps);

    expect(answers.toSorted()).toEqual(["held", "taken", "taken", "taken", "taken"]);
    expect(refused).toMatchObject({ kind: "taken", holder: { pid: children[answers.indexOf("held")]?.pid } });
  });

  it("is not lost to the passing look of another start, which would leave both without it", async () => {
    const path = join(tempFolder(), "bot.sqlite");
    const child = startChild("glance-at-lease.ts", `${path}.lease`);
    expect((await child.lines.next()).value).toBe("looking");

    const lease = await takeLease(`sqlite:${path}`, deps);

    expect(lease.kind).toBe("held");
    if (lease.kind === "held") await lease.release();
  });

  it("says why when its holder cannot write its name, and is left free", async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, "bot.sqlite.holder.new"));

    const failed = takeLease(`sqlite:${join(folder, "bot.sqlite")}`, deps);

    await expect(failed).rejects.toMatchObject({ name: "StoreProblem", code: "cannot-open" });
    rmSync(join(folder, "bot.sqlite.holder.new"), { recursive: true });
    expect((await takeLease(`sqlite:${join(folder, "bot.sqlite")}`, deps)).kind).toBe("held");
  });

  it("stays held while its holder's name is read, and is the same by any path to the store", async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, "bot.sqlite"), "");
    symlinkSync(join(folder, "bot.sqlite"), join(folder, "other.sqlite"));
    const lease = await takeLease(`sqlite:${join(folder, "bot.sqlite")}`, deps);
    readFileSync(join(folder, "bot.sqlite.holder"), "utf8");

    const child = startChild("hold-lease.ts", `sqlite:${join(folder, "other.sqlite")}`);

    expect((await child.lines.next()).value).toBe("taken");
    if (lease.kind === "held") await lease.release();
  });

  it("takes no harm from what an earlier holder left behind", async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, "bot.sqlite.holder"), '{"pid":1,"host":"elsewhere","since":5}');
    writeFileSync(join(folder, "bot.sqlite.lease"), "");

    const lease = await takeLease(`sqlite:${join(folder, "bot.sqlite")}`, deps);

    expect(lease.kind).toBe("held");
    if (lease.kind === "held") await lease.release();
    expect(existsSync(join(folder, "bot.sqlite.holder"))).toBe(false);
  });

  it("is always had for a store in memory", async () => {
    expect([(await takeLease("memory:", deps)).kind, (await takeLease("memory:", deps)).kind]).toEqual([
      "held",
      "held",
    ]);
  });

  it("says which folder is missing", async () => {
    await expect(takeLease(`sqlite:${join(tempFolder(), "none", "bot.sqlite")}`, deps)).rejects.toMatchObject({
      code: "missing-folder",
    });
  });
});
