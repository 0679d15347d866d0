import { defineCommand } from "../../src/chat/define-command.ts";
import { drawSource } from "./draw-source.ts";
import { findSource, suggestSources } from "./find-source.ts";
import { heldOf } from "./held-of.ts";

export const sourceShow = defineCommand({
  path: "source show",
  summary: "Show a source: health, last and next poll, how often it posts, and held items.",
  access: "viewer",
  needs: ["clock", "sources"],
  options: { source: { kind: "text", description: "Its name or id.", required: true, suggest: suggestSources } },
  quiet: true,

  async run({ source: wanted }, caller, context) {
    const followed = await findSource(wanted, caller, context.sources.book);
    const state = await context.sources.book.state(followed);
    const held = await heldOf(followed, caller, context);
    return drawSource(followed, state, held, context.clock.now());
  },
});
