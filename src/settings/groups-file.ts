import { z } from "zod";
import { KebabCase } from "./fields.ts";

/** One entry of `config/groups.yaml`. */
export const GroupEntry = z.strictObject({
  id: KebabCase.describe(
    "As alerts and queries name it. One of `facts/` gets the names and traits given here besides its own.",
  ),
  names: z
    .array(z.string().min(1))
    .default([])
    .describe(
      "What reports call it, in any language; an ending may follow. Up to three letters, all capitals, count only in capitals.",
    ),
  branchOf: KebabCase.optional().describe("The larger group; where a report names both, the branch is meant."),
  outletOf: KebabCase.optional().describe("It is the outlet of that group: what it publishes, the group does."),
  governsSince: z.iso
    .date()
    .optional()
    .describe("It governs a country since that day: from then on it arrests and strikes as a state does."),
});
export type GroupEntry = z.infer<typeof GroupEntry>;

/** `config/groups.yaml`: armed groups that events may name, besides those of the facts. */
export const GroupsFile = z
  .strictObject({ groups: z.array(GroupEntry).default([]).describe("The groups.") })
  .describe("Armed groups that reports of events may name.");
