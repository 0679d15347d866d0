import { describe, expect, it } from "vitest";
import { KeyBuckets } from "../../src/same-news/key-buckets.ts";

const keys = [3, 5, 8];

/** How many entries are looked at for three keys, after so many were put under them. */
function stepsAfter(entries: number): number {
  const buckets = new KeyBuckets(64);
  for (let serial = 1; serial <= entries; serial += 1) for (const key of keys) buckets.put(key, serial);
  let steps = 0;
  const isLive = () => {
    steps += 1;
    return true;
  };
  buckets.mostShared(keys, isLive, 16);
  return steps;
}

describe("KeyBuckets", () => {
  it("looks at as many entries whatever was put: sixteen a key", () => {
    expect([stepsAfter(16), stepsAfter(100), stepsAfter(50_000)]).toEqual([48, 48, 48]);
  });

  it("gives those that share most keys first, of equals the newest", () => {
    const buckets = new KeyBuckets(64);
    for (const [serial, shared] of [[3], [3, 5], [3, 5, 8], [3, 5], [8]].entries())
      for (const key of shared) buckets.put(key, serial + 1);

    expect(buckets.mostShared(keys, () => true, 4)).toEqual([3, 4, 2, 5]);
  });

  it("leaves out what is forgotten", () => {
    const buckets = new KeyBuckets(64);
    for (const serial of [1, 2, 3]) buckets.put(3, serial);

    expect(buckets.newest([3], (serial) => serial !== 2, 16)).toEqual([3, 1]);
  });
});
