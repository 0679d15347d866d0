import { expect, it } from "vitest";
import type { Event } from "../../src/domain/event.ts";
import { leadReport } from "../../src/domain/lead-report.ts";
import type { Report } from "../../src/domain/story.ts";

const shooting: Event = { kind: "attack", stance: "none", places: [], where: {} };
const accident: Event = { kind: "other", stance: "none", places: [], where: {} };

it.each<[string, readonly Report[]]>([
  ["may be shown openly before a sensitive one", [report("first", { handling: "sensitive" }), report("lead", {})]],
  ["is of the catalogue before one that the server added", [report("first", { own: true }), report("lead", {})]],
  [
    "tells what most others tell",
    [report("first", {}, accident), report("lead", {}, shooting), report("x", {}, shooting)],
  ],
  ["came first, where they are alike", [report("lead", {}, shooting), report("x", {}, shooting)]],
])("shows a story by the report that %s", (_, reports) => {
  expect(leadReport({ id: "s", reports }).source.id).toBe("lead");
});

it("lets nobody lead by telling the same often", () => {
  const reports = [report("lead", {}), ...Array.from({ length: 5 }, () => report("flood", { own: true }, accident))];

  expect(leadReport({ id: "s", reports }).source.id).toBe("lead");
});

function report(id: string, face: Partial<Report["source"]>, event?: Event): Report {
  return {
    item: { id, keys: [id], sourceKey: "s", basis: "guid", seenAt: 0, title: id, text: "" },
    enriched: { releases: [], ...(event && { event }) },
    source: { id, name: id, handling: "open", ...face },
    watches: [],
    joinedAt: 0,
    channelIds: [],
  };
}
