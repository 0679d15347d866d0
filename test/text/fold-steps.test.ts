import { expect, it } from "vitest";
import { fold } from "../../src/text/fold.ts";
import { countSteps } from "../count-steps.ts";

it.each(["a", "а", "𝐈", "aа", "$a0", "a-b", "ﷺ", "и\u0306", "خُ"])(
  "takes steps by the length of a text, also in 100 KB of %j",
  async (part) => {
    const text = part.repeat(100_000 / Buffer.byteLength(part));

    const steps = await countSteps(() => fold(text));

    expect(steps / text.length).toBeLessThan(100);
  },
);
