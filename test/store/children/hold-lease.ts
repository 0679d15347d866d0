// Takes the lease, forgets it and collects garbage: what is held is held by the process, not by a variable.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { takeLease } from "../../../src/store/open-store.ts";

const { kind } = await takeLease(process.argv[2], { clock: { now: () => 1_700_000_000_000 } });
setFlagsFromString("--expose-gc");
await new Promise((resolve) => setTimeout(resolve, 10));
runInNewContext("gc")();
console.log(kind);
setTimeout(() => {}, 20_000);
