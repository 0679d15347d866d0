import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { openStore, takeLease } from "../../../src/store/open-store.ts";
import type { Records } from "../../../src/store/records/records.ts";
import { StoreProblem } from "../../../src/store/store-problem.ts";
import { keysOf, type Note, note, notes } from "../a-store.ts";
import { AServer, hasServer, password } from "./a-server.ts";

const deps = { clock: { now: () => 1_000 } };

const steps: readonly (readonly [string, (records: Records<Note>) => Promise<unknown>])[] = [
  ["get", (records) => records.get("a")],
  ["get of what was never there", (records) => records.get("none")],
  ["getMany", (records) => records.getMany(["a", "none"])],
  ["set", (records) => records.set("a", note(2))],
  ["setMany", (records) => records.setMany([{ key: "a", value: note(2) }])],
  ["delete", (records) => records.delete("a")],
  ["deleteMany", (records) => records.deleteMany(["a"])],
  ["change", (records) => records.change("a", () => note(2))],
  ["entries", (records) => keysOf(records)],
  ["newestFirst", (records) => records.newestFirst()[Symbol.asyncIterator]().next()],
  ["firstToExpire", (records) => records.firstToExpire(9_000)[Symbol.asyncIterator]().next()],
];

describe.runIf(hasServer)("a store whose server is stopped", () => {
  it.each(["fast", "immediate"] as const)("throws at everything, and goes on when it is back (%s)", async (how) => {
    const { server, store, records } = await aServedStore();
    await records.setMany([
      { key: "a", value: note(1), expiresAt: 8_000 },
      { key: "b", value: note(2) },
    ]);

    server.stop(how);
    for (const [name, step] of steps)
      await expect(step(records), name).rejects.toMatchObject({ name: "StoreProblem", code: "failed" });
    await expect(store.size()).rejects.toMatchObject({ code: "failed" });
    server.start();

    expect(await records.getMany(["a", "b", "none"])).toEqual([note(1), note(2), undefined]);
    await records.set("c", note(3));
    expect(await keysOf(records)).toEqual(["a", "b", "c"]);
  });

  it("ends no reading early that was under way", async () => {
    const { server, records } = await aServedStore();
    await records.setMany(Array.from({ length: 1_200 }, (_, n) => ({ key: `k${n}`, value: note(n) })));
    let met = 0;

    const reading = (async () => {
      for await (const _ of records.entries()) if (++met === 10) server.stop("immediate");
    })();

    await expect(reading).rejects.toMatchObject({ code: "failed" });
    expect(met).toBeLessThan(1_200);
  });

  it("has every confirmed write of a burst through which the server was killed, and refuses the others", async () => {
    const { server, records } = await aServedStore();
    const writes = Array.from({ length: 3_000 }, (_, n) => records.set(`k${n}`, note(n)).then(() => n));
    void writes[1_000]?.then(() => server.stop("immediate"));

    const ended = await Promise.allSettled(writes);
    server.start();

    const confirmed = ended.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
    const kept = await records.getMany(confirmed.map((n) => `k${n}`));
    expect(kept.filter((one) => one === undefined)).toEqual([]);
    expect(confirmed.length).toBeGreaterThan(1_000);
    expect(confirmed.length).toBeLessThan(3_000);
  });

  it("is waited for by a start", async () => {
    const { server, url } = await aServedStore();
    server.stop("fast");

    const opening = openStore(url, { ...deps, holds: { asItIs: false } });
    const waiting = Promise.withResolvers<string>();
    const leasing = takeLease(url, { ...deps, onWaiting: waiting.resolve });
    expect(await waiting.promise).toContain("It is waited for up to 60 seconds");
    server.launch();

    const lease = await leasing;
    expect(lease.kind).toBe("held");
    await (await opening).close();
    if (lease.kind === "held") await lease.release();
  });
});

describe.runIf(hasServer)("the lease on a store whose server is restarted", () => {
  it("is had again, and writing goes on", async () => {
    const { server, url } = await aServedStore();
    const lease = await takeLease(url, deps);
    const store = await openStore(url, { ...deps, holds: { asItIs: false } });
    await store.records(notes).set("a", note(1));

    server.stop("immediate");
    server.start();
    // The first that uses a connection which broke may be refused.
    await until(
      () =>
        store
          .records(notes)
          .set("a", note(2))
          .then(
            () => true,
            () => false,
          ),
      (isWritten) => isWritten,
    );
    const other = await until(
      () => takeLease(url, deps),
      ({ kind }) => kind === "taken",
    );

    expect(other).toMatchObject({ kind: "taken", holder: { pid: process.pid } });
    expect(store.missing()).toBeUndefined();
    await store.close();
    if (lease.kind === "held") await lease.release();
  });

  it("is lost to whoever had it in between: nothing of the former holder is written any more, and it says so", async () => {
    const { server, url } = await aServedStore();
    const first = await takeLease(url, deps);
    const store = await openStore(url, { ...deps, holds: { asItIs: false } });
    const records = store.records(notes);
    await records.set("a", note(1));

    const schema = new URL(url).searchParams.get("schema");
    server.run(`UPDATE ${schema}.store SET term = term + 1`);

    await expect(records.set("a", note(2))).rejects.toMatchObject({ code: "locked" });
    await expect(records.delete("a")).rejects.toMatchObject({ code: "locked" });
    await expect(records.change("a", () => note(3))).rejects.toMatchObject({ code: "locked" });
    expect(await records.get("a")).toEqual(note(1));
    expect(store.missing()).toContain("took over");
    await store.close();
    if (first.kind === "held") await first.release();
  });
});

describe.runIf(hasServer)("what is wrong with a server", () => {
  it.each([
    [
      "a wrong password",
      (url: string) => url.replace(encodeURIComponent(password), "hunter2"),
      "cannot-open",
      "lets nobody in",
    ],
    ["no such database", (url: string) => url.replace("/postgres?", "/none?"), "cannot-open", "createdb"],
    ["no schema's name", (url: string) => url.replace("schema=", "schema=a;b"), "unsupported", "?schema=NAME"],
    ["no address", () => "postgres://:hunter2@", "unsupported", "postgres://USER"],
    ["half an address", (url: string) => url.replace("127.0.0.1", "["), "unsupported", "postgres://USER"],
  ])("is said without the password: %s", async (_, spoil, code, words) => {
    const { url } = await aServedStore();

    const problem = await openStore(spoil(url), deps).catch((error: unknown) => error);

    expect(problem).toMatchObject({ code, message: expect.stringContaining(words) });
    expect(everythingOf(problem)).not.toMatch(/hunter2|s3cret/);
  });

  it("that never answers is noticed, and said", async () => {
    const silent = createServer(() => {}).listen(0, "127.0.0.1");
    await once(silent, "listening");
    onTestFinished(() => void silent.close());
    const address = silent.address();
    const port = typeof address === "object" ? address?.port : undefined;

    const url = `postgres://bot:hunter2@127.0.0.1:${port}/db`;
    const problem = await openStore(url, deps).catch((error: unknown) => error);

    expect(problem).toMatchObject({ code: "failed", message: expect.stringContaining("cannot be reached") });
    expect(everythingOf(problem)).not.toContain("hunter2");
  });

  it("one record that a server refuses costs the others of its batch nothing", async () => {
    const { records } = await aServedStore();

    const ended = await Promise.allSettled([
      records.set("a", note(1)),
      records.set("zero \u0000", note(2)),
      records.set("b", note(3)),
      records.get("zero \u0000"),
    ]);

    expect(ended.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "rejected"]);
    expect(ended[1]).toMatchObject({ reason: { name: "StoreProblem" } });
    expect(await records.getMany(["a", "b"])).toEqual([note(1), note(3)]);
  });
});

async function aServedStore() {
  const server = new AServer();
  onTestFinished(() => server.remove());
  const url = server.newUrl();
  const store = await openStore(url, deps);
  onTestFinished(() => store.close().catch(() => {}));
  return { server, store, url, records: store.records(notes) };
}

async function until<T>(ask: () => Promise<T>, isSo: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (isSo(answer)) return answer;
  }
}

function everythingOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = Object.getOwnPropertyNames(error).map((name) => `${name}=${String(Reflect.get(error, name))}`);
  return [...own, error instanceof StoreProblem ? everythingOf(error.cause) : ""].join("\n");
}
