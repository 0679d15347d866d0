import { takeLease } from "../../../src/store/lease.ts";

const lease = await takeLease(process.argv[2], { clock: { now: () => 1_700_000_000_000 } });
console.log(lease.kind);
setTimeout(() => {}, 20_000);
