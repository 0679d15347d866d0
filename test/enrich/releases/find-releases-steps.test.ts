import { expect, it } from "vitest";
import { findReleases } from "../../../src/enrich/releases/find-releases.ts";
import { countSteps } from "../../count-steps.ts";

it("takes steps by the length of a text, also on a page of nothing but its words", async () => {
  const text = "book Uzbek published ".repeat(5_000);

  const steps = await countSteps(() => findReleases({ title: "", text }));

  expect(steps / text.length).toBeLessThan(100);
});
