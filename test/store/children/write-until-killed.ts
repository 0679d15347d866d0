// Writes numbered records for ever, one way after the other, and says each number once its write is confirmed.
import { z } from "zod";
import { openStore } from "../../../src/store/open-store.ts";
import { defineRecord } from "../../../src/store/records/define-record.ts";

const store = await openStore(process.argv[2], { clock: { now: () => 0 } });
const kind = defineRecord({ name: "number", version: 1, schema: z.number() });
const records = store.records(kind);
const later = store.records(kind, "with-next");

for (let n = 0; n < 200_000; n++) {
  if (n % 3 === 0) await (n % 2 === 0 ? records : later).set(`n${n}`, n);
  if (n % 3 === 1) await records.change(`n${n}`, () => n);
  if (n % 3 === 2)
    await records.setMany([
      { key: `n${n}`, value: n },
      { key: `twin${n}`, value: n },
    ]);
  process.stdout.write(`${n}\n`);
}
