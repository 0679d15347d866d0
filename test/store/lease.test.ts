import { hostname } from "node:os";
import { describe, expect, it } from "vitest";
import { takeLease } from "../../src/store/open-store.ts";
import { startChild } from "./child.ts";
import { enginesUnderTest, keepingEngines } from "./engines-under-test.ts";

const deps = { clock: { now: () => 1_000 } };

describe.each(keepingEngines)("the lease on a store ($scheme)", ({ newUrl }) => {
  it("names the process that holds it, and is free as soon as that is killed", async () => {
    const url = newUrl();
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
    const url = newUrl();
    const first = await takeLease(url, deps);

    const second = await takeLease(url, deps);
    if (first.kind === "held") await first.release();
    const third = await takeLease(url, deps);

    expect([first.kind, second.kind, third.kind]).toEqual(["held", "taken", "held"]);
    if (third.kind === "held") await third.release();
  });

  it("goes to exactly one of several that start in the same moment, and each other gets its name", async () => {
    const url = newUrl();

    const children = [1, 2, 3, 4, 5].map(() => startChild("hold-lease.ts", url));
    const answers = await Promise.all(children.map(async (child) => (await child.lines.next()).value));
    const refused = await takeLease(url, deps);

    expect(answers.toSorted()).toEqual(["held", "taken", "taken", "taken", "taken"]);
    expect(refused).toMatchObject({ kind: "taken", holder: { pid: children[answers.indexOf("held")]?.pid } });
  });
});

describe.each(enginesUnderTest.filter(({ keeps }) => !keeps))(
  "the lease on a store that ends with its process ($scheme)",
  ({ newUrl }) => {
    it("is always had", async () => {
      const [first, second] = [await takeLease(newUrl(), deps), await takeLease(newUrl(), deps)];

      expect([first.kind, second.kind]).toEqual(["held", "held"]);
    });
  },
);
