import { defineCommand } from "../../src/chat/define-command.ts";
import { drawSource } from "./draw-source.ts";
import { findSource, suggestSources } from "./find-source.ts";

export const sourceShow = defineCommand({
  path: "source show",
  summary: "Show a source: its health, last polls, next check, habit, and what is held.",
  access: "viewer",
  options: { source: { kind: "text", description: "Its name or id.", required: true, suggest: suggestSources } },
  quiet: true,

  async run({ source: wanted }, caller, doors) {
    const followed = await findSource(wanted, caller, doors.sources);
    const state = await doors.sources.state(followed.key);
    const held = await doors.held.of(caller.guildId, followed.key);
    return drawSource(followed, state, held.length, doors.clock.now());
  },
});
