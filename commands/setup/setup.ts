import { defineCommand } from "../../src/chat/define-command.ts";
import { drawSetup, setupNeeds } from "./draw-setup.ts";

export const setup = defineCommand({
  path: "setup",
  summary: "Set the bot up: where alerts go, who may look, quiet hours, time zone; send a test alert.",
  access: "administrator",
  needs: setupNeeds,
  options: {},
  quiet: true,
  run: (_, caller, context) => drawSetup(caller, context),
});
