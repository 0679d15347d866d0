import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { takeLease } from "../../../src/store/open-store.ts";
import { startChild } from "../child.ts";
import { tempFolder } from "../temp-folder.ts";

const deps = { clock: { now: () => 1_000 } };

describe("the lease on a file", () => {
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

  it("says why also where the name of an earlier holder can be neither replaced nor removed", async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, "bot.sqlite.holder"));

    const failed = takeLease(`sqlite:${join(folder, "bot.sqlite")}`, deps);

    await expect(failed).rejects.toMatchObject({
      code: "cannot-open",
      message: expect.stringContaining("not mounted read-only"),
    });
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

  it("says which folder is missing", async () => {
    await expect(takeLease(`sqlite:${join(tempFolder(), "none", "bot.sqlite")}`, deps)).rejects.toMatchObject({
      code: "missing-folder",
    });
  });
});
