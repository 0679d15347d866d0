import { expect, it } from "vitest";
import { findFeedLinks } from "../../../src/ingest/feed/find-feed-links.ts";
import { countSteps } from "../../count-steps.ts";

it("takes steps by the length of a page, also of links without end", async () => {
  const page = "<link rel=alternate ".repeat(100_000);

  const steps = await countSteps(() => findFeedLinks(page, "https://news.example.kz/ru/"));

  expect(steps / page.length).toBeLessThan(10);
});
