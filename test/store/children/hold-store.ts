/** Runs on the store at the given path, with one note written, until it is killed. */
import { sqliteEngine } from "../../../src/store/sqlite/sqlite-engine.ts";
import { deps, notes } from "../sqlite/full-store.ts";

const store = await sqliteEngine.open(`sqlite:${process.argv[2]}`, { ...deps, holds: { asItIs: false } });
await store.records(notes).set("k", "kept");
console.log("held");
setInterval(() => {}, 1_000);
