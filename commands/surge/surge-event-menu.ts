import { defineAction } from "../../src/chat/define-action.ts";
import { shownStory } from "../alert/list-buttons.ts";

/** The menu of live cards of before they were lists: old messages carry it for as long as they exist. */
export const openEvent = defineAction({
  name: "surge-event",
  access: "viewer",
  needs: ["alerts"],
  async run(argument, caller, context) {
    return { kind: "reply", message: await shownStory(argument, caller, context) };
  },
});
