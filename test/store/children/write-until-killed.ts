// Writes numbered records for ever, one way after the other, and says each number once its write is confirmed.
import { z } from "zod";
import { openStore } from "../../../src/store/open-store.ts";
import { defineRecord } from "../../../src/store/records/define-record.ts";

const store = await openStore(process.argv[2], { clock: { now: () => 0 } });
const records = store.records(defineRecord({ name: "number", version: 1, schema: z.number() }));

for (let n = 0; n < 200_000; n++) {
  if (n % 3 === 0) await records.set(`n${n}`, n);
  if (n % 3 === 1) await records.change(`n${n}`, () => n);
  if (n % 3 === 2)
    await records.setMany([
      { key: `n${n}`, value: n },
      { key: `twin${n}`, value: n },
    ]);
  process.stdout.write(`${n}\n`);
}
